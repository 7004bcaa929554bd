import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  checkDraws,
  DRAWS_PER_BLOCK,
  drawWeights,
  regionRows,
  slackOf,
  stream,
  weightDraws,
  type WeightRegion,
  type WeightSpread,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';
import { declared, regionAround } from './any-region.js';
import { kolmogorov, kolmogorovTwo, marginal, ONCE_IN_10000 } from './kolmogorov.js';

const equal = (parts: number) => new Float64Array(parts).fill(1 / parts);
const order = (parts: number) => Array.from({ length: parts }, (_, k) => k);
const draw = (spread: WeightSpread, weights: Float64Array, count = 20_000, name = 'draw') =>
  drawWeights(spread, weights, count, stream(20270115, name));
const sumOf = (weights: ArrayLike<number>) => Array.from(weights).reduce((sum, weight) => sum + weight, 0);

describe('every draw', () => {
  it('satisfies its region: no weight below 0, a sum of 1, every row met (Compind, ci_smaa_constr; #9)', () => {
    const anything = declared().chain((weights) => fc.tuple(fc.constant(weights), regionAround(weights), fc.integer()));
    // One region in four is walked through, which takes a tenth of a second to prepare.
    fc.assert(
      fc.property(anything, ([weights, region, seed]) => {
        const parts = weights.length;
        const rows = regionRows(region, parts);
        const drawn = drawWeights(region, weights, 20, stream(seed, 'region'));
        for (let i = 0; i < drawn.length; i += parts) {
          const one = drawn.subarray(i, i + parts);
          expect(Math.min(...one)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(sumOf(one) - 1)).toBeLessThan(1e-12);
          for (const row of rows) expect(slackOf(row, one)).toBeGreaterThan(-1e-12);
        }
      }),
      { numRuns: 120, seed: 20261127 },
    );
  });

  it('keeps the bounds of a box and an order to the bit', () => {
    const weights = Float64Array.from([0.5, 0.3, 0.2]);
    const box = { kind: 'box', low: [0.375, 0.225, 0.15], high: [0.625, 0.375, 0.25] } as const;
    const boxed = draw(box, weights);
    const ordered = draw({ kind: 'ordered', order: [0, 1, 2] }, weights);
    for (let i = 0; i < boxed.length; i += 3) {
      for (let k = 0; k < 3; k++) {
        expect(boxed[i + k]).toBeGreaterThanOrEqual(box.low[k]!);
        expect(boxed[i + k]).toBeLessThanOrEqual(box.high[k]!);
      }
      expect(ordered[i]).toBeGreaterThanOrEqual(ordered[i + 1]!);
      expect(ordered[i + 1]).toBeGreaterThanOrEqual(ordered[i + 2]!);
    }
  });
});

describe('the flat Dirichlet distribution', () => {
  it.each([2, 3, 6, 12])('gives each of %i weights the distribution Beta(1, parts - 1)', (parts) => {
    const drawn = draw({ kind: 'simplex' }, equal(parts));
    for (let k = 0; k < parts; k++)
      expect(kolmogorov(marginal(drawn, parts, k), (x) => 1 - (1 - x) ** (parts - 1))).toBeLessThan(ONCE_IN_10000);
  });

  it('sums to 1 without any rounding', () => {
    const drawn = draw({ kind: 'simplex' }, equal(7), 1000);
    const whole = 2n ** 53n;
    for (let i = 0; i < drawn.length; i += 7)
      expect([...drawn.subarray(i, i + 7)].reduce((sum, w) => sum + BigInt(w * 2 ** 53), 0n)).toBe(whole);
  });
});

describe('Dirichlet around the declared weights', () => {
  it('is Beta(2, 2) for halves with concentration 4, and Beta(1/2, 1/2) with 1', () => {
    const halves = equal(2);
    const near = marginal(draw({ kind: 'around', concentration: 4 }, halves), 2, 0);
    expect(kolmogorov(near, (x) => x * x * (3 - 2 * x))).toBeLessThan(ONCE_IN_10000);
    const far = marginal(draw({ kind: 'around', concentration: 1 }, halves), 2, 1);
    expect(kolmogorov(far, (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x)))).toBeLessThan(ONCE_IN_10000);
  });

  it('has the declared weights as mean and m (1 - m) / (c + 1) as variance; a weight of 0 stays 0', () => {
    const weights = Float64Array.from([0.6, 0.3, 0.1, 0]);
    const drawn = draw({ kind: 'around', concentration: 30 }, weights, 50_000);
    weights.forEach((share, k) => {
      const values = marginal(drawn, 4, k);
      const mean = sumOf(values) / values.length;
      const variance = sumOf(values.map((value) => (value - mean) ** 2)) / values.length;
      const expected = (share * (1 - share)) / 31;
      expect(Math.abs(mean - share)).toBeLessThanOrEqual(4 * Math.sqrt(expected / 50_000));
      expect(Math.abs(variance - expected)).toBeLessThanOrEqual(0.05 * expected);
    });
  });
});

