import { fault } from '../../fault/fault.js';
import type { SchoolId } from '../../school.js';
import { checkDeclared } from '../region/check-region.js';
import { levelWithin } from './rank-under.js';

/** Normalized values of which some are missing, and the weights of their sum. */
export interface Incomplete {
  readonly schools: readonly SchoolId[];
  /** One column per indicator, one row per school: normalized and turned, so that more is better; NaN where missing. */
  readonly columns: readonly Float64Array[];
  /** They are 0 or more and sum to 1. */
  readonly weights: Float64Array;
}

/** The ranks of a school over all values that missing readings may have. */
export interface CompletionRank {
  readonly school: SchoolId;
  readonly best: number;
  readonly worst: number;
  /** Indicators with a weight of which the school has no reading. */
  readonly missing: number;
}

/**
 * The best and the worst rank of each school where every missing value may lie anywhere from the lowest to the highest
 * that is reported of its indicator; exact. Scores only depend on a school's own values, so that its best rank has its
 * own gaps at the highest and everyone else's at the lowest, and the worst the reverse. A rank is 1 + the number of
 * schools with a higher score. How values are normalized is held as it is. Null where an indicator with a weight is
 * reported of nobody: then nothing bounds it. A fault where the weights are none, or a value is infinite.
 */
export function completionRanks({ schools, columns, weights }: Incomplete): CompletionRank[] | null {
  checkDeclared(weights);
  checkFinite(schools, columns);
  const lows = new Float64Array(schools.length);
  const highs = new Float64Array(schools.length);
  const missing = new Int32Array(schools.length);
  for (const [k, column] of columns.entries()) {
    const weight = weights[k]!;
    if (weight === 0) continue;
    const [lowest, highest] = rangeOf(column);
    if (!(lowest <= highest)) return null;
    column.forEach((value, row) => {
      const isMissing = Number.isNaN(value);
      if (isMissing) missing[row]!++;
      lows[row]! += weight * (isMissing ? lowest : value);
      highs[row]! += weight * (isMissing ? highest : value);
    });
  }
  const slack = levelWithin({ columns });
  const sortedLows = lows.slice().sort();
  const sortedHighs = highs.slice().sort();
  return schools.map((school, row) => {
    const [low, high] = [lows[row]!, highs[row]!];
    const own = high - low > slack ? 1 : 0;
    return {
      school,
      best: 1 + countAbove(sortedLows, high + slack),
      worst: 1 + countAbove(sortedHighs, low + slack) - own,
      missing: missing[row]!,
    };
  });
}

function checkFinite(schools: readonly SchoolId[], columns: readonly Float64Array[]): void {
  columns.forEach((column, k) => {
    const row = column.findIndex((value) => Math.abs(value) === Number.POSITIVE_INFINITY);
    if (row < 0) return;
    const found = String(column[row]);
    throw fault('uncertainty.not-a-number', { indicator: `indicator ${k + 1}`, school: schools[row]!, found });
  });
}

function rangeOf(column: Float64Array): [number, number] {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return [lowest, highest];
}

/** How many values of a rising column are greater. */
function countAbove(sorted: Float64Array, than: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > than) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}
