import { square } from '../../arithmetic/square.js';
import { checkDraws } from '../draw/draw-weights.js';
import type { RankCounts } from './rank-counts.js';

/** What draws say of the rank of one school, each number with its Monte Carlo error. */
export interface RankSpread {
  /** The 5 %, 50 % and 95 % ranks. */
  readonly low: RankQuantile;
  readonly median: RankQuantile;
  readonly high: RankQuantile;
  /** The mean rank, with its standard error. */
  readonly expected: Estimate;
  /** The best and the worst rank drawn: what can be attained may be farther out. */
  readonly best: number;
  readonly worst: number;
}

/** A number from draws and its Monte Carlo standard error: how far another set of as many draws would typically be. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** A quantile of drawn ranks, and the ranks between which the quantile of ever more draws lies, 95 times in a hundred. */
export interface RankQuantile {
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The spread of the rank of a school. `effective` is the part of the draws that are worth an independent one: 1 but for
 * a walk, whose `Mixing` says it. A fault where nothing was drawn.
 */
export function rankSpread(counted: RankCounts, school: number, effective = 1): RankSpread {
  const row = rowOf(counted, school);
  const draws = counted.draws;
  checkEffective(draws, effective);
  const [low, median, high] = [0.05, 0.5, 0.95].map((part) => quantileOf(row, draws, part, effective)) as [
    RankQuantile,
    RankQuantile,
    RankQuantile,
  ];
  let sum = 0;
  for (let rank = 1; rank <= row.length; rank++) sum += rank * row[rank - 1]!;
  const mean = sum / draws;
  let squares = 0;
  for (let rank = 1; rank <= row.length; rank++) squares += row[rank - 1]! * square(rank - mean);
  const error = Math.sqrt(squares / draws / (draws * effective));
  const best = row.findIndex((count) => count > 0) + 1;
  const worst = row.findLastIndex((count) => count > 0) + 1;
  return { low, median, high, expected: { value: mean, error }, best, worst };
}

/**
 * In what part of the draws a school has a rank between two, both included: its rank acceptability where they are one. A
 * fault where nothing was drawn.
 */
export function rankShare(counted: RankCounts, school: number, from: number, to: number, effective = 1): Estimate {
  let count = 0;
  for (const drawn of rowOf(counted, school).subarray(from - 1, to)) count += drawn;
  return shareOf(count, counted.draws, effective);
}

/**
 * A part of draws and its binomial standard error. The error is taken at (count + 1) / (draws + 2), so that a part of 0 or
 * 1 is not said to be certain (Laplace's rule of succession). A fault where nothing was drawn.
 */
export function shareOf(count: number, draws: number, effective = 1): Estimate {
  checkEffective(draws, effective);
  const shrunk = (count * effective + 1) / (draws * effective + 2);
  return { value: count / draws, error: Math.sqrt((shrunk * (1 - shrunk)) / (draws * effective)) };
}

/** The first rank up to which at least a part of the draws lie; its limits are those of the parts 1.96 errors away. */
function quantileOf(row: Uint32Array, draws: number, part: number, effective: number): RankQuantile {
  const error = 1.96 * Math.sqrt((part * (1 - part)) / (draws * effective));
  return {
    rank: firstRank(row, part * draws),
    from: firstRank(row, Math.max(0, part - error) * draws),
    to: firstRank(row, Math.min(1, part + error) * draws),
  };
}

/** The first rank that was drawn and up to which at least so many draws lie; a fault where nothing was drawn. */
export function firstRank(row: Uint32Array, atLeast: number): number {
  let sum = 0;
  for (let rank = 1; rank <= row.length; rank++) {
    sum += row[rank - 1]!;
    if (sum > 0 && sum >= atLeast) return rank;
  }
  checkDraws(sum);
  throw new Error(`${sum} draws counted, ${atLeast} looked for`);
}

function rowOf({ schools, counts }: RankCounts, school: number): Uint32Array {
  if (!(Number.isInteger(school) && school >= 0 && school < schools)) throw new RangeError(`there is no row ${school}`);
  return counts.subarray(school * schools, (school + 1) * schools);
}

function checkEffective(draws: number, effective: number): void {
  checkDraws(draws);
  if (!(effective > 0 && effective <= 1)) throw new RangeError(`no draw is worth ${effective} independent ones`);
}
