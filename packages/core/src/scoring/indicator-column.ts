import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason } from '../indicator/reading.js';

/** The readings of one indicator on their way to scores, one row per school. */
export interface IndicatorColumn {
  readonly indicator: IndicatorId;
  /** Reported and filled readings; NaN where there is neither. */
  readonly values: Float64Array;
  /** The rows with a reading of their own, in order; only these shape the scale. Null where every row has one. */
  readonly reported: Int32Array | null;
  /** Where the missing rule scores at the worst and at the best reading: the best one. NaN under other rules. */
  readonly best: number;
}

/** The readings of one indicator as handed in or derived: NaN where there is none, with the reason. */
export interface ReadingColumn {
  readonly values: Float64Array;
  readonly missing: readonly (MissingReason | null)[];
}

/** The rows of a column that have a value; null where all have. */
export function findReported(values: Float64Array): Int32Array | null {
  let count = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) count++;
  if (count === values.length) return null;
  const reported = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) reported[next++] = row;
  return reported;
}

/** The values of some rows, in their order; the column itself where the rows are null. */
export function pickRows(values: Float64Array, rows: Int32Array | null): Float64Array {
  if (rows === null) return values;
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]!]!;
  return picked;
}
