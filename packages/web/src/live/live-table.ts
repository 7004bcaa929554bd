import type {
  Condition,
  Digest,
  Edition,
  Indicator,
  Methodology,
  MissingReason,
  Placement,
  School,
} from '@bearings/core';

/** The points column of the constant that rescaling adds. */
export const CONSTANT = 'constant';

/** The readings of one indicator as they were counted, one row per school; NaN where there is none, with the reason. */
export interface LiveReadings {
  readonly values: Float64Array;
  readonly missing: readonly (MissingReason | null)[];
}

/**
 * What the weights decide: places, scores and points, as columns with one row per school of the table. Another set of
 * weights gives another standing of the same table.
 */
export interface Standing {
  /** The methodology as it was used, with the reader's weights and rules in it; null where places are as printed. */
  readonly methodology: Methodology | null;
  /** Rows best first; then those without a rank, by school id. */
  readonly order: Int32Array;
  /** The position of each row in `order`. */
  readonly at: Int32Array;
  /** The rank of each row, also where only its band or tier is shown; NaN where it has none. */
  readonly ranks: Float64Array;
  /** At full precision; NaN where there is no score. */
  readonly values: Float64Array;
  /** As the methodology prints them; NaN where there is no score. */
  readonly printed: Float64Array;
  /** By indicator, in the order of the methodology, then CONSTANT where rescaling adds one; NaN where there is no score. */
  readonly points: ReadonlyMap<string, Float64Array>;
  /** The place of a row. */
  placement(row: number): Placement;
  /** The upper end of the score where a missing rule gives a range; NaN where there is none. */
  readonly upTo: Float64Array;
}

/** The ranking of an edition, laid out so that it can be weighed anew within a frame. */
export interface LiveTable {
  /** What the worker knows it by. */
  readonly key: string;
  readonly edition: Edition;
  /** As published: before the reader's weights and rules; null for lists. */
  readonly published: Methodology | null;
  readonly cohort: string;
  readonly where: readonly Condition[];
  readonly snapshot: Digest;
  /** Of the methodology of the question that was asked. */
  readonly methodologyDigest: Digest | null;
  /** One per row, by school id. */
  readonly schools: readonly School[];
  /** Definitions of the indicators of the edition, by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** By indicator of the methodology. */
  readonly readings: ReadonlyMap<string, LiveReadings>;
  readonly standing: Standing;
}
