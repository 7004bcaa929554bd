import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, checkRegion, innerPoint, regionRows, slackOf, type WeightRegion } from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';
import { declared, regionAround } from '../draw/any-region.js';

const weights = Float64Array.from([0.5, 0.3, 0.2]);
const names = ['research', 'teaching', 'funding'];
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const hasRoom = ({ low, high }: { low: readonly number[]; high: readonly number[] }) =>
  total(low.map((bound) => Math.max(0, bound))) < 0.999 &&
  total(high) > 1.001 &&
  low.every((bound, k) => high[k]! > bound + 1e-6);
const refusal = (region: unknown, own = weights) => faultOf(() => checkRegion(region as WeightRegion, own, names));

describe('boxAround', () => {
  it('goes up and down by a part of each weight, and not beyond 0 and 1', () => {
    expect(boxAround(Float64Array.from([0.5, 0.25, 0.25]), 0.5)).toEqual({
      kind: 'box',
      low: [0.25, 0.125, 0.125],
      high: [0.75, 0.375, 0.375],
    });
    expect(boxAround(Float64Array.from([0.75, 0.25]), 2)).toEqual({ kind: 'box', low: [0, 0], high: [1, 0.75] });
  });

  it('refuses a part that is none', () => {
    for (const part of [-0.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(faultOf(() => boxAround(weights, part))).toMatch(/^uncertainty.region-malformed/);
  });
});

describe('checkRegion', () => {
  it('takes every region around the declared weights', () => {
    const around = declared().chain((own) => fc.tuple(fc.constant(own), regionAround(own)));
    fc.assert(
      fc.property(around, ([own, region]) => checkRegion(region, own)),
      { numRuns: 500, seed: 20261127 },
    );
  });

  it('says which condition leaves out the declared weights', () => {
    expect(refusal({ kind: 'box', low: [0, 0, 0], high: [0.45, 1, 1] })).toBe(
      'uncertainty.region-excludes-declared: the weight region leaves out the declared weights: it asks for research <= 0.45, and they give 0.5; widen it',
    );
  });

  it.each([
    ['an order', { kind: 'ordered', order: [1, 0, 2] }, 'teaching - research >= 0'],
    ['a lower bound', { kind: 'box', low: [0, 0.35, 0], high: [1, 1, 1] }, 'teaching >= 0.35'],
    [
      'a row',
      { kind: 'polytope', rows: [{ coefficients: [-1, 2, 0.5], atLeast: 0.25 }] },
      '2 teaching + 0.5 funding - research >= 0.25',
    ],
  ])('says so of %s', (_, region, condition) => {
    expect(refusal(region)).toContain(`it asks for ${condition}, and they give `);
  });

  it('lets rounding pass', () => {
    expect(refusal({ kind: 'box', low: [0.5 + 1e-12, 0, 0], high: [1, 1, 1] })).toBe('no fault');
  });

  it('refuses a box in which nothing sums to 1', () => {
    expect(refusal({ kind: 'box', low: [0.6, 0.3, 0.2], high: [1, 1, 1] })).toMatch(
      /^uncertainty.region-empty: .* at least 1\.09/,
    );
    expect(refusal({ kind: 'box', low: [0, 0, 0], high: [0.3, 0.3, 0.3] })).toMatch(
      /^uncertainty.region-empty: .* at most 0\.89/,
    );
  });

  it.each([
    ['too few bounds', { kind: 'box', low: [0, 0], high: [1, 1, 1] }],
    ['a bound that is no number', { kind: 'box', low: [0, Number.NaN, 0], high: [1, 1, 1] }],
    ['crossed bounds', { kind: 'box', low: [0.6, 0, 0], high: [0.5, 1, 1] }],
    ['a weight below 0', { kind: 'box', low: [-1, 0, 0], high: [-0.5, 1, 1] }],
    ['an order that leaves one out', { kind: 'ordered', order: [0, 1] }],
    ['an order that has one twice', { kind: 'ordered', order: [0, 1, 1] }],
    ['an order beyond the last', { kind: 'ordered', order: [0, 1, 3] }],
    ['an order of halves', { kind: 'ordered', order: [0, 1, 1.5] }],
    ['a row of another length', { kind: 'polytope', rows: [{ coefficients: [1], atLeast: 0 }] }],
    ['a row of zeros', { kind: 'polytope', rows: [{ coefficients: [0, 0, 0], atLeast: 0 }] }],
    ['a row without a bound', { kind: 'polytope', rows: [{ coefficients: [1, 0, 0], atLeast: Number.NaN }] }],
  ])('refuses %s', (_, region) => {
    expect(refusal(region)).toMatch(/^uncertainty.region-malformed: /);
  });

  it.each([
    ['none', []],
    ['all 0', [0, 0, 0]],
    ['one below 0', [1.2, -0.2, 0]],
    ['one that is no number', [0.5, Number.NaN, 0.5]],
    ['a sum that is not 1', [0.5, 0.3, 0.1]],
  ])('refuses declared weights: %s', (_, own) => {
    expect(refusal({ kind: 'simplex' }, Float64Array.from(own))).toMatch(/^uncertainty.weights-refused: /);
  });
});

describe('innerPoint', () => {
  it('is the middle of all weights', () => {
    const { weights: middle, room } = innerPoint([], 4);
    for (const weight of middle) expect(weight).toBeCloseTo(0.25, 12);
    // The ball in a regular tetrahedron of edge root 2: root 2 / root 24.
    expect(room).toBeCloseTo(Math.sqrt(2 / 24), 12);
  });

  it('has its room to every border, and nothing else has more', () => {
    const around = declared(6)
      .filter((own) => own.length > 1)
      .chain((own) => fc.tuple(fc.constant(own), regionAround(own)))
      .filter(([, region]) => region.kind !== 'box' || hasRoom(region));
    fc.assert(
      fc.property(around, ([own, region]) => {
        const parts = own.length;
        const rows = [
          ...regionRows(region, parts),
          ...regionRows({ kind: 'box', low: Array(parts).fill(0), high: Array(parts).fill(9) }, parts),
        ];
        const distance = (point: Float64Array) =>
          Math.min(
            ...rows.map((row) => {
              const mean = row.coefficients.reduce((sum, c) => sum + c, 0) / parts;
              return slackOf(row, point) / Math.sqrt(row.coefficients.reduce((sum, c) => sum + (c - mean) ** 2, 0));
            }),
          );
        const found = innerPoint(regionRows(region, parts), parts);
        expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(distance(found.weights)).toBeCloseTo(found.room, 8);
        for (let k = 0; k < parts; k++) {
          const moved = found.weights.map((weight, i) => weight + (i === k ? 1e-3 : -1e-3 / (parts - 1)));
          expect(distance(moved)).toBeLessThanOrEqual(found.room + 1e-8);
        }
        expect(distance(own)).toBeLessThanOrEqual(found.room + 1e-8);
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  it('refuses rows that no weights meet', () => {
    const rows = [
      { coefficients: [1, 0, 0], atLeast: 0.6 },
      { coefficients: [0, 1, 0], atLeast: 0.6 },
    ];
    expect(faultOf(() => innerPoint(rows, 3))).toMatch(/^uncertainty.region-unmet: /);
  });
});
