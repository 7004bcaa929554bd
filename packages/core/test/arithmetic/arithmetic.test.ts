import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, exponentialLessOne } from '../../src/arithmetic/exponential.js';
import { logarithm } from '../../src/arithmetic/logarithm.js';
import { powerOfTen } from '../../src/arithmetic/power-of-ten.js';

/** How many numbers lie between two of one sign. */
function apart(a: number, b: number): number {
  const bits = new BigInt64Array(new Float64Array([a, b]).buffer);
  const between = (bits[0] ?? 0n) - (bits[1] ?? 0n);
  return Number(between < 0n ? -between : between);
}

/** ln x by the same series in whole numbers of 400 bits: as exact as a double can hold. */
function exactLogarithm(x: number): number {
  const ONE = 1n << 400n;
  const artanhTwice = (top: bigint, bottom: bigint): bigint => {
    const s = (top * ONE) / bottom;
    const square = (s * s) / ONE;
    let [power, sum] = [s, 0n];
    for (let odd = 1n; power !== 0n; odd += 2n) {
      sum += power / odd;
      power = (power * square) / ONE;
    }
    return 2n * sum;
  };
  let [value, exponent] = [x, 0];
  while (value >= 1.5) [value, exponent] = [value / 2, exponent + 1];
  while (value < 0.75) [value, exponent] = [value * 2, exponent - 1];
  const scaled = BigInt(value * 2 ** 60) << 340n;
  const sum = artanhTwice(scaled - ONE, scaled + ONE) + BigInt(exponent) * artanhTwice(1n, 3n);
  return Number((sum * (1n << 60n)) / ONE) / 2 ** 60;
}

const positive = fc.oneof(
  fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
  fc.double({ min: 0.5, max: 2, noNaN: true }),
  fc.integer({ min: 1, max: 2 ** 40 }),
);

describe('the logarithm', () => {
  it('is within one unit in the last place of the engine’s', () => {
    fc.assert(
      fc.property(positive, (x) => {
        expect(apart(logarithm(x), Math.log(x))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is that of whole numbers of 400 bits, to a unit, for readings of every size', () => {
    for (const x of [548681085, 6306679.14, 319871538, 2, 3, 10, 1e6, 0.5, 0.1, 1.25, 42, 1082751000]) {
      expect(apart(logarithm(x), exactLogarithm(x)), String(x)).toBeLessThanOrEqual(1);
    }
  });

  it('holds where it ends', () => {
    expect([logarithm(0), logarithm(-1), logarithm(Number.NaN), logarithm(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.NaN,
      Number.NaN,
      0,
    ]);
    expect(logarithm(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(apart(logarithm(5e-324), Math.log(5e-324))).toBeLessThanOrEqual(1);
  });
});

describe('the exponential', () => {
  it('is within one unit in the last place of the engine’s', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(apart(exponential(x), Math.exp(x))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20_000 },
    );
  });

  it('undoes the logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
        expect(exponential(logarithm(x)) / x).toBeCloseTo(1, 14);
      }),
      { numRuns: 5000 },
    );
  });

  it('holds where it ends', () => {
    expect([exponential(0), exponential(710), exponential(-746), exponential(Number.NaN)]).toEqual([
      1,
      Number.POSITIVE_INFINITY,
      0,
      Number.NaN,
    ]);
  });

  it('less one keeps what is small', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (x) => {
        fc.pre(Math.abs(x) > 1e-300);
        expect(exponentialLessOne(x) / Math.expm1(x)).toBeCloseTo(1, 14);
      }),
      { numRuns: 5000 },
    );
  });
});

it('powers of ten are what they are written as', () => {
  for (let at = 0; at <= 22; at++) expect(powerOfTen(at)).toBe(Number(`1e${at}`));
  expect(() => powerOfTen(-1)).toThrow(RangeError);
});
