import { digestMethodology, type Library } from '@bearings/library';
import { fault, inferWeights, publishedScoreMethodology, reproduceTable, tabulate } from '@bearings/core';
import { printAnswer } from '../print/print-answer.js';
import { printReproduction } from '../print/print-reproduction.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, widthOf, type CommonOptions } from '../program/job.js';
import { readEquations } from '../program/read-equations.js';
import type { HeldMethodology, ReproductionAnswer } from '../program/reproduction-answer.js';
import type { World } from '../program/world.js';

export interface ReproduceOptions extends CommonOptions {
  readonly methodology?: string;
  readonly excerpt?: boolean;
}

/** Recomputes a published table from its own indicators. */
export async function reproduce(world: World, edition: string, options: ReproduceOptions): Promise<ExitStatus> {
  const job = openJob(world, options);
  const { library } = job;
  const known = library.edition(edition);
  if (known.kind !== 'published') {
    const why = known.kind === 'list' ? 'it is a list of places alone' : 'its places were computed here, not printed';
    throw fault('edition.nothing-to-reproduce', { edition, why });
  }
  const { methodology, from } = await holdMethodology(library, edition, options.methodology);
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
  printAnswer(job, {
    json: () => answer,
    csv: () => ({
      columns: ['row', 'school', 'name', 'what', 'printed', 'recomputed', 'why'],
      rows: answer.misfits.map((m) => [m.row, m.school, m.name, m.what, m.printed, m.recomputed, m.why]),
    }),
    table: () => printReproduction(known, answer, methodology, widthOf(world)),
  });
  if (!answer.reproduced) world.err(`${edition} is not reproduced by ${methodology.id}\n`);
  return answer.reproduced ? EXIT.done : EXIT.differs;
}

/** What the edition declares; where it declares nothing, the weighted sum by printed weights, or by fitted ones. */
async function holdMethodology(library: Library, id: string, asked: string | undefined): Promise<HeldMethodology> {
  const edition = library.edition(id);
  const declared = asked ?? edition.methodology;
  if (declared !== null) return { methodology: library.methodology(declared), from: 'declared' };
  const equations = readEquations(library, id);
  const from = Object.keys(edition.printedWeights).length > 0 ? 'printed weights' : 'fitted weights';
  const weights = from === 'printed weights' ? edition.printedWeights : await fitWeights(equations);
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

async function fitWeights(equations: ReturnType<typeof readEquations>): Promise<Readonly<Record<string, number>>> {
  const { highsSolver } = await import('@bearings/solver');
  const inferred = await inferWeights({
    ...equations,
    missing: 'zero',
    scoreDecimals: null,
    solver: await highsSolver(),
  });
  return inferred.round.weights ?? inferred.fitted;
}
