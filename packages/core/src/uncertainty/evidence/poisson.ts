import { exponential } from '../../arithmetic/exponential.js';
import { logarithm } from '../../arithmetic/logarithm.js';

/** A mean up to which counting steps is quick. */
const SMALL = 10;

/**
 * One draw from the Poisson distribution. Small means by inversion, larger ones by transformed rejection with squeeze
 * (PTRS): W. Hormann, Insurance: Mathematics and Economics 12 (1993) 39-45.
 */
export function drawPoisson(mean: number, next: () => number): number {
  if (!(mean > 0)) return 0;
  return mean < SMALL ? invert(mean, next()) : reject(mean, next);
}

function invert(mean: number, draw: number): number {
  let term = exponential(-mean);
  let sum = term;
  let count = 0;
  // Terms past 200 are too small to add anything to a mean below ten.
  while (draw >= sum && count < 200) {
    count++;
    term *= mean / count;
    sum += term;
  }
  return count;
}

function reject(mean: number, next: () => number): number {
  const root = Math.sqrt(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = next() - 0.5;
    const v = 1 - next();
    const us = 0.5 - Math.abs(u);
    if (us <= 0) continue;
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const left = logarithm(v) + logarithm(inverseAlpha) - logarithm(a / (us * us) + b);
    if (left <= count * logarithm(mean) - mean - logFactorial(count)) return count;
  }
}

/** The logarithm of count!: by adding up to twenty, by Stirling's series beyond, which is exact to 1e-12 there. */
export function logFactorial(count: number): number {
  if (count < 20) {
    let product = 1;
    for (let i = 2; i <= count; i++) product *= i;
    return logarithm(product);
  }
  const x = count + 1;
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * logarithm(x) - x + HALF_LOG_TWO_PI + series;
}

const HALF_LOG_TWO_PI = 0.9189385332046727;
