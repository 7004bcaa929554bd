import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import { WITHIN } from '../region/check-region.js';
import { budgetWeights } from './budget-weights.js';
import { covariances, type ImportanceMeasure, importanceAt } from './importance-shares.js';
import { nearestImportance, squaredGap } from './nearest-importance.js';

/** The weights whose importance is nearest to a wanted one, and what stays between the two. */
export interface ReachableImportance {
  readonly measure: ImportanceMeasure;
  /** The indicators of the ranking; all that follows stands in their order. */
  readonly indicators: readonly IndicatorId[];
  readonly wanted: Float64Array;
  /** At the declared weights. */
  readonly present: Float64Array;
  /** 0 or more, with a sum of 1. */
  readonly weights: Float64Array;
  /** What `weights` give. */
  readonly reached: Float64Array;
  /** The root of the summed squared differences of wanted and reached. */
  readonly gap: number;
  /** The gap is none: wanted and reached differ by less than a ten-thousandth. */
  readonly isReached: boolean;
  /** No weights come nearer: proven. Without it, none were found. */
  readonly isNearest: boolean;
}

/** A gap up to this is none. */
const REACHED = 1e-4;
/** How far off an exact answer may be for rounding. */
const EXACT = 1e-9;

/**
 * The nearest weights for a wanted importance: wanted shares are 0 or more and sum to 1, one for each indicator of the
 * ranking. Stated importance is often beyond reach where indicators are correlated (P. Paruolo, M. Saisana and A.
 * Saltelli, Journal of the Royal Statistical Society A 176, 2013, 609-634; W. Becker, M. Saisana, P. Paruolo and I.
 * Vandecasteele, Ecological Indicators 80, 2017, 12-22): then this says how near weights come.
 *
 * Variance shares can be had as wanted, by one set of weights, but for an indicator that never differs: its share is 0,
 * and the nearest is that the others have more by the same each. Correlation ratios are searched for, from fixed starts,
 * and so are variance shares where weights can cancel all differences of scores. A fault where the ranking or what is
 * wanted is refused.
 */
export function reachableImportance(
  ranking: LinearRanking,
  wanted: ArrayLike<number>,
  measure: ImportanceMeasure,
): ReachableImportance {
  checkLinearRanking(ranking);
  const asked = Float64Array.from(wanted);
  checkWanted(asked, ranking.indicators);
  const shares = importanceAt(ranking, measure);
  const present = shares(ranking.declared);
  if (present === null) throw fault('uncertainty.importance-undefined', { schools: ranking.schools.length });
  const budget = spreadWanted(ranking, asked);
  const exact = budget && budgetWeights(covariances(ranking.columns), budget);
  if (exact && measure === 'variance-share' && squaredGap(shares(exact), budget) < EXACT * EXACT)
    return answer(exact, true);
  const equal = asked.map(() => 1 / asked.length);
  const starts = [ranking.declared, ...(exact?.every(Number.isFinite) ? [exact] : []), asked, equal];
  return answer(nearestImportance(shares, asked, starts).weights, false);

  function answer(weights: Float64Array, isNearest: boolean): ReachableImportance {
    const reached = shares(weights)!;
    const gap = Math.sqrt(squaredGap(reached, asked));
    const isReached = gap < REACHED;
    const { indicators } = ranking;
    return { measure, indicators, wanted: asked, present: present!, weights, reached, gap, isReached, isNearest };
  }
}

/** What is wanted of indicators that never differ, spread evenly over the others; null where none differs. */
function spreadWanted({ columns }: LinearRanking, wanted: Float64Array): Float64Array | null {
  const differs = columns.map((column) => column.some((value) => value !== column[0]));
  const count = differs.filter(Boolean).length;
  const lost = wanted.reduce((sum, share, k) => (differs[k] ? sum : sum + share), 0);
  return count === 0 ? null : wanted.map((share, k) => (differs[k] ? share + lost / count : 0));
}

function checkWanted(wanted: Float64Array, indicators: readonly IndicatorId[]): void {
  const refuse = (found: string) => fault('uncertainty.importance-refused', { found, indicators: indicators.length });
  if (wanted.length !== indicators.length) throw refuse(`${wanted.length} shares`);
  const bad = wanted.findIndex((share) => !(share >= 0));
  if (bad >= 0) throw refuse(`${wanted[bad]} for "${indicators[bad]}"`);
  const sum = wanted.reduce((total, share) => total + share, 0);
  if (!(Math.abs(sum - 1) <= WITHIN)) throw refuse(`shares that sum to ${sum}`);
}
