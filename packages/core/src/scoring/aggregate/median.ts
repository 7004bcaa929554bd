import { emptyShares, sumPresent, type AggregationMethod, type Level } from './aggregation-method.js';
import { slackOf } from '../same-score.js';

export const median: AggregationMethod = {
  label: 'Weighted median',
  meaning:
    'The score at which half of the weight is reached, parts taken from the lowest; where it is reached exactly between ' +
    'two parts, their mean. No single part, however extreme, moves it far.',
  formula: 'x with sum of w_k over x_k < x at most 1/2, and the same above',
  source: 'F. Y. Edgeworth, Philosophical Magazine 24 (1887); OECD/JRC Handbook (2008) on robust aggregation',
  sharing: 'The part in the middle adds all points; equal parts share them by weight, two middles take half each.',
  relative: false,
  domain: null,
  aggregate(level, rows, out) {
    for (const row of rows) {
      const middles = findMiddles(level, row);
      out[row] = middles ? (middles[0] + middles[1]) / 2 : Number.NaN;
    }
  },
  shares: 'factors',
  share(level) {
    const factors = emptyShares(level);
    for (const row of level.competing) {
      for (const middle of findMiddles(level, row) ?? []) {
        let sum = 0;
        for (let k = 0; k < factors.length; k++) if (isMiddle(level, k, row, middle)) sum += level.weights[k]!;
        for (let k = 0; k < factors.length; k++) {
          if (isMiddle(level, k, row, middle)) factors[k]![row] = factors[k]![row]! + level.weights[k]! / sum / 2;
        }
      }
    }
    return factors;
  },
};

function isMiddle({ parts, weights }: Level, k: number, row: number, middle: number): boolean {
  return parts[k]![row] === middle && weights[k]! > 0;
}

/** The lower and the upper weighted median of a row. */
function findMiddles(level: Level, row: number): readonly [number, number] | null {
  const half = sumPresent(level, row) / 2;
  if (!(half > 0)) return null;
  const scores = level.parts.map((part, k) => ({ score: part[row]!, weight: level.weights[k]! }));
  const present = scores.filter(({ score, weight }) => !Number.isNaN(score) && weight > 0);
  present.sort((a, b) => a.score - b.score);
  let reached = 0;
  for (let i = 0; i < present.length; i++) {
    const { score, weight } = present[i]!;
    reached += weight;
    if (Math.abs(reached - half) <= slackOf(half, 1)) return [score, present[i + 1]?.score ?? score];
    if (reached > half) return [score, score];
  }
  return null;
}
