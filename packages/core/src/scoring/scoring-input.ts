import type { Methodology, StartsFrom } from '../methodology/methodology.js';
import type { EvidenceTable } from './evidence-table.js';

/** What scores are computed from. */
export interface ScoringInput {
  readonly methodology: Methodology;
  readonly evidence: EvidenceTable;
  readonly startsFrom: StartsFrom;
}
