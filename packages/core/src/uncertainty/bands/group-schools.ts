import { checkDraws } from '../draw/draw-weights.js';
import { countAbove, type RankMatrix } from '../scenario/rank-matrix.js';
import { isCertain } from './tell-apart.js';

/** A school whose 90 % of ranks span more than this part of all ranks cannot be placed. */
export const MOST_SPANNED = 0.5;

/** What groups are made from. */
export interface GroupSchoolsInput {
  readonly matrix: RankMatrix;
  /** The rows of all schools by their declared ranks, best first. */
  readonly order: readonly number[];
  /** The 5 % and the 95 % rank of each row. */
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/**
 * The group of each school, by row, from 1; 0 where it cannot be placed. The first school that can be placed leads the
 * first group; those after it belong to its group as long as the leader is not above them in 95 % of the scenarios, and
 * the first one that it is above leads the next. Every member is held against its leader, so that a chain of small
 * differences joins nobody who differs much; and groups are made over all schools that are ranked, so that no filter
 * changes them. A fault where there is no scenario.
 */
export function groupSchools({ matrix, order, low, high }: GroupSchoolsInput): Int32Array {
  checkDraws(matrix.draws);
  const groups = new Int32Array(matrix.schools);
  const most = MOST_SPANNED * matrix.schools;
  let leader = -1;
  let group = 0;
  for (const row of order) {
    if (high[row]! - low[row]! > most) continue;
    if (leader < 0 || isCertain(countAbove(matrix, leader, row), matrix.draws)) {
      leader = row;
      group++;
    }
    groups[row] = group;
  }
  return groups;
}
