import { timesExactly } from './exact-parts.js';

/** ln 2 in two parts: the first has enough zeros at its end that its product with any exponent is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

const view = new DataView(new ArrayBuffer(8));

/**
 * Natural logarithm, within one unit in the last place, and the same bits in every engine: `Math.log` is not, since the
 * language leaves its last bits to the engine. x = 2^e m with m between the root of 1/2 and that of 2, and
 * ln m = 2 artanh s with s = (m - 1) / (m + 1), by the series s + s^3/3 + s^5/5 + … (Abramowitz and Stegun 4.1.27).
 * NaN below 0, minus infinity at 0.
 */
export function logarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  const { mantissa, exponent } = split(x);
  const above = mantissa - 1;
  const below = mantissa + 1;
  const lost = 1 - (below - mantissa);
  const s = above / below;
  const product = timesExactly(s, below);
  const rest = (above - product.value - product.error - s * lost) / below;
  const z = s * s;
  const tail = s * z * sumSeries(z) + rest;
  const high = exponent * LN2_HIGH;
  const sum = high + 2 * s;
  const error = 2 * s - (sum - high);
  return sum + (error + (2 * tail + exponent * LN2_LOW));
}

/** 1/3 + z/5 + z^2/7 + … for z up to 0.0295: the first term left out is below 1e-19 of the sum. */
function sumSeries(z: number): number {
  let sum = 0;
  for (let odd = 25; odd >= 3; odd -= 2) sum = sum * z + 1 / odd;
  return sum;
}

/** A positive number as mantissa, between the root of 1/2 and the root of 2, and power of two. */
function split(x: number): { readonly mantissa: number; readonly exponent: number } {
  const tiny = x < 2.2250738585072014e-308;
  view.setFloat64(0, tiny ? x * 18014398509481984 : x);
  const bits = view.getUint32(0);
  let exponent = ((bits >>> 20) & 0x7ff) - 1023 - (tiny ? 54 : 0);
  view.setUint32(0, (bits & 0x000fffff) | 0x3ff00000);
  let mantissa = view.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  return { mantissa, exponent };
}
