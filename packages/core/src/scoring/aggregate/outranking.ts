import { square } from '../../arithmetic/square.js';
import { findReported, pickRows } from '../indicator-column.js';
import { countBelow, countUpTo } from '../normalize/percentile.js';
import { wideSlackOf, slackOf } from '../same-score.js';
import type { AggregationMethod, Part } from './aggregation-method.js';
import { aggregateEachSchool } from './each-school.js';
import { weigh } from './means.js';

/** Whether a school has any part that carries weight. */
function isThere(parts: readonly Part[], row: number): boolean {
  for (const { values, weight } of parts) if (weight > 0 && !Number.isNaN(values[row])) return true;
  return false;
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
  const sorted = pickRows(values, findReported(values)).slice().sort();
  const others = sorted.length - 1;
  const earned = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const slack = slackOf(value, 0);
    const below = countBelow(sorted, value - slack);
    const equal = countUpTo(sorted, value + slack, below) - below - 1;
    if (Number.isNaN(value)) earned[row] = value;
    else earned[row] = others === 0 ? (schools - 1) / 2 : ((below + equal / 2) * (schools - 1)) / others;
  }
  return earned;
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
    const votes = parts.map(() => new Float64Array(rows));
    const net = new Float64Array(rows);
    for (let a = 0; a < rows; a++) {
      net.fill(0);
      parts.forEach((part, k) => {
        vote(part, a, votes[k]!, net);
      });
      decide(a, net, values);
      points.forEach((column, k) => {
        share(a, net, votes[k]!, column);
      });
    }
    for (let row = 0; row < rows; row++) if (!isThere(parts, row)) values[row] = Number.NaN;
    return { values, points };
  },
};

/**
 * Writes what a part says for `a` against each later row, its weight, that against it, or 0, and adds it to the nets.
 * Scores that are plainly apart, as nearly all are, are told by their sign: a processor cannot foretell which is better.
 */
function vote({ values, weight }: Part, a: number, votes: Float64Array, net: Float64Array): void {
  const x = values[a]!;
  for (let b = a + 1; b < votes.length; b++) {
    const y = values[b]!;
    const over = x - y;
    const size = Math.abs(over);
    const plain = size > wideSlackOf(x, y) && size < Number.POSITIVE_INFINITY;
    const said = plain ? weight * (over / size) : decideClosely(x, y, weight);
    votes[b] = said;
    net[b] = net[b]! + said;
  }
}

function decideClosely(x: number, y: number, weight: number): number {
  const slack = slackOf(x, y);
  return x - y > slack ? weight : y - x > slack ? -weight : 0;
}

/** A net vote this near to none is a draw. */
const DRAW = 1e-12;

function decide(a: number, net: Float64Array, values: Float64Array): void {
  for (let b = a + 1; b < net.length; b++) {
    if (Math.abs(net[b]!) < DRAW) continue;
    values[a] = values[a]! + Math.sign(net[b]!);
    values[b] = values[b]! - Math.sign(net[b]!);
  }
}

function share(a: number, net: Float64Array, votes: Float64Array, points: Float64Array): void {
  let own = points[a]!;
  for (let b = a + 1; b < net.length; b++) {
    const size = Math.abs(net[b]!);
    if (size < DRAW) continue;
    const part = votes[b]! / size;
    own += part;
    points[b] = points[b]! - part;
  }
  points[a] = own;
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
    const fromWorst = new Float64Array(parts.length);
    for (let row = 0; row < rows; row++) {
      let [worst, best] = [0, 0];
      for (let k = 0; k < parts.length; k++) {
        const { values: column, weight } = parts[k]!;
        const value = column[row]!;
        const there = !Number.isNaN(value);
        fromWorst[k] = there ? square(weight * (value - ends[k]!.worst)) : 0;
        worst += fromWorst[k]!;
        best += there ? square(weight * (value - ends[k]!.best)) : 0;
      }
      const value = worst === 0 ? 0 : Math.sqrt(worst) / (Math.sqrt(worst) + Math.sqrt(best));
      values[row] = isThere(parts, row) ? value : Number.NaN;
      for (let k = 0; k < parts.length; k++) points[k]![row] = worst === 0 ? 0 : (value * fromWorst[k]!) / worst;
    }
    return { values, points };
  },
};

function findEnds(values: Float64Array): { readonly best: number; readonly worst: number } {
  let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const value of values) {
    if (value > best) best = value;
    if (value < worst) worst = value;
  }
  return { best, worst };
}
