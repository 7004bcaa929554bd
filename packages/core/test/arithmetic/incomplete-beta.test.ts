import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, incompleteBeta, logGamma } from '../../src/arithmetic/incomplete-beta.js';

describe('logGamma', () => {
  it('is the logarithm of factorials, and of the root of pi at one half', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(2)).toBeCloseTo(0, 14);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 13);
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 11); // 170!
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(0)).toBeNaN();
  });
});

describe('incompleteBeta', () => {
  it('meets its closed forms', () => {
    for (const x of [0, 1e-9, 0.01, 0.2, 0.5, 0.77, 0.99, 1]) {
      expect(incompleteBeta(x, 1, 1)).toBeCloseTo(x, 14);
      expect(incompleteBeta(x, 1, 9)).toBeCloseTo(1 - (1 - x) ** 9, 13);
      expect(incompleteBeta(x, 9, 1)).toBeCloseTo(x ** 9, 13);
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
    }
  });

  it('is the tail of a binomial distribution', () => {
    // P(at least 3 of 5 with 0.4) = 10 x 0.4^3 x 0.6^2 + 5 x 0.4^4 x 0.6 + 0.4^5
    expect(incompleteBeta(0.4, 3, 3)).toBeCloseTo(0.31744, 13);
  });

  it('follows its recurrence from the arcsine on, so that half counts are right too', () => {
    const x = 0.37;
    let [a, b, value] = [0.5, 0.5, (2 / Math.PI) * Math.asin(Math.sqrt(x))];
    let beta = Math.PI;
    for (let step = 0; step < 40; step++) {
      const jump = (x ** a * (1 - x) ** b) / beta;
      if (step % 3 === 0) {
        value -= jump / a;
        beta *= a / (a + b);
        a += 1;
      } else {
        value += jump / b;
        beta *= b / (a + b);
        b += 1;
      }
      expect(incompleteBeta(x, a, b)).toBeCloseTo(value, 12);
    }
  });

  it('rises from 0 to 1, and mirrors', () => {
    const half = fc.integer({ min: 0, max: 20_000 }).map((count) => count + 0.5);
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(half, half, part, part, (a, b, x, y) => {
        const [low, high] = [incompleteBeta(Math.min(x, y), a, b), incompleteBeta(Math.max(x, y), a, b)];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
        expect(high).toBeGreaterThanOrEqual(low - 1e-9);
        // 1 - x is rounded, which moves a part by much where x is tiny and b large: its own mirror is exact.
        const exact = 1 - (1 - x);
        expect(incompleteBeta(exact, a, b)).toBeCloseTo(1 - incompleteBeta(1 - exact, b, a), 8);
      }),
      { numRuns: 400 },
    );
  });
});

describe('betaQuantile', () => {
  it('undoes the distribution', () => {
    expect(betaQuantile(0.975, 0.5, 0.5)).toBeCloseTo(Math.sin((0.975 * Math.PI) / 2) ** 2, 12);
    for (const [a, b] of [
      [0.5, 7.5],
      [3.5, 4.5],
      [300.5, 600.5],
    ] as const)
      for (const part of [0.025, 0.5, 0.975])
        expect(incompleteBeta(betaQuantile(part, a, b), a, b)).toBeCloseTo(part, 10);
  });
});
