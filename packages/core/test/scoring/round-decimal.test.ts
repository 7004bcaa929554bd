import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundColumn, roundDecimal } from '../../src/index.js';

const up = (value: number, decimals = 1) => roundDecimal(value, { rule: 'half-up', decimals });
const even = (value: number, decimals = 1) => roundDecimal(value, { rule: 'half-even', decimals });

describe('roundDecimal', () => {
  it('rounds a half up that binary stores below it', () => {
    expect(up(74.85)).toBe(74.9);
    expect(up(1.005, 2)).toBe(1.01);
    expect(up(0.4 * 88.1 + 0.1 * 74.5 + 0.2 * 87.2 + 0.2 * 73.6)).toBe(74.9);
  });

  it('rounds a half to the even digit where the rule says so', () => {
    expect([even(74.85), even(74.95), even(0.05), even(0.15)]).toEqual([74.8, 75, 0, 0.2]);
    expect([even(2.5, 0), even(3.5, 0), even(2.6, 0), even(3.4, 0)]).toEqual([2, 4, 3, 3]);
  });

  it('leaves alone what is near a half but not one', () => {
    expect(up(74.8499)).toBe(74.8);
    expect(even(74.8501)).toBe(74.9);
  });

  it('prints a score and its negative alike', () => {
    expect([up(-74.85), up(-0.04), even(-2.5, 0)]).toEqual([-74.9, 0, -2]);
    expect(Object.is(up(-0.04), 0)).toBe(true);
  });

  it('does not round where nothing is to be rounded', () => {
    expect(roundDecimal(Math.PI, { rule: 'none', decimals: 0 })).toBe(Math.PI);
    expect([up(Number.NaN), up(Number.POSITIVE_INFINITY), up(2 ** 60)]).toEqual([Number.NaN, Infinity, 2 ** 60]);
  });

  it('keeps large whole numbers', () => {
    expect(up(123_456_789_012_345, 0)).toBe(123_456_789_012_345);
    expect(up(1e12 + 0.3, 0)).toBe(1e12);
  });

  it('rounds every sum of weights in thousandths and scores in tenths as whole numbers do', () => {
    const score = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.tuple(score, score, score), fc.integer({ min: 0, max: 500 }), ([a, b, c], w) => {
        const exact = w * a + (500 - w) * b + 500 * c;
        const inBinary = (w / 1000) * (a / 10) + ((500 - w) / 1000) * (b / 10) + 0.5 * (c / 10);
        expect(up(inBinary)).toBe(Math.floor((exact + 500) / 1000) / 10);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('rounds a column as it rounds each number', () => {
    expect([...roundColumn(Float64Array.of(74.85, Number.NaN, 1), { rule: 'half-up', decimals: 1 })]).toEqual([
      74.9,
      Number.NaN,
      1,
    ]);
  });
});
