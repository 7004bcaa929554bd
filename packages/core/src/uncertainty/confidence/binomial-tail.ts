import { exponential } from '../../arithmetic/exponential.js';
import { logarithm } from '../../arithmetic/logarithm.js';

/**
 * The probability that at least `heads` of `throws` fair coins show heads: exact up to 50 throws, where the ways to get
 * there are counted, and within 1e-12 of itself beyond. There the first term is by C. Loader's expansion about the mode
 * ("Fast and accurate computation of binomial probabilities", 2000); the others by the ratio of neighbours, summed from
 * the largest down.
 */
export function fairTail(heads: number, throws: number): number {
  if (heads <= 0) return 1;
  if (heads > throws) return 0;
  if (throws <= 50) return countTail(heads, throws);
  if (2 * heads <= throws) return 1 - fairTail(throws - heads + 1, throws);
  let sum = 1;
  let term = 1;
  for (let more = heads + 1; more <= throws && term > sum * 1e-17; more++) {
    term *= (throws - more + 1) / more;
    sum += term;
  }
  return Math.min(1, fairTerm(heads, throws) * sum);
}

function countTail(heads: number, throws: number): number {
  let ways = 1;
  let sum = 1;
  for (let k = throws; k > heads; k--) {
    ways = (ways * k) / (throws - k + 1);
    sum += ways;
  }
  for (let halved = 0; halved < throws; halved++) sum /= 2;
  return sum;
}

/** The probability of exactly that many heads. */
function fairTerm(heads: number, throws: number): number {
  const tails = throws - heads;
  if (tails === 0) return exponential(-throws * Math.LN2);
  const half = throws / 2;
  const size = beyondStirling(throws) - beyondStirling(heads) - beyondStirling(tails);
  const away = deviance(heads, half) + deviance(tails, half);
  return exponential(size - away) * Math.sqrt(throws / (2 * Math.PI * heads * tails));
}

/** x ln(x / m) + m - x, without the loss that subtracting would bring where x is near m. */
function deviance(x: number, m: number): number {
  const v = (x - m) / (x + m);
  if (Math.abs(v) > 0.1) return x * logarithm(x / m) + m - x;
  let sum = 0;
  for (let odd = 21; odd >= 3; odd -= 2) sum = sum * v * v + 1 / odd;
  return (x - m) * v + 2 * x * v * v * v * sum;
}

/** ln n! less Stirling's formula for it: from the factorial itself where n is small, else Stirling's series. */
function beyondStirling(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let factor = 2; factor <= n; factor++) factorial *= factor;
    return logarithm(factorial) - (n + 0.5) * logarithm(n) + n - 0.5 * logarithm(2 * Math.PI);
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / n;
}
