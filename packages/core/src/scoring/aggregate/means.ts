import type { AggregationMethod } from './aggregation-method.js';
import { aggregateEachSchool } from './each-school.js';

const HANDBOOK = 'OECD/JRC Handbook on Constructing Composite Indicators (2008), on weighting and aggregation';

export const arithmetic: AggregationMethod = {
  label: 'Weighted arithmetic mean',
  meaning: 'The sum of weight times score: a lack in one part can be made up in another.',
  formula: 'sum w_k s_k',
  source: HANDBOOK,
  shares: 'w_k s_k',
  monotone: true,
  domain: null,
  aggregate: (parts, rows) =>
    aggregateEachSchool(parts, rows, ({ values, weights }) => {
      const points = values.map((value, k) => weights[k]! * value);
      return { value: points.reduce((sum, p) => sum + p, 0), points };
    }),
};

export const geometric: AggregationMethod = {
  label: 'Weighted geometric mean',
  meaning: 'The product of scores raised to their weights: a low part pulls harder than a high one lifts.',
  formula: 'prod s_k^w_k',
  source: `${HANDBOOK}; Human Development Reports since 2010`,
  shares: 'w_k G (Euler: s_k times the slope)',
  monotone: true,
  domain: { needs: 'scores of 0 or more', holds: (value) => value >= 0 },
  aggregate: (parts, rows) =>
    aggregateEachSchool(parts, rows, ({ values, weights }) => {
      const log = values.reduce((sum, value, k) => (weights[k] === 0 ? sum : sum + weights[k]! * Math.log(value)), 0);
      const value = Math.exp(log);
      return { value, points: weights.map((weight) => weight * value) };
    }),
};

export const harmonic: AggregationMethod = {
  label: 'Weighted harmonic mean',
  meaning: 'The inverse of the mean of inverses: the lowest part counts most.',
  formula: '1 / sum (w_k / s_k)',
  source: HANDBOOK,
  shares: 'w_k H^2 / s_k (Euler: s_k times the slope)',
  monotone: true,
  domain: { needs: 'scores above 0', holds: (value) => value > 0 },
  aggregate: (parts, rows) =>
    aggregateEachSchool(parts, rows, ({ values, weights }) => {
      const value = 1 / values.reduce((sum, v, k) => sum + weights[k]! / v, 0);
      return { value, points: values.map((v, k) => (weights[k]! * value * value) / v) };
    }),
};

export const median: AggregationMethod = {
  label: 'Weighted median',
  meaning: 'The score at which half of the weight lies below; between two where half lies exactly between.',
  formula: 'the s_k at which the cumulated weight reaches 1/2',
  source: HANDBOOK,
  shares: 'the whole value to the part that is the median, half and half between two',
  monotone: true,
  domain: null,
  aggregate: (parts, rows) =>
    aggregateEachSchool(parts, rows, ({ values, weights }) => {
      const order = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]! || a - b);
      const points = values.map(() => 0);
      let below = 0;
      for (const [position, k] of order.entries()) {
        below += weights[k]!;
        if (below < 0.5 - 1e-12) continue;
        const next = order[position + 1];
        if (next === undefined || below > 0.5 + 1e-12) {
          points[k] = values[k]!;
          return { value: values[k]!, points };
        }
        points[k] = values[k]! / 2;
        points[next] = values[next]! / 2;
        return { value: points[k]! + points[next]!, points };
      }
      throw new Error('the weights of a level do not reach one half');
    }),
};

export const orderedWeighted: AggregationMethod = {
  label: 'Ordered weighted mean',
  meaning: 'Weights go to the best, the second best and so on, whichever part that is.',
  formula: 'sum v_j s_(j), best first',
  source: 'R. R. Yager, IEEE Transactions on Systems, Man, and Cybernetics 18 (1988) 183-190',
  shares: 'v_j s_(j) to the part at position j',
  monotone: true,
  domain: null,
  aggregate: (parts, rows, spec) => {
    const positions = spec.by === 'ordered-weighted' ? spec.positions : [];
    return aggregateEachSchool(parts, rows, ({ values }) => {
      const taken = positions.slice(0, values.length);
      const total = values.length === positions.length ? 1 : taken.reduce((sum, v) => sum + v, 0);
      const order = values.map((_, k) => k).sort((a, b) => values[b]! - values[a]! || a - b);
      const points = values.map(() => 0);
      order.forEach((k, j) => {
        points[k] = total === 0 ? 0 : (taken[j]! / total) * values[k]!;
      });
      return { value: points.reduce((sum, p) => sum + p, 0), points };
    });
  },
};
