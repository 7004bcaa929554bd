import { exponential } from '../../arithmetic/exponential.js';
import { anyValue, type NormalizerMethod } from './normalizer-method.js';

export const normalCdf: NormalizerMethod = {
  label: 'Normal distribution function',
  meaning: 'The share of a standard normal distribution below a z-score, 0 to 1. More stays more.',
  formula: 'Phi(z)',
  source: 'QS, Z-Score Normalization (support.qs.com, article 4402503754130)',
  turns: false,
  constant: 'as by the formula: 0.5 after z-scores',
  domain: anyValue,
  normalize: (values) => values.map(standardNormal),
};

/** Where the series hands over to the continued fraction. */
const FAR = 3;
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * The standard normal distribution function, to 2e-16 of 1, and to 13 digits in the lower tail as far as doubles reach.
 * Near the middle by the series of positive terms (G. Marsaglia, Journal of Statistical Software 11(4), 2004), further
 * out by Laplace's continued fraction for the tail (M. Abramowitz and I. A. Stegun, 26.2.14).
 */
export function standardNormal(z: number): number {
  if (Number.isNaN(z)) return z;
  if (z > FAR) return 1 - tail(z);
  if (z < -FAR) return tail(-z);
  return 0.5 + density(z) * series(z);
}

/** z + z^3/3 + z^5/(3 x 5) + … */
function series(z: number): number {
  let sum = z;
  let term = z;
  for (let odd = 3; Math.abs(term) > Math.abs(sum) * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum;
}

/** Density over z + 1/(z + 2/(z + 3/(z + …))), from the inside out; from 3 on, 120 levels are more than doubles hold. */
function tail(z: number): number {
  if (z > 40) return 0;
  let fraction = z;
  for (let level = 120; level > 0; level--) fraction = z + level / fraction;
  return density(z) / fraction;
}

/** The square is split, so that the exponential of a large number keeps its last digits (W. J. Cody's device). */
function density(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  const rest = (z - coarse) * (z + coarse);
  return (exponential((-coarse * coarse) / 2) * exponential(-rest / 2)) / ROOT_TWO_PI;
}
