import type { Aggregation } from '../../methodology/methodology.js';
import { emptyShares, type AggregationMethod, type Level } from './aggregation-method.js';

type OrderedWeighted = Extract<Aggregation, { by: 'ordered-weighted' }>;

export const orderedWeighted: AggregationMethod = {
  label: 'Ordered weighted mean',
  meaning:
    "Weights go to a school's best, second-best, … score, whichever parts these are. Where parts are absent, the " +
    'weights, laid out as a curve over the positions, are drawn out over those that are left.',
  formula: 'sum of v_j x_(j), x_(1) the best score of the school',
  source: 'R. R. Yager, IEEE Transactions on Systems, Man, and Cybernetics 18 (1988), 183-190',
  sharing: 'Each part adds the weight of its position times its score; equal scores share the weights of theirs.',
  relative: false,
  domain: null,
  aggregate(level, rows, out) {
    for (const row of rows) {
      let sum = 0;
      const factors = weighPositions(level, row);
      for (let k = 0; k < factors.length; k++) if (factors[k]! > 0) sum += factors[k]! * level.parts[k]![row]!;
      out[row] = level.parts.every((part) => Number.isNaN(part[row]!)) ? Number.NaN : sum;
    }
  },
  shares: 'factors',
  share(level) {
    const shares = emptyShares(level);
    for (const row of level.competing) {
      const factors = weighPositions(level, row);
      for (let k = 0; k < factors.length; k++) shares[k]![row] = factors[k]!;
    }
    return shares;
  },
};

/** What each part of a row weighs by its position. */
function weighPositions({ parts, aggregation }: Level, row: number): Float64Array {
  const { positions } = aggregation as OrderedWeighted;
  const order = parts.map((part, k) => ({ k, score: part[row]! })).filter(({ score }) => !Number.isNaN(score));
  order.sort((a, b) => b.score - a.score);
  const drawn = drawOut(positions, order.length);
  const factors = new Float64Array(parts.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    let weight = 0;
    while (to < order.length && order[to]!.score === order[from]!.score) weight += drawn[to++]!;
    for (let i = from; i < to; i++) factors[order[i]!.k] = weight / (to - from);
    from = to;
  }
  return factors;
}

/** The weights of `count` positions on the curve that the declared ones describe. */
function drawOut(positions: readonly number[], count: number): readonly number[] {
  if (count === positions.length) return positions;
  const reached = (share: number): number => {
    const at = share * positions.length;
    let sum = 0;
    for (let j = 0; j < positions.length; j++) sum += positions[j]! * Math.min(1, Math.max(0, at - j));
    return sum;
  };
  return Array.from({ length: count }, (_, j) => reached((j + 1) / count) - reached(j / count));
}
