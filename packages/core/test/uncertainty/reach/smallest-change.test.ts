import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from '../../../src/uncertainty/reach/smallest-change.js';
import { faultOf } from '../../fault-of.js';
import { rankingOf } from '../attainable/a-ranking.js';

const between = (x: readonly number[], y: readonly number[], declared: readonly number[], ahead = 0) => {
  const ranking = rankingOf([x, y], declared);
  return smallestChange(ranking, ranking.schools[0]!, ranking.schools[1]!, ranking.declared, ahead);
};
const plain = (weights: Float64Array) => [...weights].map((weight) => Math.round(weight * 1e9) / 1e9);

describe('the smallest change of weights', () => {
  it('moves along the difference of the two schools', () => {
    // Leads 2 and -1 by 0.2 and 0.8: 0.4 - 0.8 < 0. Level where 2 w = 1 - w, at a third.
    const change = between([2, 0], [0, 1], [0.2, 0.8]);
    if (change.kind !== 'change') throw new Error(change.kind);
    expect(plain(change.nearest.weights)).toEqual([0.333333333, 0.666666667]);
    expect(change.nearest.distance).toBeCloseTo(Math.SQRT2 * (1 / 3 - 0.2), 12);
    expect(change.least.moved).toBeCloseTo(1 / 3 - 0.2, 12);
  });

  it('moves the least weight from the worst indicator to the best', () => {
    // Leads 4, 0, -4 by 0.2, 0.4, 0.4: 0.8 behind; 0.1 from the last to the first makes up for it.
    const change = between([4, 2, 0], [0, 2, 4], [0.2, 0.4, 0.4]);
    if (change.kind !== 'change') throw new Error(change.kind);
    expect(plain(change.least.weights)).toEqual([0.3, 0.4, 0.3]);
    expect(change.least.moved).toBeCloseTo(0.1, 12);
  });

  it('leads by as many points as are asked for', () => {
    // 2 w - (1 - w) = 0.5 at a half.
    const change = between([2, 0], [0, 1], [0.2, 0.8], 0.5);
    if (change.kind !== 'change') throw new Error(change.kind);
    expect([plain(change.nearest.weights), plain(change.least.weights)]).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(between([2, 0], [0, 1], [0.2, 0.8], 2).kind).toBe('level-at-most');
    expect(between([2, 0], [0, 1], [0.2, 0.8], 3)).toEqual({ kind: 'never', behind: 1, closest: 'i0' });
    expect(between([2, 1], [0, 1], [0.5, 0.5], 0.75)).toEqual({ kind: 'above', lead: 0.25 });
  });

  it('starts from no weights that are none', () => {
    expect(faultOf(() => between([2, 0], [0, 1], [0.2, 0.7]))).toMatch(/^uncertainty.weights-refused/);
  });

  it('stops at weights of 0', () => {
    const change = between([1, 0, 0], [0, 9, 1], [0, 0.1, 0.9]);
    if (change.kind !== 'change') throw new Error(change.kind);
    expect(plain(change.nearest.weights)).toEqual([0.5, 0, 0.5]);
  });

  it('is none where the school is above, and none where the rival is better in everything', () => {
    expect(between([2, 1], [0, 1], [0.5, 0.5])).toEqual({ kind: 'above', lead: 1 });
    expect(between([1, 1], [3, 2], [0.5, 0.5])).toEqual({ kind: 'never', behind: 1, closest: 'i1' });
  });

  it('can draw level and no further where the school is level in one indicator and nowhere above', () => {
    const change = between([1, 5, 1], [3, 5, 2], [0.3, 0.4, 0.3]);
    if (change.kind !== 'level-at-most') throw new Error(change.kind);
    expect([plain(change.nearest.weights), plain(change.least.weights)]).toEqual([
      [0, 1, 0],
      [0, 1, 0],
    ]);
  });

  it('draws level, within weights, and no drawn weights that do are nearer', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
    const weights = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
      .filter((parts) => parts.some((part) => part > 0))
      .map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b)));
    fc.assert(
      fc.property(
        values,
        values,
        weights,
        fc.array(weights, { minLength: 40, maxLength: 40 }),
        (x, y, from, others) => {
          fc.pre(x.some((value, k) => value !== y[k]));
          const change = between(x, y, from);
          const lead = (w: ArrayLike<number>) => x.reduce((sum, value, k) => sum + w[k]! * (value - y[k]!), 0);
          if (change.kind === 'above') expect(lead(from)).toBeGreaterThan(0);
          if (change.kind === 'never') expect(others.some((w) => lead(w) >= 0)).toBe(false);
          if (change.kind === 'above' || change.kind === 'never') return;
          for (const { weights: w } of [change.nearest, change.least]) {
            expect(w.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
            expect(Math.min(...w)).toBeGreaterThanOrEqual(0);
            expect(lead(w)).toBeCloseTo(0, 9);
          }
          expect(change.least.moved).toBeLessThanOrEqual(change.nearest.moved + 1e-12);
          expect(change.nearest.distance).toBeLessThanOrEqual(change.least.distance + 1e-12);
          // Others, and points on the way to them from what was found: a nearest point of a convex set has none nearer.
          for (const other of others.filter((w) => lead(w) >= 0)) {
            for (const part of [1, 0.1, 0.001]) {
              const w = other.map((weight, k) => part * weight + (1 - part) * change.nearest.weights[k]!);
              const far = Math.sqrt(w.reduce((sum, weight, k) => sum + (weight - from[k]!) ** 2, 0));
              expect(far).toBeGreaterThanOrEqual(change.nearest.distance - 1e-12);
              const moved = other.reduce((sum, weight, k) => sum + Math.abs(weight - from[k]!), 0) / 2;
              expect(moved).toBeGreaterThanOrEqual(change.least.moved - 1e-12);
            }
          }
        },
      ),
      { numRuns: 500, seed: 20261127 },
    );
  });
});
