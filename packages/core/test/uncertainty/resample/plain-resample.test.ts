import { DRAWN_AT_LEAST, plainResample, resampleStates, xoshiro128 } from '@bearings/core';
import { describe, expect, it } from 'vitest';

const column = (...values: number[]): Float64Array => Float64Array.from(values);

/** The chance of each number of times that a row is drawn. */
const CHANCES = [65_536, ...DRAWN_AT_LEAST].map((atLeast, k) => (atLeast - (DRAWN_AT_LEAST[k] ?? 0)) / 65_536);

describe('how often a row is drawn', () => {
  it('is Poisson of mean 1: of exactly that mean, and of its chances to a 65,536th', () => {
    expect(DRAWN_AT_LEAST.reduce<number>((sum, atLeast) => sum + atLeast, 0)).toBe(65_536);
    let chance = Math.exp(-1);
    CHANCES.forEach((own, times) => {
      expect(Math.abs(own - chance)).toBeLessThan(1 / 65_536);
      chance /= times + 1;
    });
  });

  it('is told by the lower half of a number for the first row, by the upper for the second', () => {
    const states = resampleStates(7, 'halves', 40);
    const [first, second, third] = plainResample({
      columns: [column(1, 0, 0), column(0, 1, 0), column(0, 0, 1)],
      states,
    });
    for (let sample = 0; sample < 40; sample++) {
      const [a, b, c, d] = states.subarray(4 * sample, 4 * sample + 4);
      const next = xoshiro128([a!, b!, c!, d!]);
      const times = (bits: number): number =>
        DRAWN_AT_LEAST.filter((atLeast) => (bits + 32_768) % 65_536 < atLeast).length;
      const bits = next();
      expect([first![sample], second![sample], third![sample]]).toEqual([
        times(bits % 65_536),
        times(Math.floor(bits / 65_536)),
        times(next() % 65_536),
      ]);
    }
  });
});

describe('the sums of samples', () => {
  it('are distributed as the enumeration of all draws of three rows has it', () => {
    const values = [1, 3, 4];
    const exact = new Map<number, number>();
    const walk = (at: number, sum: number, chance: number): void => {
      if (at === values.length) exact.set(sum, (exact.get(sum) ?? 0) + chance);
      else for (const [times, own] of CHANCES.entries()) walk(at + 1, sum + times * values[at]!, chance * own);
    };
    walk(0, 0, 1);
    const samples = 100_000;
    const [sums] = plainResample({ columns: [column(...values)], states: resampleStates(20261128, 'three', samples) });
    for (const [sum, chance] of exact) {
      const found = sums!.filter((value) => value === sum).length / samples;
      expect(Math.abs(found - chance)).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / samples) + 1e-5);
    }
  });

  it('do not depend on other samples or columns', () => {
    const values = column(5, 0, 2 ** 44, 17, 3);
    const states = resampleStates(1, 'alone', 9);
    const [together] = plainResample({ columns: [values, column(1, 1, 1, 1, 1)], states });
    const alone = [...Array(9).keys()].map(
      (sample) => plainResample({ columns: [values], states: states.subarray(4 * sample, 4 * sample + 4) })[0]![0],
    );
    expect([...together!]).toEqual(alone);
  });

  it('are 0 where there are no rows, and none where there are no columns', () => {
    expect(plainResample({ columns: [column()], states: resampleStates(1, 'empty', 2) })).toEqual([column(0, 0)]);
    expect(plainResample({ columns: [], states: resampleStates(1, 'empty', 2) })).toEqual([]);
  });

  it.each([
    ['a part', [column(1.5)]],
    ['a number below 0', [column(-1)]],
    ['nothing', [column(Number.NaN)]],
    ['more than three digits', [column(2 ** 45)]],
    ['a sum that no double holds', [new Float64Array(40).fill(2 ** 45 - 1)]],
    ['unlike lengths', [column(1), column(1, 2)]],
  ])('are refused of %s', (_, columns) => {
    expect(() => plainResample({ columns, states: resampleStates(1, 'bad', 1) })).toThrow(RangeError);
  });
});
