import type { IndicatorId } from '../../indicator/indicator.js';
import type { SchoolId } from '../../school.js';
import { levelWithin } from '../attainable/rank-under.js';
import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import { checkDeclared } from '../region/check-region.js';
import { dot, nearestWeights, ontoSimplex } from './nearest-weights.js';

/** What it takes to put one school above another by other weights. */
export type SmallestChange =
  /** It is above already, by these points. */
  | { readonly kind: 'above'; readonly lead: number }
  /** At these weights the two are level, or it leads by what was asked; a little further, and it is above. */
  | { readonly kind: 'change'; readonly nearest: ChangedWeights; readonly least: ChangedWeights }
  /** It can be drawn level and never gets above: nowhere is it the better of the two. */
  | { readonly kind: 'level-at-most'; readonly nearest: ChangedWeights; readonly least: ChangedWeights }
  /** No weights do: the rival is better in every indicator, by at least so much; by the least in `closest`. */
  | { readonly kind: 'never'; readonly behind: number; readonly closest: IndicatorId };

/** Weights that are changed, and by how much. */
export interface ChangedWeights {
  readonly weights: Float64Array;
  /** The root of the summed squares of the changes. */
  readonly distance: number;
  /** The share of the whole weight that moves from some indicators to others: half the sum of changes. */
  readonly moved: number;
}

/**
 * The smallest change of weights that draws `school` level with `rival`, over all weights that are 0 or more and sum to
 * 1: `nearest` by the root of the summed squares, `least` by the weight that is moved. Or the proof that none does: the
 * score difference is a mean of differences in the indicators, so that it is nowhere above the largest of them. Starts
 * from the declared weights where no others are given. With `ahead` the school is to lead by so many points instead, which
 * rounding and ties within a tolerance may ask for; all that is said of level then holds of that lead, and `lead` and
 * `behind` are counted from it. A fault where the ranking, or the weights to
 * start from, are refused.
 */
export function smallestChange(
  ranking: LinearRanking,
  school: SchoolId,
  rival: SchoolId,
  from: Float64Array = ranking.declared,
  ahead = 0,
): SmallestChange {
  checkLinearRanking(ranking);
  checkDeclared(from);
  if (!Number.isFinite(ahead)) throw new RangeError(`nobody can lead by ${ahead} points`);
  const [x, y] = [rowOf(ranking, school), rowOf(ranking, rival)];
  const slack = levelWithin(ranking);
  const lead = Float64Array.from(ranking.columns, (column) => column[x]! - column[y]! - ahead);
  const now = dot(lead, from);
  if (now > slack) return { kind: 'above', lead: now };
  const most = Math.max(...lead);
  if (most < 0) return { kind: 'never', behind: -most, closest: ranking.indicators[lead.indexOf(most)]! };
  const nearest = most > 0 ? nearestWeights(from, lead) : nearestOnLevel(from, lead);
  const kind = most > 0 ? 'change' : 'level-at-most';
  return { kind, nearest: measure(from, nearest), least: measure(from, leastMoved(from, lead, now)) };
}

/** The row of a school; an error where it has none. */
export function rowOf({ schools }: LinearRanking, school: SchoolId): number {
  const row = schools.indexOf(school);
  if (row < 0) throw new RangeError(`${school} is not among the schools of the ranking`);
  return row;
}

/** All weight on the indicators in which the two are level. */
function nearestOnLevel(from: Float64Array, lead: Float64Array): Float64Array {
  const level = [...lead.keys()].filter((k) => lead[k] === 0);
  const some = ontoSimplex(Float64Array.from(level, (k) => from[k]!));
  const weights = new Float64Array(from.length);
  level.forEach((k, i) => {
    weights[k] = some[i]!;
  });
  return weights;
}

/** Weight goes to the indicator of the greatest lead, from the least leads first. */
function leastMoved(from: Float64Array, lead: Float64Array, now: number): Float64Array {
  const weights = from.slice();
  const rising = [...lead.keys()].sort((a, b) => lead[a]! - lead[b]! || a - b);
  const to = rising.at(-1)!;
  let wanted = -now;
  for (const k of rising) {
    const gain = lead[to]! - lead[k]!;
    if (!(wanted > 0) || !(gain > 0)) break;
    const moved = Math.min(weights[k]!, wanted / gain);
    weights[k]! -= moved;
    weights[to]! += moved;
    wanted -= moved * gain;
  }
  return weights;
}

function measure(from: Float64Array, weights: Float64Array): ChangedWeights {
  let [squares, sum] = [0, 0];
  weights.forEach((weight, k) => {
    const change = weight - from[k]!;
    squares += change * change;
    sum += Math.abs(change);
  });
  return { weights, distance: Math.sqrt(squares), moved: sum / 2 };
}
