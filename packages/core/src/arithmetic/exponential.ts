import { LN2_HIGH, LN2_LOW } from './logarithm.js';

/** Beyond these the exponential is not a finite number, or is 0. */
const MOST = 709.782712893384;
const LEAST = -745.1332191019412;

/**
 * e to the power of x, within one unit in the last place, and the same bits in every engine; `Math.exp` is not. x is
 * taken apart as k ln 2 + r with r at most half of ln 2, and e^r summed as 1 + r + r^2/2! + … (Abramowitz and Stegun
 * 4.2.1).
 */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x > MOST) return Number.POSITIVE_INFINITY;
  if (x < LEAST) return 0;
  const k = Math.round(x / Math.LN2);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const value = 1 + (r + (r * r * sumSeries(r) + lost));
  return timesPowerOfTwo(value, k);
}

/** e^x - 1 without the loss that subtracting would bring near 0. */
export function exponentialLessOne(x: number): number {
  return Math.abs(x) < 0.35 ? x + x * x * sumSeries(x) : exponential(x) - 1;
}

/** 1/2! + r/3! + r^2/4! + … for r up to 0.35: the first term left out is below 1e-18. */
function sumSeries(r: number): number {
  let sum = 0;
  for (const factorial of FACTORIALS) sum = sum * r + 1 / factorial;
  return sum;
}

/** 16! down to 2!. */
const FACTORIALS: readonly number[] = Array.from({ length: 15 }, (_, at) => {
  let product = 1;
  for (let factor = 2; factor <= 16 - at; factor++) product *= factor;
  return product;
});

/** In two steps, so that neither power overflows before the product would. */
function timesPowerOfTwo(value: number, k: number): number {
  const half = Math.trunc(k / 2);
  return value * powerOfTwo(half) * powerOfTwo(k - half);
}

const view = new DataView(new ArrayBuffer(8));

function powerOfTwo(k: number): number {
  view.setUint32(0, (k + 1023) << 20);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}
