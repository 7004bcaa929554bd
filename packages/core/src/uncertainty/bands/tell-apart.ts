import { checkDraws } from '../draw/draw-weights.js';
import { countAbove, type RankMatrix } from '../scenario/rank-matrix.js';
import { type Estimate, shareOf } from '../kernel/rank-spread.js';

/** In what part of the scenarios one school must be above another before we say that it is. */
export const CERTAIN = 0.95;

/** How two schools stand to each other in some scenarios. */
export interface ToldApart {
  /** The part of the scenarios in which the first is strictly above, in which both are level, and in which it is below. */
  readonly above: Estimate;
  readonly level: Estimate;
  readonly below: Estimate;
  /** `noise` where neither is above in nineteen of twenty scenarios. */
  readonly verdict: 'above' | 'below' | 'noise';
}

/** Holds two schools against each other, by their rows; a fault where there is no scenario. `effective` is the part of the draws worth an independent one. */
export function tellApart(matrix: RankMatrix, school: number, other: number, effective = 1): ToldApart {
  checkDraws(matrix.draws);
  const [above, below] = [countAbove(matrix, school, other), countAbove(matrix, other, school)];
  const share = (count: number): Estimate => shareOf(count, matrix.draws, effective);
  return {
    above: share(above),
    level: share(matrix.draws - above - below),
    below: share(below),
    verdict: isCertain(above, matrix.draws) ? 'above' : isCertain(below, matrix.draws) ? 'below' : 'noise',
  };
}

/** Whether so many of some scenarios are enough to say so. */
export function isCertain(count: number, draws: number): boolean {
  return count >= CERTAIN * draws;
}
