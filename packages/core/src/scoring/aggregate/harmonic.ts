import { emptyShares, spreadWeights, sumPresent, type AggregationMethod } from './aggregation-method.js';
import { NOT_NEGATIVE } from '../normalize/normalizer-method.js';

export const harmonic: AggregationMethod = {
  label: 'Harmonic mean',
  meaning:
    'The weighted harmonic mean: a weak part pulls harder still than under the geometric one; a 0 makes the whole 0.',
  formula: '1 / (sum of w_k / x_k)',
  source: 'power mean of degree -1 (G. H. Hardy, J. E. Littlewood and G. Polya, Inequalities, 1934)',
  sharing:
    "Euler's theorem for functions of degree 1: a part adds x df/dx, which is w/x times the square of the whole.",
  relative: false,
  domain: NOT_NEGATIVE,
  aggregate(level, rows, out) {
    const { parts, weights } = level;
    for (const row of rows) {
      let inverse = 0;
      for (let k = 0; k < parts.length; k++) {
        const score = parts[k]![row]!;
        if (!Number.isNaN(score) && weights[k]! > 0) inverse += weights[k]! / score;
      }
      const sum = sumPresent(level, row);
      out[row] = sum > 0 ? sum / inverse : Number.NaN;
    }
  },
  shares: 'points',
  share(level, scores) {
    const points = emptyShares(level);
    const weights = spreadWeights(level);
    for (const row of level.competing) {
      for (let k = 0; k < points.length; k++) {
        const weight = weights[k]![row]!;
        if (weight > 0 && scores[row]! > 0) points[k]![row] = (weight * scores[row]! ** 2) / level.parts[k]![row]!;
      }
    }
    return points;
  },
};
