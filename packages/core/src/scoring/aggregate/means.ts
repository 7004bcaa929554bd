import { exponential } from '../../arithmetic/exponential.js';
import { logarithm } from '../../arithmetic/logarithm.js';
import type { AggregatedLevel, AggregationMethod, Part } from './aggregation-method.js';
import { aggregateEachSchool, type SchoolParts, sortParts } from './each-school.js';

const HANDBOOK = 'OECD/JRC Handbook on Constructing Composite Indicators (2008), on weighting and aggregation';

/** The weighted sum of one school, with a point for each part. */
export function weigh({ count, values, weights, points }: SchoolParts): number {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    points[k] = weights[k]! * values[k]!;
    sum += points[k]!;
  }
  return sum;
}

/** The weighted sum of every school, over parts that are all there: the level's value, before anyone asks for points. */
export function weighColumns(parts: readonly Part[], rows: number): Float64Array {
  const sums = new Float64Array(rows);
  let k = 0;
  for (; k + 3 < parts.length; k += 4) addFour(sums, parts[k]!, parts[k + 1]!, parts[k + 2]!, parts[k + 3]!);
  for (; k < parts.length; k++) {
    const { values, weight } = parts[k]!;
    for (let row = 0; row < rows; row++) sums[row] = sums[row]! + weight * values[row]!;
  }
  return sums;
}

/** Four columns in one pass, added in their order: the same bits as one by one. */
function addFour(sums: Float64Array, a: Part, b: Part, c: Part, d: Part): void {
  const [p, q, r, s] = [a.values, b.values, c.values, d.values];
  const [v, w, x, y] = [a.weight, b.weight, c.weight, d.weight];
  for (let row = 0; row < sums.length; row++)
    sums[row] = sums[row]! + v * p[row]! + w * q[row]! + x * r[row]! + y * s[row]!;
}

/** The weighted sums column by column; null where weights do not sum to 1 or a part is missing for some school. */
function sumColumns(parts: readonly Part[], rows: number): AggregatedLevel | null {
  if (Math.abs(parts.reduce((sum, part) => sum + part.weight, 0) - 1) >= 1e-9) return null;
  const values = weighColumns(parts, rows);
  for (let row = 0; row < rows; row++) if (Number.isNaN(values[row])) return null;
  return { values, points: parts.map((part) => scaleColumn(part, rows)) };
}

function scaleColumn({ values, weight }: Part, rows: number): Float64Array {
  const scaled = new Float64Array(rows);
  for (let row = 0; row < rows; row++) scaled[row] = weight * values[row]!;
  return scaled;
}

export const arithmetic: AggregationMethod = {
  label: 'Weighted arithmetic mean',
  meaning: 'The sum of weight times score: a lack in one part can be made up in another.',
  formula: 'sum w_k s_k',
  source: HANDBOOK,
  shares: 'w_k s_k',
  linear: true,
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => sumColumns(parts, rows) ?? aggregateEachSchool(parts, rows, weigh),
};

export const geometric: AggregationMethod = {
  label: 'Weighted geometric mean',
  meaning: 'The product of scores raised to their weights: a low part pulls harder than a high one lifts.',
  formula: 'prod s_k^w_k',
  source: `${HANDBOOK}; Human Development Reports since 2010`,
  shares: 'w_k G (Euler: s_k times the slope)',
  linear: false,
  monotone: true,
  domain: { needs: 'scores of 0 or more', holds: (value) => value >= 0 },
  aggregate: (parts, rows) =>
    aggregateEachSchool(parts, rows, ({ count, values, weights, points }) => {
      let log = 0;
      for (let k = 0; k < count; k++) if (weights[k] !== 0) log += weights[k]! * logarithm(values[k]!);
      const value = exponential(log);
      for (let k = 0; k < count; k++) points[k] = weights[k]! * value;
      return value;
    }),
};

export const harmonic: AggregationMethod = {
  label: 'Weighted harmonic mean',
  meaning: 'The inverse of the mean of inverses: the lowest part counts most, and a 0 makes the whole 0.',
  formula: '1 / sum (w_k / s_k)',
  source: HANDBOOK,
  shares: 'w_k H^2 / s_k (Euler: s_k times the slope)',
  linear: false,
  monotone: true,
  domain: { needs: 'scores of 0 or more', holds: (value) => value >= 0 },
  aggregate: (parts, rows) =>
    aggregateEachSchool(parts, rows, ({ count, values, weights, points }) => {
      let inverse = 0;
      for (let k = 0; k < count; k++) if (weights[k] !== 0) inverse += weights[k]! / values[k]!;
      const value = 1 / inverse;
      for (let k = 0; k < count; k++)
        points[k] = value === 0 || weights[k] === 0 ? 0 : (weights[k]! * value * value) / values[k]!;
      return value;
    }),
};

export const median: AggregationMethod = {
  label: 'Weighted median',
  meaning: 'The score at which half of the weight lies below; between two where half lies exactly between.',
  formula: 'the s_k at which the cumulated weight reaches 1/2',
  source: HANDBOOK,
  shares: 'the whole value to the part that is the median, half and half between two',
  linear: true,
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    const order = new Int32Array(parts.length);
    return aggregateEachSchool(parts, rows, ({ count, values, weights, points }) => {
      sortParts(values, count, order);
      points.fill(0);
      let below = 0;
      for (let position = 0; position < count; position++) {
        const k = order[position]!;
        below += weights[k]!;
        if (below < 0.5 - 1e-12) continue;
        if (position === count - 1 || below > 0.5 + 1e-12) {
          points[k] = values[k]!;
          return values[k]!;
        }
        const next = order[position + 1]!;
        points[k] = values[k]! / 2;
        points[next] = values[next]! / 2;
        return points[k]! + points[next]!;
      }
      throw new Error('the weights of a level do not reach one half');
    });
  },
};

export const orderedWeighted: AggregationMethod = {
  label: 'Ordered weighted mean',
  meaning:
    'Weights go to the best, the second best and so on, whichever part that is. Where parts are missing, the weights, as ' +
    'a curve over the positions, are drawn out over those that are left.',
  formula: 'sum v_j s_(j), best first',
  source: 'R. R. Yager, IEEE Transactions on Systems, Man, and Cybernetics 18 (1988) 183-190',
  shares: 'v_j s_(j) to the part at position j',
  linear: true,
  monotone: true,
  domain: null,
  aggregate: (parts, rows, spec) => {
    const positions = spec.by === 'ordered-weighted' ? spec.positions : [];
    const curves: (readonly number[])[] = [];
    const falling = new Float64Array(parts.length);
    const order = new Int32Array(parts.length);
    return aggregateEachSchool(parts, rows, ({ count, values, points }) => {
      curves[count] ??= drawOut(positions, count);
      const curve = curves[count];
      for (let k = 0; k < count; k++) falling[k] = -values[k]!;
      sortParts(falling, count, order);
      for (let j = 0; j < count; j++) points[order[j]!] = curve[j]! * values[order[j]!]!;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += points[k]!;
      return sum;
    });
  },
};

/** The weights of `count` positions on the curve that the declared ones describe. */
function drawOut(positions: readonly number[], count: number): readonly number[] {
  if (count === positions.length) return positions;
  const reached = (share: number): number =>
    positions.reduce((sum, weight, j) => sum + weight * Math.min(1, Math.max(0, share * positions.length - j)), 0);
  return Array.from({ length: count }, (_, j) => reached((j + 1) / count) - reached(j / count));
}
