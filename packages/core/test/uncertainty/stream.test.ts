import { describe, expect, it } from 'vitest';
import { stream, xoshiro128 } from '../../src/index.js';
import { streamsUnder } from '../../src/uncertainty/stream.js';
import { faultOf } from '../fault-of.js';

const draws = (seed: number, name: string, count: number): number[] => {
  const draw = stream(seed, name);
  return Array.from({ length: count }, draw);
};

describe('xoshiro128', () => {
  it('gives the integers that the reference implementation gives from the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    // Made with the C code of Blackman and Vigna, version 1.1.
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    expect(Array.from({ length: 10 }, next)).toEqual(expected);
  });

  it('refuses the one state it could never leave', () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
  });
});

describe('stream', () => {
  it('draws the same numbers for the same seed and name, for ever', () => {
    expect(draws(20270115, 'bootstrap/research/se-karolinska', 3)).toEqual([
      0.6915251215731676, 0.8544895258881295, 0.6227154671925814,
    ]);
  });

  it('draws other numbers for another name or seed, and takes 0 for a seed', () => {
    const first = draws(0, 'a', 4);
    expect(draws(0, 'a', 4)).toEqual(first);
    expect(draws(0, 'b', 4)).not.toEqual(first);
    expect(draws(1, 'a', 4)).not.toEqual(first);
    expect(draws(-1, 'a', 4)).not.toEqual(draws(1, 'a', 4));
  });

  it('is the same where the beginning of its name was taken in before', () => {
    for (const [
      beginning,
      rest,
    ] of [['bootstrap/', 'research/se-karolinska'], ['', 'a'], ['a', ''], ['a/1', '7'], ['é', '\u{1f3eb}']] as const) // biome-ignore format: one row
      for (const seed of [0, -1, 20270115]) {
        const next = streamsUnder(seed, beginning)(rest);
        expect(Array.from({ length: 5 }, next)).toEqual(draws(seed, beginning + rest, 5));
      }
    expect(faultOf(() => streamsUnder(0.5, 'a'))).toMatch(/^uncertainty.option-refused: "seed"/);
  });

  it('does not shift one use when another draws more', () => {
    const one = stream(7, 'one');
    const other = stream(7, 'other');
    const mixed = [one(), other(), other(), one(), other(), one()];
    expect([mixed[0], mixed[3], mixed[5]]).toEqual(draws(7, 'one', 3));
  });

  it('stays from 0 to below 1 and fills it evenly', () => {
    const bins = new Array<number>(20).fill(0);
    const sample = draws(11, 'evenness', 100_000);
    for (const x of sample) bins[Math.floor(x * 20)]!++;
    expect(Math.min(...sample)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...sample)).toBeLessThan(1);
    const chiSquare = bins.reduce((sum, n) => sum + (n - 5000) ** 2 / 5000, 0);
    // The 99.9 percent point of chi-square with 19 degrees of freedom.
    expect(chiSquare).toBeLessThan(43.8);
  });

  it('starts far apart for names that differ by one letter', () => {
    const firsts = Array.from({ length: 20_000 }, (_, i) => stream(1, `draw/${i}`)());
    expect(new Set(firsts).size).toBe(20_000);
    const mean = firsts.reduce((sum, x) => sum + x, 0) / firsts.length;
    // Four standard errors of the mean of 20,000 even draws.
    expect(Math.abs(mean - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(20_000));
  });

  it('refuses a seed that is not a whole number', () => {
    expect(faultOf(() => stream(0.5, 'a'))).toBe('uncertainty.option-refused: "seed" is 0.5; expected a whole number');
    expect(faultOf(() => stream(Number.NaN, 'a'))).toMatch(/"seed" is NaN/);
  });
});
