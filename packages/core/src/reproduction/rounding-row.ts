import { powerOfTen } from '../arithmetic/power-of-ten.js';
import { fault } from '../fault/fault.js';
import type { InferWeightsInput } from './inferred-weights.js';

/**
 * What one printed row says of the weights w, none of them negative: sum(w · low) <= atMost and sum(w · high) >= atLeast.
 * A score printed as x lies between x - h and x + h, h being half its last unit; because w >= 0 the least the sum can be
 * takes every score at its lower end, and the most at its upper end. Both ends of an interval count as inside.
 */
export interface RoundingRow {
  /** Position in the input, from 0. */
  readonly row: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly atMost: number;
  readonly atLeast: number;
  /** Coefficients and target as printed, without intervals, for least squares. */
  readonly centre: readonly number[];
  readonly target: number;
  readonly printed: number;
  /** Whether the weights of missing scores are shared out, so that the sum is over the others' weights only. */
  readonly sharedOut: boolean;
  /** Which scores the row has. */
  readonly present: readonly boolean[];
}

/** The rows that say something: those with an overall, and with every score where the rule is to skip others. */
export function readRoundingRows(input: InferWeightsInput): RoundingRow[] {
  if (input.indicators.length === 0) throw fault('reproduction.no-indicators', {});
  const rows: RoundingRow[] = [];
  for (const [row, scores] of input.scores.entries()) {
    if (scores.length !== input.indicators.length) {
      const [found, expected] = [scores.length, input.indicators.length];
      throw fault('reproduction.ragged', { row: row + 1, found, expected });
    }
    const printed = input.printedOverall[row] ?? Number.NaN;
    const present = scores.map((score) => !Number.isNaN(score));
    if (Number.isNaN(printed) || !present.includes(true)) continue;
    if (input.missing === 'skip-row' && present.includes(false)) continue;
    rows.push(boundRow(row, scores, present, printed, input));
  }
  if (rows.length === 0) throw fault('reproduction.no-overall', {});
  return rows;
}

function boundRow(
  row: number,
  scores: readonly number[],
  present: readonly boolean[],
  printed: number,
  input: InferWeightsInput,
): RoundingRow {
  const half = halfUnit(input.overallDecimals);
  const h = input.scoreDecimals === null ? 0 : halfUnit(input.scoreDecimals);
  const sharedOut = input.missing === 'renormalize';
  const known = { row, printed, present, sharedOut };
  const place = (shift: number): number[] => scores.map((score, i) => (present[i] ? score + shift : 0));
  if (sharedOut) {
    // sum(w x) / sum(w present) <= o becomes sum(w (x - o)) <= 0 over the scores that are there.
    return {
      ...known,
      low: place(-h - (printed + half)),
      high: place(h - (printed - half)),
      atMost: 0,
      atLeast: 0,
      centre: place(-printed),
      target: 0,
    };
  }
  return {
    ...known,
    low: place(-h),
    high: place(h),
    atMost: printed + half,
    atLeast: printed - half,
    centre: place(0),
    target: printed,
  };
}

/** Half a unit of the last printed place: 0.05 for one decimal. */
export function halfUnit(decimals: number): number {
  return 0.5 / powerOfTen(decimals);
}

/** Points by which weights miss what rounding allows in a row; 0 where they explain it. */
export function exceedRounding(row: RoundingRow, weights: readonly number[]): number {
  return Math.max(0, dot(row.low, weights) - row.atMost, row.atLeast - dot(row.high, weights));
}

/** The overall of a row under given weights, from its scores as printed. */
export function sumRow(row: RoundingRow, weights: readonly number[]): number {
  const sum = dot(row.centre, weights);
  if (!row.sharedOut) return sum;
  const reported = weights.reduce((total, weight, i) => total + (row.present[i] ? weight : 0), 0);
  return row.printed + sum / reported;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, ai, i) => sum + ai * (b[i] ?? 0), 0);
}
