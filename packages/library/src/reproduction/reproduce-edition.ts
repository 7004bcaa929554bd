import {
  fault,
  inferWeights,
  type LinearSolver,
  type Methodology,
  publishedScoreMethodology,
  reproduceTable,
  tabulate,
} from '@bearings/core';
import { digestMethodology } from '../archive/digest-methodology.js';
import type { Library } from '../library/library.js';
import { readEquations } from './read-equations.js';
import type { HeldMethodology, ReproductionAnswer } from './reproduction-answer.js';

export interface ReproduceEditionOptions {
  /** Id of the methodology that is held to have made the table; what the edition declares where it is left out. */
  readonly methodology?: string | undefined;
  /** Whether rows were left out of the table, so that printed ranks tell the order only. */
  readonly excerpt?: boolean | undefined;
  /** Loaded only where weights have to be fitted. */
  solver(): Promise<LinearSolver>;
}

/** A table recomputed, and the methodology it was recomputed by. */
export interface ReproducedEdition {
  readonly answer: ReproductionAnswer;
  readonly methodology: Methodology;
}

/** Recomputes a published table from its own indicators. */
export async function reproduceEdition(
  library: Library,
  edition: string,
  options: ReproduceEditionOptions,
): Promise<ReproducedEdition> {
  const known = library.edition(edition);
  if (known.kind !== 'published') {
    const why = known.kind === 'list' ? 'it is a list of places alone' : 'its places were computed here, not printed';
    throw fault('edition.nothing-to-reproduce', { edition, why });
  }
  const { methodology, from } = await holdMethodology(library, edition, options);
  // Where nothing is declared, the printed numbers themselves are what is added up.
  const startsFrom = from === 'declared' ? known.startsFrom : 'indicator-scores';
  const schools = library.schoolsOf(known);
  const readings = library.readings(edition);
  const previous = known.previous === null ? [] : library.readings(known.previous);
  const reproduction = reproduceTable({
    methodology,
    startsFrom,
    evidence: tabulate({ schools, readings, previous, methodology, startsFrom }),
    printed: library.printed(edition),
    printedWeights: known.printedWeights,
    excerpt: options.excerpt === true,
  });
  const answer: ReproductionAnswer = {
    edition,
    methodology: { id: methodology.id, digest: digestMethodology(methodology), from },
    ...reproduction,
  };
  return { answer, methodology };
}

/** What the edition declares; where it declares nothing, the weighted sum by printed weights, or by fitted ones. */
async function holdMethodology(
  library: Library,
  id: string,
  { methodology: asked, solver }: ReproduceEditionOptions,
): Promise<HeldMethodology> {
  const edition = library.edition(id);
  const declared = asked ?? edition.methodology;
  if (declared !== null) return { methodology: library.methodology(declared), from: 'declared' };
  const equations = readEquations(library, id);
  const from = Object.keys(edition.printedWeights).length > 0 ? 'printed weights' : 'fitted weights';
  const weights = from === 'printed weights' ? edition.printedWeights : await fitWeights(equations, solver);
  const methodology = publishedScoreMethodology({
    id: `${id}-weighted-sum`.slice(0, 80),
    title: `Weighted sum of the scores of ${edition.title}`,
    publisher: edition.publisher,
    indicators: equations.indicators,
    weights,
    weightsFrom: from === 'printed weights' ? 'printed above the table' : 'fitted to the table',
    decimals: equations.overallDecimals,
  });
  return { methodology, from };
}

async function fitWeights(
  equations: ReturnType<typeof readEquations>,
  solver: () => Promise<LinearSolver>,
): Promise<Readonly<Record<string, number>>> {
  const inferred = await inferWeights({
    ...equations,
    missing: 'zero',
    scoreDecimals: null,
    solver: await solver(),
  });
  return inferred.round.weights ?? inferred.fitted;
}