describe('weights in an order', () => {
  // The k-th spacings of a broken stick: P(max <= x) = sum over j of (-1)^j C(n, j) (1 - j x)^(n - 1).
  const upToLargest = (parts: number) => (x: number) => {
    let [sum, choose] = [0, 1];
    for (let j = 0; j * x < 1 && j <= parts; j++) {
      sum += (j % 2 === 0 ? choose : -choose) * (1 - j * x) ** (parts - 1);
      choose = (choose * (parts - j)) / (j + 1);
    }
    return sum;
  };

  it.each([2, 3, 6])('give the largest and the smallest piece of a stick broken into %i', (parts) => {
    const drawn = draw({ kind: 'ordered', order: order(parts) }, equal(parts));
    expect(kolmogorov(marginal(drawn, parts, 0), upToLargest(parts))).toBeLessThan(ONCE_IN_10000);
    const smallest = (x: number) => 1 - Math.max(0, 1 - parts * x) ** (parts - 1);
    expect(kolmogorov(marginal(drawn, parts, parts - 1), smallest)).toBeLessThan(ONCE_IN_10000);
  });

  it.each([2, 3, 6])('come out the same by walking through the region as a polytope, for %i weights', (parts) => {
    const region = { kind: 'polytope', rows: regionRows({ kind: 'ordered', order: order(parts) }, parts) } as const;
    const drawn = draw(region, equal(parts), 40_000);
    // Every fourth draw: what is left of the memory of the walk must not count as distance.
    const thinned = marginal(drawn, parts, 0).filter((_, i) => i % 4 === 0);
    expect(kolmogorov(thinned, upToLargest(parts))).toBeLessThan(ONCE_IN_10000);
  });
});

describe('weights within bounds', () => {
  const boxes: readonly [string, Float64Array, WeightRegion][] = [
    ['a quarter around equal weights', equal(4), boxAround(equal(4), 0.25)],
    ['everything', equal(4), { kind: 'box', low: [0, 0, 0, 0], high: [1, 1, 1, 1] }],
    ['close to the upper bounds', equal(4), { kind: 'box', low: [0, 0, 0, 0], high: [0.3, 0.3, 0.3, 0.3] }],
    ['two narrow, two wide', equal(4), { kind: 'box', low: [0.2, 0.2, 0, 0], high: [0.3, 0.3, 1, 1] }],
    ['one fixed', equal(4), { kind: 'box', low: [0.25, 0.1, 0, 0.1], high: [0.25, 0.5, 1, 0.3] }],
  ];

  it.each(boxes)('are drawn as by throwing away: %s', (_, weights, region) => {
    if (region.kind !== 'box') throw new Error('a box');
    const fixed = region.low.findIndex((low, k) => low === region.high[k]);
    const next = stream(5, 'plain');
    const plain: number[] = [];
    while (plain.length < 4 * 5000) {
      // Where a weight is fixed, the others share out the rest.
      const some = drawWeights({ kind: 'simplex' }, equal(fixed < 0 ? 4 : 3), 1, next);
      const all = [...some].map((weight) => weight * (fixed < 0 ? 1 : 1 - region.low[fixed]!));
      if (fixed >= 0) all.splice(fixed, 0, region.low[fixed]!);
      if (all.every((weight, k) => weight >= region.low[k]! && weight <= region.high[k]!)) plain.push(...all);
    }
    const drawn = draw(region, weights);
    for (let k = 0; k < 4; k++) {
      if (k === fixed) continue;
      const other = marginal(Float64Array.from(plain), 4, k);
      expect(kolmogorovTwo(marginal(drawn, 4, k), other)).toBeLessThan(ONCE_IN_10000);
    }
  });

  it('are even on the line that two weights leave', () => {
    const drawn = draw({ kind: 'box', low: [0.2, 0], high: [0.7, 0.6] }, equal(2));
    expect(kolmogorov(marginal(drawn, 2, 0), (x) => (x - 0.4) / 0.3)).toBeLessThan(ONCE_IN_10000);
  });

  it('are one point where the bounds leave one', () => {
    const weights = Float64Array.from([0.5, 0.25, 0.25]);
    expect([...draw(boxAround(weights, 0), weights, 2)]).toEqual([0.5, 0.25, 0.25, 0.5, 0.25, 0.25]);
    expect([...draw({ kind: 'polytope', rows: [] }, equal(1), 3)]).toEqual([1, 1, 1]);
  });
});

