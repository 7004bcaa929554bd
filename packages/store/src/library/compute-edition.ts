import type {
  Cohort,
  Condition,
  Digest,
  Edition,
  EvidenceTable,
  Methodology,
  Ranking,
  ReadingRecord,
  School,
} from '@bearings/core';
import type { Library } from './library.js';

/** What a ranking is asked for: an edition, and what is to be other than the edition says. */
export interface EditionQuestion {
  readonly edition: string;
  readonly methodology?: string | undefined;
  readonly cohort?: string | undefined;
  /** Conditions on top of the cohort. */
  readonly where?: readonly Condition[] | undefined;
  /** Weights by id of indicator or pillar, in place of those of the methodology. */
  readonly weights?: Readonly<Record<string, number>> | undefined;
}

/** An edition, ranked, with all it stands on. */
export interface ComputedEdition {
  /** Its methodology and cohort are those that were used. */
  readonly edition: Edition;
  /** Null where places are taken as printed. */
  readonly methodology: Methodology | null;
  readonly methodologyDigest: Digest | null;
  readonly cohort: Cohort;
  readonly where: readonly Condition[];
  readonly snapshot: Digest;
  readonly schools: readonly School[];
  readonly readings: readonly ReadingRecord[];
  /** Null where places are taken as printed. */
  readonly evidence: EvidenceTable | null;
  readonly ranking: Ranking;
}

/** Ranks an edition from its evidence, or takes its places as printed where it has no methodology. */
export function computeEdition(_library: Library, _question: EditionQuestion): ComputedEdition {
  throw new Error('not built yet');
}
