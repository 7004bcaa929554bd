import { Fault } from '../../fault/fault.js';
import type { Methodology } from '../../methodology/methodology.js';
import type { Variation } from '../../methodology/variation.js';
import { varyMethodology } from '../../methodology/vary-methodology.js';
import type { SchoolId } from '../../school.js';
import type { ScoringInput } from '../../scoring/scoring-input.js';
import { groupSchools } from '../bands/group-schools.js';
import { firstRank } from '../kernel/rank-spread.js';
import { boxAround } from '../region/weight-region.js';
import { rankScenarios } from '../scenario/count-scenarios.js';
import type { RankMatrix } from '../scenario/rank-matrix.js';
import { openScenarios, type ScenarioPlan, type ScenarioSpace, type WeightFrame } from '../scenario/scenario-space.js';

/** How far ranks are shown to move unless something else is asked: every weight up and down by this part of itself. */
export const SHOWN_PART = 0.25;
/** How many draws that is shown from. */
export const SHOWN_DRAWS = 1000;

/** Ways to make readings comparable that are as defensible as the declared one, beside it. */
const SHOWN_RULES: readonly Variation[] = [
  { normalize: 'min-max' },
  { normalize: 'z-score' },
  { normalize: 'percentile' },
];

/** What an interval is an interval over: declared, and never mixed with another. */
export interface IntervalBasis {
  /** Weights are drawn evenly from all that lie within this part of the declared ones and sum to 1. */
  readonly part: number;
  /** Sets of rules, one as likely as another; the first, without a choice, is the declared one. */
  readonly rules: readonly Variation[];
  readonly draws: number;
  readonly seed: number;
}

/** How far the rank of a school moves: its 5 %, 50 % and 95 % ranks, and the group it cannot be told from. */
export interface RankInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** From 1; null where the school cannot be placed. */
  readonly group: number | null;
}

/** Intervals of all schools that are ranked. */
export interface RankIntervals {
  readonly basis: IntervalBasis;
  readonly schools: ReadonlyMap<SchoolId, RankInterval>;
}

/** The scenarios that intervals are made from, and what they are over. */
export interface ShownScenarios {
  readonly space: ScenarioSpace;
  readonly basis: IntervalBasis;
}

/**
 * How far each rank moves where every weight may be a quarter more or less and readings are made comparable in another
 * way: what is shown beside a rank by default. Null where so few draws can be had in reasonable time that they would say
 * little: then `bearings doubt` answers.
 */
export function rankIntervals(input: ScoringInput, seed: number): RankIntervals | null {
  const shown = shownScenarios(input, seed);
  if (shown === null) return null;
  const { space, basis } = shown;
  const schools = measureIntervals(rankScenarios(space, 0, basis.draws), declaredOrder(space));
  return { basis, schools: new Map(space.schools.map((id, row) => [id, schools[row]!])) };
}

/** The scenarios of `rankIntervals`: the first `basis.draws` of block 0. Null where it is null. */
export function shownScenarios(input: ScoringInput, seed: number): ShownScenarios | null {
  const part = SHOWN_PART;
  const spread = ({ declared }: WeightFrame) => boxAround(declared, part);
  const space = openShown(input, { spread, rules: shownRules(input), drop: true, evidence: null }, seed);
  if (space === null) return null;
  const draws = affordableDraws(space, input.methodology);
  return draws < FEWEST_DRAWS ? null : { space, basis: { part, rules: space.plan.rules, draws, seed } };
}

/** Null where nobody is ranked: then there is nothing to be unsure of. */
function openShown(input: ScoringInput, plan: ScenarioPlan, seed: number): ScenarioSpace | null {
  try {
    return openScenarios(input, plan, seed);
  } catch (error) {
    if (error instanceof Fault && error.code === 'uncertainty.too-few-schools') return null;
    throw error;
  }
}

/** The declared rules and those beside them that say something else. */
export function shownRules(input: ScoringInput): readonly Variation[] {
  const { methodology, startsFrom } = input;
  if (startsFrom !== 'readings') return [{}];
  const others = SHOWN_RULES.filter((rules) => varyMethodology(methodology, rules, startsFrom) !== methodology);
  return [{}, ...others];
}

const listAggregations = ({ aggregation, pillars }: Methodology) =>
  [aggregation, ...pillars.map((pillar) => pillar.aggregation)].map(({ by }) => by);

/** The interval of each school, by row, from the ranks that it had. `order` is that of the declared ranks. */
export function measureIntervals(matrix: RankMatrix, order: readonly number[]): readonly RankInterval[] {
  const { schools, draws, ranks } = matrix;
  const counts = new Uint32Array(schools);
  const spreads = Array.from({ length: schools }, (_, row) => {
    counts.fill(0);
    for (let at = row * draws; at < (row + 1) * draws; at++) counts[ranks[at]! - 1]!++;
    const [low, median, high] = [0.05, 0.5, 0.95].map((part) => firstRank(counts, part * draws));
    return { low: low!, median: median!, high: high! };
  });
  const groups = groupSchools({
    matrix,
    order,
    low: spreads.map(({ low }) => low),
    high: spreads.map(({ high }) => high),
  });
  return spreads.map((spread, row) => ({ ...spread, group: groups[row]! === 0 ? null : groups[row]! }));
}

/** The declared rank of each school of a space, by row, from 1. */
export function declaredRanks(space: ScenarioSpace): Uint16Array {
  const ranks = new Uint16Array(space.schools.length);
  space.rank({ weights: null, rules: null, evidence: null }, ranks, 0, 1);
  return ranks.map((rank) => rank + 1);
}

/** The rows of a space by their declared ranks, level ones by id. */
export function declaredOrder(space: ScenarioSpace): readonly number[] {
  const ranks = declaredRanks(space);
  return [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
}

/** Fewer draws than this say little of a 5 % rank. */
const FEWEST_DRAWS = 100;
/** School ranks that are worked out where every draw is scored by the whole methodology: about a second. */
const MOST_RANKED = 200_000;
/** The same where each pair of schools is compared. */
const MOST_PAIRED = 20_000_000;
/** School ranks that are kept where scores are weighted sums: 80 MB. */
const MOST_KEPT = 40_000_000;

/** As many draws as are shown, or as many as a reader waits for. A rule of counts, so that every machine draws the same. */
function affordableDraws({ schools, views }: ScenarioSpace, methodology: Methodology): number {
  const paired = listAggregations(methodology).includes('copeland');
  const most = paired
    ? MOST_PAIRED / schools.length
    : views.some((view) => view.columns === null)
      ? MOST_RANKED
      : MOST_KEPT;
  return Math.min(SHOWN_DRAWS, Math.floor(most / schools.length));
}
