import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/index.js';

const points = (of: Readonly<Record<string, number>>) => new Map(Object.entries(of));

describe('what separates two schools', () => {
  const yale = points({ grants: 30.5, mcat: 12, faculty: 8, constant: 1 });
  const penn = points({ grants: 28, mcat: 15, faculty: 8, constant: 1 });

  it('stands largest first, for or against, then by id', () => {
    const { total, parts } = differenceOf(yale, penn);
    expect(parts.map(({ indicator, by }) => `${indicator} ${by}`)).toEqual([
      'mcat -3',
      'grants 2.5',
      'constant 0',
      'faculty 0',
    ]);
    expect(parts[0]).toEqual({ indicator: 'mcat', a: 12, b: 15, by: -3 });
    expect(total).toBe(-0.5);
  });

  it('tells no points from points of 0, and counts both as 0', () => {
    const { parts } = differenceOf(points({ grants: Number.NaN, mcat: 0 }), points({ grants: 4, nih: 2 }));
    expect(parts).toEqual([
      { indicator: 'grants', a: null, b: 4, by: -4 },
      { indicator: 'nih', a: null, b: 2, by: -2 },
      { indicator: 'mcat', a: 0, b: null, by: 0 },
    ]);
  });

  it('is nothing where neither has points', () => {
    expect(differenceOf(points({}), points({}))).toEqual({ total: 0, parts: [] });
  });

  it('adds up to the difference of the scores, and turns its sign with the sides', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    const lot = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), value);
    fc.assert(
      fc.property(lot, lot, (first, second) => {
        const [a, b] = [points(first), points(second)];
        const { total, parts } = differenceOf(a, b);
        const sum = (of: Map<string, number>) => [...of.values()].reduce((s, p) => s + p, 0);
        expect(total).toBe(parts.reduce((s, { by }) => s + by, 0));
        expect(total).toBeCloseTo(sum(a) - sum(b), 10);
        expect(differenceOf(b, a).total).toBeCloseTo(-total, 12);
      }),
      { numRuns: 1000, seed: 20261125 },
    );
  });
});
