import { square } from '../../arithmetic/square.js';
import type { Normalizer } from '../../methodology/methodology.js';
import { anyValue, type NormalizerMethod } from './normalizer-method.js';

type ZScore = Extract<Normalizer, { by: 'z-score' }>;

export const zScore: NormalizerMethod = {
  label: 'Z-score',
  meaning:
    'Distance from the mean in standard deviations; negated where lower is better. The deviation is that of the ' +
    'population (over n) or of a sample (over n - 1); both figures may be frozen at those of an earlier edition.',
  formula: '(x - mean) / deviation, times -1 where lower is better',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), standardisation',
  turns: true,
  constant: '0, the mean, for every school',
  domain: anyValue,
  normalize(values, reference, step, direction) {
    const { deviation, frozen } = step as ZScore;
    const { mean, spread } = frozen
      ? { mean: frozen.mean, spread: frozen.deviation }
      : measureSpread(reference, deviation === 'sample' ? 1 : 0);
    // Dividing keeps equal readings equal and costs no accuracy, as multiplying by an inverse would.
    const unit = direction === 'lower' ? -spread : spread;
    const scores = new Float64Array(values.length);
    if (spread === 0) return setConstant(scores, values, 0);
    for (let row = 0; row < values.length; row++) scores[row] = (values[row]! - mean) / unit;
    return scores;
  },
};

/** Fills a column with one score, and leaves the gaps where there is no value. */
export function setConstant(scores: Float64Array, values: Float64Array, score: number): Float64Array {
  for (let row = 0; row < values.length; row++) scores[row] = Number.isNaN(values[row]!) ? Number.NaN : score;
  return scores;
}

/** Mean and standard deviation, 0 where the values do not vary; `lost` is 1 for that of a sample. */
function measureSpread(values: Float64Array, lost: 0 | 1): { mean: number; spread: number } {
  const n = values.length;
  const first = values[0]!;
  let varied = 1;
  while (varied < n && values[varied] === first) varied++;
  const mean = sumValues(values) / n;
  if (varied >= n) return { mean, spread: 0 };
  return { mean, spread: Math.sqrt(sumSquares(values, mean) / (n - lost)) };
}

/** The sum, in four running sums that a processor adds side by side; always in the same order. */
function sumValues(values: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < values.length; i += 4) {
    a += values[i]!;
    b += values[i + 1]!;
    c += values[i + 2]!;
    d += values[i + 3]!;
  }
  for (; i < values.length; i++) a += values[i]!;
  return a + b + (c + d);
}

/** The sum of squared distances from a mean, added up the same way. */
function sumSquares(values: Float64Array, mean: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < values.length; i += 4) {
    const p = values[i]! - mean;
    const q = values[i + 1]! - mean;
    const r = values[i + 2]! - mean;
    const s = values[i + 3]! - mean;
    a += p * p;
    b += q * q;
    c += r * r;
    d += s * s;
  }
  for (; i < values.length; i++) a += square(values[i]! - mean);
  return a + b + (c + d);
}
