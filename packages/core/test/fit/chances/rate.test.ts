import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRates,
  jeffreysInterval,
  type KnownRate,
  RATE_INTERVALS,
  rateOf,
  wilsonInterval,
} from '../../../src/fit/index.js';

describe('wilsonInterval', () => {
  it('gives the interval of the worked example', () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, Table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rounded = (k: number, n: number) => wilsonInterval(k, n).map((end) => end.toFixed(4));
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
  });
});

describe('jeffreysInterval', () => {
  it('gives the quantiles that integrating the density gives', () => {
    // Simpson's rule over 2 sin^2k cos^2(n-k), which is the density with x = sin^2.
    const rounded = (k: number, n: number) => jeffreysInterval(k, n).map((end) => end.toFixed(6));
    expect(rounded(0, 7)).toEqual(['0.000000', '0.292436']);
    expect(rounded(1, 7)).toEqual(['0.015877', '0.500797']);
    expect(rounded(3, 7)).toEqual(['0.138864', '0.765499']);
    expect(rounded(300, 900)).toEqual(['0.303109', '0.364628']);
    expect(rounded(7, 7)[1]).toBe('1.000000');
  });
});

describe.each(RATE_INTERVALS)('the %s interval', (kind) => {
  const rate = (k: number, n: number) => rateOf(k, n, kind) as KnownRate;
  const counts = fc
    .integer({ min: 1, max: 300 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it('lies in 0 to 1 and holds the share', () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const { low, share, high } = rate(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(share).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('widens as the denominator shrinks at the same share', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 40 }), ([k, n], times) => {
        const [few, many] = [rate(k, n), rate(k * times, n * times)];
        expect(few.share).toBeCloseTo(many.share, 12);
        expect(few.high - few.low).toBeGreaterThan(many.high - many.low);
      }),
    );
  });

  it('ends exactly at 0 and 1 where nobody and everybody counts', () => {
    for (let n = 1; n <= 600; n++) {
      expect(rate(0, n).low).toBe(0);
      expect(rate(n, n).high).toBe(1);
    }
  });

  it('mirrors: those who are not in are the rest', () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        expect(rate(n - k, n).low).toBeCloseTo(1 - rate(k, n).high, 9);
      }),
    );
  });

  it('does not put 3 of 7 above 300 of 900', () => {
    expect(compareRates(rate(300, 900), rate(3, 7))).toBeLessThan(0);
    expect(compareRates(rate(3, 7), rate(300, 900))).toBeGreaterThan(0);
  });
});

describe('rateOf', () => {
  it('says why there is none', () => {
    const why = (k: number | null, n: number | null) => rateOf(k, n);
    expect(why(3, null)).toEqual({ kind: 'cannot-say', reason: 'denominator-unknown' });
    expect(why(0, 0)).toEqual({ kind: 'cannot-say', reason: 'denominator-zero' });
    expect(why(null, 7)).toEqual({ kind: 'cannot-say', reason: 'numerator-unknown' });
    expect(why(8, 7)).toEqual({ kind: 'cannot-say', reason: 'more-than-all' });
    expect(why(1.5, 7)).toEqual({ kind: 'cannot-say', reason: 'not-a-count' });
    expect(why(-1, 7)).toEqual({ kind: 'cannot-say', reason: 'not-a-count' });
  });
});

describe('compareRates', () => {
  it('puts what cannot be said last, and takes no two kinds of interval', () => {
    const sorted = [rateOf(null, 5), rateOf(0, 5), rateOf(1, 5)].sort(compareRates);
    expect(sorted.map((r) => (r.kind === 'known' ? r.numerator : r.reason))).toEqual([1, 0, 'numerator-unknown']);
    expect(() => compareRates(rateOf(1, 5), rateOf(1, 5, 'jeffreys'))).toThrow(RangeError);
  });

  it('orders equal lower ends by the larger denominator', () => {
    expect(compareRates(rateOf(0, 900), rateOf(0, 7))).toBeLessThan(0);
  });
});
