import { fault } from '../../fault/fault.js';

/**
 * The weights w that are admissible: each 0 or more, all of them summing to 1, and what the kind adds. Weights stand in
 * the order of the indicators of a `LinearRanking`.
 */
export type WeightRegion =
  /** All weights. */
  | { readonly kind: 'simplex' }
  /** Each weight between its own bounds, both within. */
  | { readonly kind: 'box'; readonly low: readonly number[]; readonly high: readonly number[] }
  /** Weights in an order of importance: w[order[0]] >= w[order[1]] >= … */
  | { readonly kind: 'ordered'; readonly order: readonly number[] }
  /** Weights that meet every row. */
  | { readonly kind: 'polytope'; readonly rows: readonly RegionRow[] };

/** A condition on weights: the sum of coefficient times weight is at least so much. */
export interface RegionRow {
  readonly coefficients: readonly number[];
  readonly atLeast: number;
}

/**
 * Each weight within a part of its declared value: `part` 0.25 is 25 % up and down, cut off at 0 and 1. A fault where
 * the part is no number from 0 on. Around weights that are none it is a region that `checkRegion` refuses.
 */
export function boxAround(declared: Float64Array, part: number): WeightRegion {
  if (!(part >= 0 && part < Number.POSITIVE_INFINITY))
    throw fault('uncertainty.region-malformed', {
      at: 'part',
      found: String(part),
      expected: 'a part of the declared weights, 0 or more',
    });
  return {
    kind: 'box',
    low: Array.from(declared, (weight) => Math.max(0, weight * (1 - part))),
    high: Array.from(declared, (weight) => Math.min(1, weight * (1 + part))),
  };
}

/** The conditions of a region as rows, beside those that every region has: no weight below 0, and a sum of 1. */
export function regionRows(region: WeightRegion, parts: number): readonly RegionRow[] {
  const unit = (k: number, by: number) => Array.from({ length: parts }, (_, i) => (i === k ? by : 0));
  switch (region.kind) {
    case 'simplex':
      return [];
    case 'box':
      return [
        ...region.low.map((atLeast, k) => ({ coefficients: unit(k, 1), atLeast })),
        ...region.high.map((high, k) => ({ coefficients: unit(k, -1), atLeast: -high })),
      ];
    case 'ordered':
      return region.order.slice(1).map((below, at) => {
        const coefficients = unit(region.order[at]!, 1);
        coefficients[below] = -1;
        return { coefficients, atLeast: 0 };
      });
    case 'polytope':
      return region.rows;
  }
}
