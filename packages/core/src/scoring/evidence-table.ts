import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason } from '../indicator/reading.js';
import type { School } from '../school.js';

/** The readings of a cohort as columns, one row per school in the order of school ids. */
export interface EvidenceTable {
  readonly schools: readonly School[];
  readonly columns: ReadonlyMap<IndicatorId, EvidenceColumn>;
  /** The readings of the edition before, for the rule that falls back on them. */
  readonly previous: ReadonlyMap<IndicatorId, EvidenceColumn>;
}

export interface EvidenceColumn {
  /** One number per school; NaN where there is none. */
  readonly values: Float64Array;
  /** The reason for each NaN; null where there is a value. */
  readonly missing: readonly (MissingReason | null)[];
}
