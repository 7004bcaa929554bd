import { square } from '../arithmetic/square.js';
import type { Knots } from './reinsch.js';
import { type SortedColumn, sortColumn } from './rank-correlation.js';
import { smoothSpline } from './smoothing-spline.js';

/** How far one column tells another. */
export interface CorrelationRatio {
  /** Variance of the mean of y given x, as a part of the variance of y: 0 to 1. */
  readonly ratio: number;
  /** Pearson's correlation. Its square is the part of the ratio that a straight line gives; the ratio is never below it. */
  readonly correlation: number;
}

/** Fewer rows than this tell nothing of a curve. */
export const FEWEST_ROWS = 3;

/** Places closer than this part of the range of x are one place: far below what readings are printed to. */
const SAME_PLACE = 1e-5;

/** A column that spans no more than this part of its size does not vary; what is left is rounding. */
const NO_SPREAD = 1e-12;

/**
 * Pearson's correlation ratio V(E(y|x)) / V(y), the main effect of x on y (P. Paruolo, M. Saisana and A. Saltelli,
 * Journal of the Royal Statistical Society A 176, 2013, 609-634), over the rows that have both. The mean of y given x
 * is a cubic smoothing spline, its penalty by leave-one-out cross-validation; where x has two values only, it is the
 * two means. Rows of the same x are one knot of the spline. The penalty shrinks all but the straight line, so that the
 * ratio lies between the squared correlation and 1. Null for fewer than three rows, and where x or y does not vary.
 */
export function correlationRatio(x: Float64Array, y: Float64Array): CorrelationRatio | null {
  if (x.length !== y.length) throw new RangeError(`columns of ${x.length} and ${y.length} rows`);
  const rows = [...x.keys()].filter((row) => !Number.isNaN(y[row]!));
  return correlateSorted(sortColumn(x, rows), y);
}

/** The same, over the sorted rows; all of them have a y. */
export function correlateSorted({ values: x, order }: SortedColumn, y: Float64Array): CorrelationRatio | null {
  const middle = { x: meanOf(x, order), y: meanOf(y, order) };
  if (order.length < FEWEST_ROWS || !varies(x, order) || !varies(y, order)) return null;
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (const row of order) {
    const dx = x[row]! - middle.x;
    const dy = y[row]! - middle.y;
    squaresX += dx * dx;
    squaresY += dy * dy;
    products += dx * dy;
  }
  const scale = Math.sqrt(squaresX) * Math.sqrt(squaresY);
  if (scale === 0) return null;
  const knots = gatherKnots(x, y, order, middle.y);
  const fitted = knots.at.length > 2 ? smoothSpline(knots) : knots.mean;
  let explained = 0;
  for (let k = 0; k < fitted.length; k++) explained += knots.count[k]! * fitted[k]! * fitted[k]!;
  const correlation = Math.max(-1, Math.min(1, products / scale));
  return { ratio: Math.min(1, Math.max(correlation * correlation, explained / squaresY)), correlation };
}

/** Whether a column takes more than one value over some rows; differences within rounding are none. */
export function varies(column: Float64Array, rows: Iterable<number>): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    low = Math.min(low, column[row]!);
    high = Math.max(high, column[row]!);
  }
  return high - low > NO_SPREAD * Math.max(Math.abs(low), Math.abs(high));
}

function meanOf(column: Float64Array, rows: Uint32Array): number {
  let sum = 0;
  for (const row of rows) sum += column[row]!;
  return sum / rows.length;
}

/** Places laid out from 0 to 1, with y counted from its mean. */
function gatherKnots(x: Float64Array, y: Float64Array, order: Uint32Array, middle: number): Knots {
  const low = x[order[0]!]!;
  const range = x[order.at(-1)!]! - low;
  const [at, mean, count, within]: number[][] = [[], [], [], []];
  for (let from = 0; from < order.length; ) {
    let to = from;
    let sumX = 0;
    let sumY = 0;
    for (; to < order.length && (x[order[to]!]! - x[order[from]!]!) / range <= SAME_PLACE; to++) {
      sumX += (x[order[to]!]! - low) / range;
      sumY += y[order[to]!]! - middle;
    }
    const mid = sumY / (to - from);
    let squares = 0;
    for (let i = from; i < to; i++) squares += square(y[order[i]!]! - middle - mid);
    at!.push(sumX / (to - from));
    mean!.push(mid);
    count!.push(to - from);
    within!.push(squares);
    from = to;
  }
  return {
    at: Float64Array.from(at!),
    mean: Float64Array.from(mean!),
    count: Float64Array.from(count!),
    within: Float64Array.from(within!),
  };
}