describe('a walk through a region', () => {
  it('says how it mixes', () => {
    const rows = regionRows({ kind: 'ordered', order: order(12) }, 12);
    const { mixing } = weightDraws({ kind: 'polytope', rows }, equal(12), 0);
    expect(mixing!.rHat).toBeLessThan(1.01);
    expect(mixing!.effective).toBeGreaterThan(0.5);
    expect(mixing!.steps).toBeLessThan(200);
  });

  it('finds its way in a region a million times as long as wide', () => {
    const weights = equal(3);
    const rows = [
      { coefficients: [1, -1, 0], atLeast: -1e-7 },
      { coefficients: [-1, 1, 0], atLeast: -1e-7 },
    ];
    const drawn = draw({ kind: 'polytope', rows }, weights, 20_000).filter((_, i) => i % 12 < 3);
    // On the line of equal first weights the third is even from 0 to 1.
    expect(kolmogorov(marginal(drawn, 3, 2), (x) => x)).toBeLessThan(ONCE_IN_10000);
  });

  it('refuses a region without weights, and one without room', () => {
    const region = (...rows: [readonly number[], number][]): WeightRegion => ({
      kind: 'polytope',
      rows: rows.map(([coefficients, atLeast]) => ({ coefficients, atLeast })),
    });
    const flat = region([[1, -1, 0], 0], [[-1, 1, 0], 0]);
    expect(faultOf(() => draw(flat, equal(3)))).toMatch(/^uncertainty.region-flat: /);
  });
});

describe('blocks', () => {
  const spreads: readonly WeightSpread[] = [
    { kind: 'simplex' },
    { kind: 'around', concentration: 10 },
    { kind: 'ordered', order: [2, 0, 1] },
    { kind: 'box', low: [0.1, 0.1, 0.1], high: [0.5, 0.6, 0.7] },
    { kind: 'polytope', rows: [{ coefficients: [1, 1, -1], atLeast: 0 }] },
  ];

  it.each(spreads.map((spread) => [spread.kind, spread] as const))(
    'of %s are the same whoever draws them',
    (_, spread) => {
      const one = weightDraws(spread, equal(3), 0);
      const other = weightDraws(spread, equal(3), 0);
      const third = one.block(3);
      one.block(1, 10);
      expect(other.block(3)).toEqual(third);
      expect(other.block(3, 100)).toEqual(third.subarray(0, 300));
      expect(third.length).toBe(3 * DRAWS_PER_BLOCK);
      expect(one.block(0, 5)).not.toEqual(one.block(1, 5));
      expect(weightDraws(spread, equal(3), 1).block(3, 5)).not.toEqual(other.block(3, 5));
    },
  );
});

describe('what cannot be drawn', () => {
  it('is a fault', () => {
    const weights = equal(2);
    expect(faultOf(() => draw({ kind: 'around', concentration: 0 }, weights))).toBe(
      'uncertainty.spread-refused: the spread of weights is concentration 0; expected a number above 0, 1000000 at most',
    );
    expect(faultOf(() => draw({ kind: 'around', concentration: Number.NaN }, weights))).toMatch(/^uncertainty.spread/);
    expect(faultOf(() => draw({ kind: 'simplex' }, Float64Array.from([0, 0])))).toMatch(/^uncertainty.weights-refused/);
    for (const count of [0, -1, 1.5, Number.NaN, 5e9])
      expect(faultOf(() => checkDraws(count))).toMatch(/^uncertainty.draws-refused/);
  });
});
