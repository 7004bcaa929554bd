import {
  fault,
  isVaried,
  placePrinted,
  rankSchools,
  requireWeights,
  reweight,
  selectSchools,
  tabulate,
  varyMethodology,
  type Cohort,
  type Condition,
  type Digest,
  type Edition,
  type EvidenceTable,
  type FileDigest,
  type Methodology,
  type PrintedRow,
  type Ranking,
  type ReadingRecord,
  type School,
  type Score,
  type SchoolId,
  type Variation,
} from '@bearings/core';
import { digestSnapshot } from '../archive/digest.js';
import { digestMethodology } from '../archive/digest-methodology.js';
import { listInputs } from '../archive/list-inputs.js';
import type { Library } from './library.js';
import { schoolsOfEdition } from './schools-of-edition.js';

/** What a ranking is asked for: an edition, and what is to be other than the edition says. */
export interface EditionQuestion {
  readonly edition: string;
  readonly methodology?: string | undefined;
  readonly cohort?: string | undefined;
  /** Conditions on top of the cohort. */
  readonly where?: readonly Condition[] | undefined;
  /** Weights by id of indicator or pillar, in place of those of the methodology. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
  /** Rules in place of those of the methodology; they are set before the weights are. */
  readonly variation?: Variation | undefined;
}

/** All that an edition stands on, before it is ranked. */
export interface GatheredEdition {
  /** Its methodology and cohort are those that were used. */
  readonly edition: Edition;
  /** Null where places are taken as printed. */
  readonly methodology: Methodology | null;
  readonly methodologyDigest: Digest | null;
  readonly cohort: Cohort;
  readonly where: readonly Condition[];
  /** The files it was computed from, by path. */
  readonly inputs: readonly FileDigest[];
  /** One digest for all inputs. */
  readonly snapshot: Digest;
  readonly schools: readonly School[];
  readonly readings: readonly ReadingRecord[];
  /** Null where places are taken as printed. */
  readonly evidence: EvidenceTable | null;
}

/** An edition, ranked, with all it stands on. */
export interface ComputedEdition extends GatheredEdition {
  readonly ranking: Ranking;
}

/** Ranks an edition from its evidence, or takes its places as printed where it has no methodology. */
export function computeEdition(library: Library, question: EditionQuestion): ComputedEdition {
  const gathered = gatherEdition(library, question);
  const { edition, methodology, evidence } = gathered;
  const ranking =
    methodology && evidence
      ? rankSchools({ methodology, evidence, startsFrom: edition.startsFrom })
      : rankAsPrinted(library.printed(edition.id), gathered.schools);
  return { ...gathered, ranking };
}

/** Gathers what a question is answered from: the methodology with the reader's rules and weights, schools, evidence. */
export function gatherEdition(library: Library, question: EditionQuestion): GatheredEdition {
  const declared = library.edition(question.edition);
  const cohort = library.cohort(question.cohort ?? declared.cohort);
  const methodology = chooseMethodology(library, declared, question);
  const edition = { ...declared, methodology: methodology?.id ?? null, cohort: cohort.id };
  const where = question.where ?? [];
  const inCohort = schoolsOfEdition(library, edition, cohort);
  const schools = selectSchools(inCohort.schools, where);
  const inputs = listInputs(library, edition, inCohort.files);
  const stands = { edition, methodology, cohort, where, inputs, snapshot: digestSnapshot(inputs), schools };
  const readings = library.readings(edition.id);
  if (methodology === null) return { ...stands, methodologyDigest: null, readings, evidence: null };
  const evidence = tabulate({ ...evidenceOf(library, { edition, schools, readings }), methodology });
  return { ...stands, methodologyDigest: digestMethodology(methodology), readings, evidence };
}

/** What is tabulated for an edition, by whatever methodology. */
export function evidenceOf(
  library: Library,
  { edition, schools, readings }: Pick<GatheredEdition, 'edition' | 'schools' | 'readings'>,
) {
  const previous = edition.previous === null ? [] : library.readings(library.edition(edition.previous).id);
  return { schools, readings, previous, startsFrom: edition.startsFrom };
}

function chooseMethodology(library: Library, edition: Edition, question: EditionQuestion): Methodology | null {
  const id = question.methodology ?? edition.methodology;
  if (id === null) {
    if (Object.keys(question.weights ?? {}).length > 0 || isVaried(question.variation ?? {})) {
      throw fault('edition.no-methodology', { edition: edition.id });
    }
    return null;
  }
  const named = library.methodology(id);
  const varied = varyMethodology(named, question.variation ?? {}, edition.startsFrom);
  const methodology = question.weights ? reweight(varied, question.weights) : varied;
  requireWeights(methodology);
  return methodology;
}

/** Places as printed; a printed overall is the score, and nothing is known of what made it. */
export function rankAsPrinted(printed: readonly PrintedRow[], schools: readonly School[]): Ranking {
  const overall = new Map(printed.map((row) => [row.school, row.overall]));
  const chosen = new Set<string>(schools.map((school) => school.id));
  return {
    placements: placePrinted(printed.filter((row) => chosen.has(row.school))),
    scores: schools.map((school) => scorePrinted(school.id, overall.get(school.id) ?? Number.NaN)),
  };
}

function scorePrinted(school: SchoolId, overall: number): Score {
  return Number.isNaN(overall)
    ? { kind: 'unscored', school, reason: 'not-applicable', because: 'no score is printed' }
    : { kind: 'scored', school, value: overall, printed: overall, range: null, contributions: [] };
}
