import { countBelow, countUpTo } from '../normalize/percentile.js';
import { slackOf } from '../same-score.js';
import type { AggregationMethod, Part } from './aggregation-method.js';
import { aggregateEachSchool } from './each-school.js';
import { weigh } from './means.js';

/** Whether a school has any part that carries weight. */
function isThere(parts: readonly Part[], row: number): boolean {
  return parts.some(({ values, weight }) => weight > 0 && !Number.isNaN(values[row]));
}

export const borda: AggregationMethod = {
  label: 'Borda count',
  meaning:
    'In each part a school earns a point for each school it beats and half a point for each draw. Where fewer schools ' +
    'have a part, its points are stretched to as many as in a part that all have.',
  formula: 'sum w_k (beaten_k + drawn_k / 2)',
  source: 'J.-C. de Borda, Histoire de l’Académie royale des sciences (1781)',
  shares: 'the weighted points of the part',
  linear: false,
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    let schools = 0;
    for (let row = 0; row < rows; row++) if (isThere(parts, row)) schools++;
    return aggregateEachSchool(
      parts.map(({ values, weight }) => ({ values: earnPoints(values, schools), weight })),
      rows,
      weigh,
    );
  },
};

function earnPoints(values: Float64Array, schools: number): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const others = sorted.length - 1;
  return values.map((value) => {
    if (Number.isNaN(value)) return value;
    if (others === 0) return (schools - 1) / 2;
    const slack = slackOf(value, 0);
    const below = countBelow(sorted, value - slack);
    const equal = countUpTo(sorted, value + slack) - below - 1;
    return ((below + equal / 2) * (schools - 1)) / others;
  });
}

export const copeland: AggregationMethod = {
  label: 'Copeland',
  meaning:
    'Each pair of schools is decided by the weight of the parts in which one is better; wins minus losses count. A part ' +
    'that one of the two does not have decides nothing between them.',
  formula: 'sum over others of sign( sum w_k sign(s_ak - s_bk) )',
  source: 'OECD/JRC Handbook (2008), on non-compensatory multi-criteria analysis',
  shares: 'each won or lost pair, in proportion to the weighted signs of the parts',
  linear: false,
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    const points = parts.map(() => new Float64Array(rows));
    const values = new Float64Array(rows);
    const votes = new Float64Array(parts.length);
    for (let a = 0; a < rows; a++) {
      for (let b = a + 1; b < rows; b++) {
        const net = vote(parts, a, b, votes);
        if (Math.abs(net) < 1e-12) continue;
        values[a] = values[a]! + Math.sign(net);
        values[b] = values[b]! - Math.sign(net);
        for (let k = 0; k < votes.length; k++) {
          const share = votes[k]! / Math.abs(net);
          points[k]![a] = points[k]![a]! + share;
          points[k]![b] = points[k]![b]! - share;
        }
      }
    }
    for (let row = 0; row < rows; row++) if (!isThere(parts, row)) values[row] = Number.NaN;
    return { values, points };
  },
};

/** Writes what each part says for a against b, its weight, that against it, or 0, and returns the sum. */
function vote(parts: readonly Part[], a: number, b: number, votes: Float64Array): number {
  let net = 0;
  for (let k = 0; k < parts.length; k++) {
    const { values, weight } = parts[k]!;
    const [x, y] = [values[a]!, values[b]!];
    const slack = slackOf(x, y);
    const said = x - y > slack ? weight : y - x > slack ? -weight : 0;
    votes[k] = said;
    net += said;
  }
  return net;
}

export const topsis: AggregationMethod = {
  label: 'TOPSIS',
  meaning:
    'Nearness to an ideal school: the distance from the worst over the distances from worst and best together, over the ' +
    'parts that the school has; 0 for all where all are alike.',
  formula: 'D- / (D+ + D-), Euclidean distances over w_k s_k; the scale is that of the normalizer',
  source: 'C. L. Hwang, K. Yoon, Multiple Attribute Decision Making (1981)',
  shares: 'in proportion to the squared distance from the worst in each part',
  linear: false,
  monotone: true,
  domain: null,
  aggregate: (parts, rows) => {
    const ends = parts.map(({ values }) => findEnds(values));
    const points = parts.map(() => new Float64Array(rows));
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const squares = (end: 'best' | 'worst') =>
        parts.map(({ values: column, weight }, k) =>
          Number.isNaN(column[row]) ? 0 : (weight * (column[row]! - ends[k]![end])) ** 2,
        );
      const fromWorst = squares('worst');
      const worst = sum(fromWorst);
      const best = sum(squares('best'));
      const value = worst === 0 ? 0 : Math.sqrt(worst) / (Math.sqrt(worst) + Math.sqrt(best));
      values[row] = isThere(parts, row) ? value : Number.NaN;
      fromWorst.forEach((square, k) => {
        points[k]![row] = worst === 0 ? 0 : (value * square) / worst;
      });
    }
    return { values, points };
  },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function findEnds(values: Float64Array): { readonly best: number; readonly worst: number } {
  let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const value of values) {
    if (value > best) best = value;
    if (value < worst) worst = value;
  }
  return { best, worst };
}
