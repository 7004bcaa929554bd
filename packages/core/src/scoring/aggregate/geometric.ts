import { emptyShares, spreadWeights, sumPresent, type AggregationMethod } from './aggregation-method.js';
import { NOT_NEGATIVE } from '../normalize/normalizer-method.js';

export const geometric: AggregationMethod = {
  label: 'Geometric mean',
  meaning: 'The weighted geometric mean: a weak part pulls harder than a strong one lifts, and a 0 makes the whole 0.',
  formula: 'product of x_k^w_k',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), geometric aggregation; UNDP since 2010',
  sharing: "Euler's theorem for functions of degree 1: a part adds x df/dx, which is its weight times the whole.",
  relative: false,
  domain: NOT_NEGATIVE,
  aggregate({ parts, weights, ...level }, rows, out) {
    for (const row of rows) {
      let logs = 0;
      for (let k = 0; k < parts.length; k++) {
        const score = parts[k]![row]!;
        if (!Number.isNaN(score) && weights[k]! > 0) logs += weights[k]! * Math.log(score);
      }
      const sum = sumPresent({ parts, weights, ...level }, row);
      out[row] = sum > 0 ? Math.exp(logs / sum) : Number.NaN;
    }
  },
  shares: 'points',
  share(level, scores) {
    const points = emptyShares(level);
    const weights = spreadWeights(level);
    for (const row of level.competing) {
      for (let k = 0; k < points.length; k++) points[k]![row] = weights[k]![row]! * scores[row]!;
    }
    return points;
  },
};
