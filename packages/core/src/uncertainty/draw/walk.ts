import { slackOf } from '../region/check-region.js';
import type { RegionRow } from '../region/weight-region.js';
import type { Directions } from './directions.js';

/** Goes so many steps and leaves the weights where it came to stand. */
export type Walk = (steps: number) => void;

/**
 * A walk through a region that moves weights in place: each step takes one of the directions at random, and a place at
 * random on the line as far as the rows and 0 allow. Steps of this kind leave the even distribution as it is.
 */
export function walk(
  rows: readonly RegionRow[],
  directions: Directions,
  weights: Float64Array,
  next: () => number,
): Walk {
  const parts = weights.length;
  const all = [...rows, ...Array.from(weights, (_, k) => unitRow(k, parts))];
  const slopes = directions.map((direction) =>
    Float64Array.from(all, (row) => slackOf({ ...row, atLeast: 0 }, direction)),
  );
  const slacks = new Float64Array(all.length);
  const settle = (): void => {
    let sum = 0;
    for (let k = 0; k < parts; k++) sum += weights[k] = Math.max(0, weights[k]!);
    for (let k = 0; k < parts; k++) weights[k]! /= sum;
    for (let i = 0; i < all.length; i++) slacks[i] = Math.max(0, slackOf(all[i]!, weights));
  };
  settle();
  return (steps) => {
    for (let step = 0; step < steps; step++) {
      const chosen = Math.floor(next() * directions.length);
      const slope = slopes[chosen]!;
      let from = Number.NEGATIVE_INFINITY;
      let to = Number.POSITIVE_INFINITY;
      for (let i = 0; i < slacks.length; i++) {
        const by = slope[i]!;
        if (by === 0) continue;
        const border = -slacks[i]! / by;
        if (by > 0) {
          if (border > from) from = border;
        } else if (border < to) to = border;
      }
      const by = from + next() * (to - from);
      const direction = directions[chosen]!;
      for (let k = 0; k < parts; k++) weights[k]! += by * direction[k]!;
      for (let i = 0; i < slacks.length; i++) slacks[i] = Math.max(0, slacks[i]! + by * slope[i]!);
    }
    settle();
  };
}

function unitRow(k: number, parts: number): RegionRow {
  return { coefficients: Array.from({ length: parts }, (_, i) => (i === k ? 1 : 0)), atLeast: 0 };
}
