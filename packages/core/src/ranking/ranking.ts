import type { Methodology, StartsFrom } from '../methodology/methodology.js';
import type { EvidenceTable } from '../scoring/evidence-table.js';
import type { Score } from '../scoring/score.js';
import type { Placement } from './placement.js';

/** What a ranking is computed from. */
export interface RankingInput {
  readonly methodology: Methodology;
  readonly evidence: EvidenceTable;
  readonly startsFrom: StartsFrom;
}

/** Placements best first, then the unranked by school id; and the score behind each. */
export interface Ranking {
  readonly placements: readonly Placement[];
  /** One per school of the evidence, in its order. */
  readonly scores: readonly Score[];
}
