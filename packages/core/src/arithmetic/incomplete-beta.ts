import { exponential } from './exponential.js';
import { logarithm } from './logarithm.js';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** The terms of Stirling's series: B_2k / (2k (2k - 1)), the last one first (Abramowitz and Stegun 6.1.41). */
const STIRLING: readonly number[] = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12];

/**
 * The natural logarithm of the gamma function for x > 0, the same bits in every engine: Stirling's series from 15 up,
 * and the recurrence below it. The first term left out is below 1e-17.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  let product = 1;
  let at = x;
  for (; at < 15; at++) product *= at;
  const inverse = 1 / at;
  let series = 0;
  for (const term of STIRLING) series = series * inverse * inverse + term;
  return (at - 0.5) * logarithm(at) - at + HALF_LOG_TWO_PI + series * inverse - logarithm(product);
}

/**
 * The regularised incomplete beta function I_x(a, b): the part of a beta distribution that lies at or below x. By its
 * continued fraction (Abramowitz and Stegun 26.5.8), on the side on which that converges fast. For a, b > 0.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return Number.NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exponential(logGamma(a + b) - logGamma(a) - logGamma(b) + a * logarithm(x) + b * logarithm(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * Where a beta distribution has the given part at or below it: halves 0 to 1 until no number lies between the ends. For
 * a part between 0 and 1, and a, b > 0.
 */
export function betaQuantile(part: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high;
    if (incompleteBeta(middle, a, b) < part) low = middle;
    else high = middle;
  }
}

/** The continued fraction by the method of Lentz, as changed by I. J. Thompson and A. R. Barnett (1986). */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) <= 1e-15) return value;
  }
  return value;
}
