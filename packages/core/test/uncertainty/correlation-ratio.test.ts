import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationRatio, stream } from '../../src/index.js';

const RUNS = { numRuns: 2000, seed: 20261125 };
const ratioOf = (x: readonly number[], y: readonly number[]) =>
  correlationRatio(Float64Array.from(x), Float64Array.from(y));
const steps = (count: number) => Array.from({ length: count }, (_, i) => i / (count - 1));

describe('a correlation ratio', () => {
  it('sees a curve that a straight line misses', () => {
    const x = steps(41).map((v) => v - 0.5);
    const { ratio, correlation } = ratioOf(
      x,
      x.map((v) => v * v),
    )!;
    expect(correlation).toBeCloseTo(0, 12);
    expect(ratio).toBeGreaterThan(0.999);
  });

  it('is 1 on a straight line, whichever way it goes', () => {
    expect(ratioOf([1, 2, 4, 9], [3, 5, 9, 19])).toEqual({ ratio: expect.closeTo(1, 12), correlation: 1 });
    expect(ratioOf([1, 2, 4, 9], [-1, -2, -4, -9])!.correlation).toBe(-1);
  });

  it('is the variance between two groups, as a part of the whole', () => {
    // Means 2 and 6 about 4, squares 4 x 4 = 16; within the groups 1 + 1 + 4 + 4 = 10.
    expect(ratioOf([0, 0, 1, 1], [1, 3, 4, 8])!.ratio).toBeCloseTo(16 / 26, 12);
  });

  it('is the variance between many groups where they are large and apart', () => {
    const x = Array.from({ length: 300 }, (_, i) => i % 3);
    const y = x.map((v, i) => [0, 9, 2][v]! + (i % 2));
    // Means 0.5, 9.5 and 2.5; within each 0.25. Between: mean 25/6.
    const between = [0.5, 9.5, 2.5].reduce((sum, mean) => sum + (mean - 25 / 6) ** 2, 0) / 3;
    expect(ratioOf(x, y)!.ratio).toBeCloseTo(between / (between + 0.25), 4);
  });

  it('is small where there is nothing to tell', () => {
    const draw = stream(0, 'correlation ratio');
    const x = Array.from({ length: 1500 }, draw);
    expect(ratioOf(x, x.map(draw))!.ratio).toBeLessThan(0.01);
  });

  it.each([100, 400, 1500])('comes near the truth of a wave in noise, over %i rows', (rows) => {
    const draw = stream(rows, 'wave');
    const x = Array.from({ length: rows }, draw);
    // A wave of variance 1/2, and even noise over a range of 2, of variance 1/3.
    const { ratio } = ratioOf(
      x,
      x.map((v) => Math.sin(2 * Math.PI * v) + 2 * draw() - 1),
    )!;
    expect(Math.abs(ratio - 0.6)).toBeLessThan(1.5 / Math.sqrt(rows));
  });

  it('takes the rows that have both', () => {
    const N = Number.NaN;
    expect(ratioOf([1, N, 2, 4, 9, 5], [3, 7, 5, 9, 19, N])).toEqual(ratioOf([1, 2, 4, 9], [3, 5, 9, 19]));
  });

  it.each([
    ['no rows', [], []],
    ['two rows', [1, 2], [1, 2]],
    ['one place', [3, 3, 3, 3], [1, 2, 3, 4]],
    ['one place but for rounding', [0.3, 0.1 + 0.2, 0.3], [1, 2, 3]],
    ['one value', [1, 2, 3], [7, 7, 7]],
    ['no row with both', [1, 2, Number.NaN], [Number.NaN, Number.NaN, 3]],
  ])('is not defined for %s', (_, x, y) => {
    expect(ratioOf(x, y)).toBeNull();
  });

  it('holds where places lie far apart and close together', () => {
    const x = [0, 1e-9, 1e-7, 1e-5, 1e-3, 0.1, 1, 1e3, 1e6, 1e9];
    const found = ratioOf(
      x,
      x.map((_, i) => i % 4),
    )!;
    expect(found.ratio).toBeGreaterThanOrEqual(found.correlation ** 2);
    expect(found.ratio).toBeLessThanOrEqual(1);
  });
});

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -1e-3, max: 1e-3, noNaN: true }) },
);

it('lies between the squared correlation and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 50 }), (rows) => {
      const found = ratioOf(
        rows.map(([x]) => x),
        rows.map(([, y]) => y),
      );
      if (!found) return;
      expect(found.ratio).toBeGreaterThanOrEqual(found.correlation ** 2);
      expect(found.ratio).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

it('does not depend on units, nor on which way x runs', () => {
  const draw = stream(3, 'units');
  const x = Array.from({ length: 80 }, draw);
  const y = x.map((v) => Math.abs(v - 0.3) + draw() / 3);
  const [found, turned] = [
    ratioOf(x, y)!,
    ratioOf(
      x.map((v) => 7000 - 12 * v),
      y.map((v) => v / 1e6),
    )!,
  ];
  expect(turned.ratio).toBeCloseTo(found.ratio, 9);
  expect(turned.correlation).toBeCloseTo(-found.correlation, 9);
});
