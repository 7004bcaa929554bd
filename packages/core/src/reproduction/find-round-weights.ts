import type { Interval } from './linear-program.js';
import type { RoundWeights } from './inferred-weights.js';
import { exceedRounding, type RoundingRow } from './rounding-row.js';

/** From coarse to fine, as shares. */
const STEPS = [0.05, 0.025, 0.01, 0.005] as const;

/** Combinations tried for one step before giving up. */
const MOST = 200_000;

/** Binary arithmetic on numbers up to 100 leaves less than this. */
const ARITHMETIC = 1e-9;

/** Looks for the simplest weights, multiples of one step, that lie in the given ranges and explain every row. */
export function findRoundWeights(
  rows: readonly RoundingRow[],
  indicators: readonly string[],
  ranges: readonly Interval[],
): RoundWeights {
  let complete = true;
  for (const step of STEPS) {
    const search = listMultiples(step, ranges);
    complete &&= search.complete;
    const found = search.combinations.filter((weights) =>
      rows.every((row) => exceedRounding(row, weights) <= ARITHMETIC),
    );
    const only = found[0];
    if (!only) continue;
    const named = Object.fromEntries(indicators.map((indicator, i) => [indicator, only[i] ?? 0]));
    return { step, weights: found.length === 1 && complete ? named : null, combinations: found.length, complete };
  }
  return { step: null, weights: null, combinations: 0, complete };
}

/** Every way to fill 1 with multiples of a step inside the ranges, one for each weight. */
function listMultiples(step: number, ranges: readonly Interval[]) {
  const units = Math.round(1 / step);
  const steps = ranges.map(([low, high]): Interval => [Math.ceil(low / step - 1e-4), Math.floor(high / step + 1e-4)]);
  const least = sumFrom(steps.map(([low]) => low));
  const most = sumFrom(steps.map(([, high]) => high));
  const combinations: number[][] = [];
  let tried = 0;
  const fill = (taken: readonly number[], left: number): void => {
    const at = taken.length;
    if (at === steps.length) {
      combinations.push(taken.map((n) => n / units));
      return;
    }
    const [low, high] = steps[at] ?? [0, 0];
    const from = Math.max(low, left - (most[at + 1] ?? 0));
    const to = Math.min(high, left - (least[at + 1] ?? 0));
    for (let n = from; n <= to && tried < MOST; n++) {
      tried++;
      fill([...taken, n], left - n);
    }
  };
  fill([], units);
  return { combinations, complete: tried < MOST };
}

/** Sums from each position to the end; 0 after the last. */
function sumFrom(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values.toReversed()) sums.unshift((sums[0] ?? 0) + value);
  return sums;
}
