import type { FitSchool, HeldSchools, Wish } from '@bearings/core/fit';
import { holdAgainst } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { neighbourOf, weightsPast } from '../../src/fit/school/change-mind.js';
import { wordChange } from '../../src/fit/school/word-change.js';

/** A placed school with the values of its wishes; NaN where one is unknown. */
function placed(school: string, rank: number, fit: number, values: readonly number[]): FitSchool {
  const parts = values.map((value, k) => ({
    wish: `w${k}`,
    value: Number.isNaN(value) ? null : value,
    points: null,
    seen: { kind: 'nothing' },
  }));
  return { school, name: school.toUpperCase(), rank, fit, parts } as unknown as FitSchool;
}

const WISHES = [
  { id: 'w0', label: 'Near home' },
  { id: 'w1', label: 'Low cost' },
] as unknown as Wish[];
const hold = (one: FitSchool, other: FitSchool, weights: readonly number[]): HeldSchools | null =>
  holdAgainst(one, other, { weights, from: 'stated', compared: null, learned: null }, 0.5);

describe('what would change a mind', () => {
  // 60 x 1 + 40 x 0 against 60 x 0.2 + 40 x 1: level where 0.8 x w0 = w1, which 48 is nearer to than 50.
  const a = placed('a', 1, 60, [1, 0]);
  const b = placed('b', 2, 52, [0.2, 1]);

  it('says by which weight the order turns, from either side', () => {
    const words = 'B stands above A where “Low cost” has an importance of more than 48.0, in place of 40.0.';
    expect(wordChange(hold(a, b, [60, 40])!, WISHES, new Map())).toContain(words);
    expect(wordChange(hold(b, a, [60, 40])!, WISHES, new Map())).toContain(words);
  });

  it('tells a change that is smaller than a printed place', () => {
    const near = placed('near', 2, 59.99, [0.9998, 0]);
    const held = {
      above: a,
      below: near,
      change: { kind: 'change', wish: 0, from: 60, to: 60.002, past: 'more' },
    } as const;
    expect(wordChange(held, WISHES, new Map())).toContain('more than 60.002, in place of 60.000');
    const nearer = { ...held, change: { ...held.change, to: 60.00002 } };
    expect(wordChange(nearer, WISHES, new Map())).toContain('more than 60.00002, in place of 60.00000');
  });

  it('tries the roundest importance past it, by which the other does stand above', () => {
    const past = weightsPast(hold(a, b, [60, 40])!, [60, 40], 0.5);
    expect(past).toEqual({ weights: [60, 49], isScaled: false });
  });

  it('goes no further than both stay placed', () => {
    // Of the lower one half is known up to an importance of 50.5; both are level at 50.02.
    const [above, below] = [placed('g', 1, 60, [0, 1]), placed('h', 2, 50, [Number.NaN, 50.5 / 100.52])];
    const held = { above, below, change: { kind: 'change', wish: 0, from: 40, to: 50.02, past: 'more' } } as const;
    expect(weightsPast(held, [40, 50.5], 0.5)?.weights).toEqual([50.1, 50.5]);
  });

  it('makes the others smaller where one would go above 100', () => {
    // Level where 0.1 x w0 = 0.3 x w1.
    const [above, below] = [placed('c', 1, 70, [0.5, 0.9]), placed('d', 2, 60, [0.6, 0.6])];
    const held = { above, below, change: { kind: 'change', wish: 0, from: 50, to: 150, past: 'more' } } as const;
    const past = weightsPast(held, [50, 50], 0.5)!;
    expect(past.isScaled).toBe(true);
    expect(past.weights[0]).toBe(100);
    expect(past.weights[1]! / 100).toBeCloseTo(50 / 151, 12);
  });

  it('says that nothing does where the other is at or below in every wish', () => {
    const held = hold(a, placed('e', 2, 0, [0.5, 0]), [60, 40])!;
    expect(wordChange(held, WISHES, new Map())).toBe(
      'No change of a single weight puts E above A. It is at or below it in every wish that is known of both.',
    );
    expect(weightsPast(held, [60, 40], 0.5)).toBe(null);
  });

  it('holds a school against the one above it, and the first against the one below', () => {
    const list = [a, b, { ...placed('f', 3, 1, [0, 0]), rank: null }];
    expect(neighbourOf(b, list)?.school).toBe('a');
    expect(neighbourOf(b, [a, b, placed('i', 3, 2, [0, 0])])?.school).toBe('a');
    expect(neighbourOf(a, list)?.school).toBe('b');
    expect(neighbourOf(list[2]!, list)).toBe(null);
    expect(neighbourOf(a, [a])).toBe(null);
  });
});
