import fc from 'fast-check';
import type { RegionRow, WeightRegion } from '../../../src/index.js';

/** Declared weights, a few of them 0. */
export const declared = (most = 8): fc.Arbitrary<Float64Array> =>
  fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.double({ min: 0.01, max: 1, noNaN: true }) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .filter((raw) => raw.some((weight) => weight > 0))
    .map((raw) => {
      const sum = raw.reduce((total, weight) => total + weight, 0);
      return Float64Array.from(raw, (weight) => weight / sum);
    });

/** A region of any kind that has the declared weights in it, and room. */
export function regionAround(weights: Float64Array): fc.Arbitrary<WeightRegion> {
  const parts = weights.length;
  const numbers = (min: number, max: number) =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: parts, maxLength: parts });
  const box = fc.tuple(numbers(0, 0.4), numbers(0, 0.4)).map(
    ([down, up]): WeightRegion => ({
      kind: 'box',
      low: down.map((by, k) => weights[k]! - by),
      high: up.map((by, k) => weights[k]! + by),
    }),
  );
  const order = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]! || a - b);
  const row = fc.tuple(numbers(-2, 2), fc.double({ min: 0.01, max: 0.3, noNaN: true })).map(
    ([coefficients, spare]): RegionRow => ({
      coefficients,
      atLeast: coefficients.reduce((sum, c, k) => sum + c * weights[k]!, 0) - spare,
    }),
  );
  return fc.oneof(
    fc.constant<WeightRegion>({ kind: 'simplex' }),
    box,
    fc.constant<WeightRegion>({ kind: 'ordered', order }),
    fc.array(row, { maxLength: 5 }).map((rows): WeightRegion => ({ kind: 'polytope', rows })),
  );
}
