import { correlationRatio, effectiveWeights, indicatorId } from '@bearings/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Expected {
  readonly columns: readonly { name: string; rows: number; ratio: number; correlation: number }[];
  readonly whole: {
    readonly lines: Record<string, { readings: number; varianceShare: number; ratio: number; correlation: number }>;
    readonly pairs: Record<string, number>;
  };
}

/** Made by effective_weights.py, with dense matrices and every row left out in turn. */
const EXPECTED = JSON.parse(readFileSync(new URL('effective-weights.json', import.meta.url), 'utf8')) as Expected;

/** Park and Miller's generator, in steps of 1/1024, as in effective_weights.py. */
function uniform(seed: number, count: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return Math.floor(state / 2097152) / 1024;
  });
}

/** Place and value of a row, from its two draws. */
const CASES: Record<string, (u: number, noise: number) => [number, number]> = {
  line: (u, noise) => [u, 3 * u + noise],
  parabola: (u, noise) => [u - 0.5, (u - 0.5) ** 2 * 8 + noise / 4],
  'two waves, ties': (u, noise) => [Math.floor(u * 16) / 16, (Math.floor(u * 16) % 8) * 0.5 + noise],
  'long tail': (u, noise) => [1 / (u + 0.02), Math.sqrt(1 / (u + 0.02)) + noise],
  nothing: (u, noise) => [u, noise],
  'three values': (u, noise) => [Math.floor(u * 3), (Math.floor(u * 3) % 2) + noise],
  'two values': (u, noise) => [Math.floor(u * 2), Math.floor(u * 2) + noise],
};

describe('correlation ratios', () => {
  it.each(EXPECTED.columns)('of $rows rows, $name, are those of NumPy', ({ name, rows, ratio, correlation }) => {
    const noise = uniform(rows + 7, rows).map((v) => v - 0.5);
    const pairs = [...uniform(rows, rows)].map((u, row) => CASES[name]!(u, noise[row]!));
    const told = correlationRatio(
      Float64Array.from(pairs, ([x]) => x),
      Float64Array.from(pairs, ([, y]) => y),
    )!;
    expect(told.ratio).toBeCloseTo(ratio, 8);
    expect(told.correlation).toBeCloseTo(correlation, 12);
  });
});

describe('effective weights of four indicators, one with gaps', () => {
  const rows = 48;
  const [a, b, c] = [11, 12, 13].map((seed) => uniform(seed, rows).map((v) => v * 10)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const columns = new Map([
    ['alpha', a],
    ['beta', a.map((v, row) => v + b[row]! / 10)],
    ['gamma', c.map((v, row) => (row % 3 === 0 ? Number.NaN : v))],
    ['delta', a.map((v, row) => 10 - v + b[row]! / 2)],
  ]);
  const weights = { alpha: 0.4, beta: 0.2, gamma: 0.3, delta: 0.1 };
  const declared = new Map(Object.entries(weights).map(([id, weight]) => [indicatorId(id), weight]));
  const points = new Map([...declared].map(([id, weight]) => [id, columns.get(id)!.map((v) => weight * v)]));
  const scores = Float64Array.from({ length: rows }, (_, row) =>
    [...points.values()].reduce((sum, column) => sum + (Number.isNaN(column[row]!) ? 0 : column[row]!), 0),
  );
  const found = effectiveWeights({ declared, scores, points, columns });

  it('are those of NumPy', () => {
    expect(found.schools).toBe(rows);
    for (const row of found.rows) {
      const expected = EXPECTED.whole.lines[row.indicator]!;
      expect(row.readings).toBe(expected.readings);
      expect(row.varianceShare).toBeCloseTo(expected.varianceShare, 12);
      expect(row.correlationRatio).toBeCloseTo(expected.ratio, 8);
      expect(row.correlation).toBeCloseTo(expected.correlation, 12);
    }
  });

  it('find the pairs that rank correlations of NumPy find', () => {
    const expected = Object.entries(EXPECTED.whole.pairs).filter(([, r]) => Math.abs(r) >= 0.9);
    expect(found.doubled.length).toBeGreaterThan(0);
    expect(found.doubled.map(({ a: one, b: other }) => `${one} ${other}`).sort()).toEqual(
      expected.map(([pair]) => pair).sort(),
    );
    for (const pair of found.doubled)
      expect(pair.correlation).toBeCloseTo(EXPECTED.whole.pairs[`${pair.a} ${pair.b}`]!, 12);
  });
});
