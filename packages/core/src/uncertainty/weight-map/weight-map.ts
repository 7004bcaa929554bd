import type { SchoolId } from '../../school.js';
import { levelWithin } from '../attainable/rank-under.js';
import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import { clipPolygon, type Corners, shareOf } from './clip-polygon.js';
import { type IndicatorGroup, proportionsWithin } from './indicator-groups.js';

/** Who is first over all weights of two or three groups of indicators. */
export interface WeightMap {
  /** The ids of the groups; weights of groups stand in their order. */
  readonly groups: readonly string[];
  /** The declared weight of each group: where the ranking stands on the map. */
  readonly declared: Float64Array;
  /** The largest first, then by id. Together they are the whole map. */
  readonly regions: readonly FirstRegion[];
}

/** The weights of groups by which some schools are first. */
export interface FirstRegion {
  /** One, or several that have the same score whatever the weights of the groups; by id. */
  readonly schools: readonly SchoolId[];
  /** Corners of a convex polygon in order, or the ends of a line where there are two groups: weights of groups, with a sum of 1. */
  readonly corners: Corners;
  /** Its part of all weights; regions sum to 1. */
  readonly share: number;
}

/** Less of the map than this is rounding along a border. */
const LEAST_SHARE = 1e-12;

/**
 * Where on the triangle of the weights of three groups each school is first, as exact polygons; on the line of two groups
 * as intervals. Within each group the declared proportions hold. A score is linear in the weights of the groups, so that
 * a school is first where one half-plane for each rival says so: the upper envelope of planes. Who is first on a border
 * only, level with those on its sides, has no region. A fault where the ranking or the groups are refused.
 */
export function weightMap(ranking: LinearRanking, groups: readonly IndicatorGroup[]): WeightMap {
  checkLinearRanking(ranking);
  const within = proportionsWithin(ranking, groups);
  const scores = scoresOfGroups(ranking, within);
  const whole = groups.map((_, k) => Float64Array.from(groups, (_, j) => (j === k ? 1 : 0)));
  const sames = joinSame(scores, groups.length, levelWithin(ranking));
  const rivals = [...sames.keys()];
  const regions = rivals.flatMap((row): FirstRegion[] => {
    const corners = clipByRivals(whole, scores, row, rivals);
    const share = shareOf(corners);
    if (!(share > LEAST_SHARE)) return [];
    return [{ schools: sames.get(row)!.map((same) => ranking.schools[same]!), corners, share }];
  });
  regions.sort((a, b) => b.share - a.share || (a.schools[0]! < b.schools[0]! ? -1 : 1));
  const declared = Float64Array.from(within, (own) =>
    own.reduce((sum, part, k) => (part > 0 ? sum + ranking.declared[k]! : sum), 0),
  );
  return { groups: groups.map(({ id }) => id), declared, regions };
}

/** The weights of indicators at a point of the map: those of the groups by the declared proportions within. */
export function weightsOfPoint(
  ranking: LinearRanking,
  groups: readonly IndicatorGroup[],
  point: ArrayLike<number>,
): Float64Array {
  const within = proportionsWithin(ranking, groups);
  return Float64Array.from(ranking.indicators, (_, k) => within.reduce((sum, own, g) => sum + point[g]! * own[k]!, 0));
}

/** The score of each school by each group alone; school after school. */
function scoresOfGroups({ columns, schools }: LinearRanking, within: readonly Float64Array[]): Float64Array {
  const scores = new Float64Array(schools.length * within.length);
  within.forEach((own, g) => {
    columns.forEach((column, k) => {
      if (own[k] === 0) return;
      for (let row = 0; row < schools.length; row++) scores[row * within.length + g]! += own[k]! * column[row]!;
    });
  });
  return scores;
}

/** Schools by the first that has the same scores, itself among them. */
function joinSame(scores: Float64Array, size: number, slack: number): ReadonlyMap<number, readonly number[]> {
  const joined = new Map<number, number[]>();
  for (let row = 0; row * size < scores.length; row++) {
    const isSame = (other: number) => {
      for (let g = 0; g < size; g++)
        if (!(Math.abs(scores[row * size + g]! - scores[other * size + g]!) <= slack)) return false;
      return true;
    };
    const first = [...joined.keys()].find(isSame);
    if (first === undefined) joined.set(row, [row]);
    else joined.get(first)!.push(row);
  }
  return joined;
}

function clipByRivals(whole: Corners, scores: Float64Array, row: number, rivals: readonly number[]): Corners {
  const size = whole.length;
  const lead = new Float64Array(size);
  let corners = whole;
  for (const rival of rivals) {
    if (rival === row) continue;
    for (let g = 0; g < size; g++) lead[g] = scores[row * size + g]! - scores[rival * size + g]!;
    corners = clipPolygon(corners, lead);
    if (corners.length === 0) break;
  }
  return corners;
}
