import { exponential } from '../../arithmetic/exponential.js';
import { logarithm } from '../../arithmetic/logarithm.js';
import type { DrawOne } from './draw-simplex.js';

/** A source of standard normal draws by the polar method (G. Marsaglia and T. A. Bray, SIAM Review 6 (1964) 260-264). */
export function normalDraws(next: () => number): () => number {
  let kept = Number.NaN;
  return () => {
    if (!Number.isNaN(kept)) {
      const second = kept;
      kept = Number.NaN;
      return second;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * logarithm(s)) / s);
      kept = v * factor;
      return u * factor;
    }
  };
}

/**
 * A source of draws from the gamma distribution with a shape and scale 1 (G. Marsaglia and W. W. Tsang, ACM Transactions
 * on Mathematical Software 26 (2000) 363-372); below shape 1 by a power of an even draw. Shape 0 gives 0.
 */
export function gammaDraws(shape: number, next: () => number, normal: () => number): () => number {
  if (shape === 0) return () => 0;
  if (shape < 1) {
    const above = gammaDraws(shape + 1, next, normal);
    return () => above() * exponential(logarithm(1 - next()) / shape);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return () => {
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (logarithm(1 - next()) < 0.5 * x * x + d * (1 - v + logarithm(v))) return d * v;
    }
  };
}

/** Weights from the Dirichlet distribution with the declared weights as mean: gamma draws over their sum. */
export function drawAround(declared: Float64Array, concentration: number, next: () => number): DrawOne {
  const normal = normalDraws(next);
  const gammas = Array.from(declared, (weight) => gammaDraws(weight * concentration, next, normal));
  return (into, at) => {
    let sum = 0;
    while (sum === 0) {
      for (let k = 0; k < gammas.length; k++) {
        into[at + k] = gammas[k]!();
        sum += into[at + k]!;
      }
    }
    for (let k = 0; k < gammas.length; k++) into[at + k] = into[at + k]! / sum;
  };
}
