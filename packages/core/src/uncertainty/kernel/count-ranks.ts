import type { LinearRanking } from '../linear/linear-ranking.js';
import { plainKernel } from './plain-kernel.js';
import type { RankCounts, RankKernel } from './rank-counts.js';

/** Counts how often each school has each rank over so many draws of weights, which stand one after the other. */
export function countRanks(
  { columns }: Pick<LinearRanking, 'columns'>,
  weights: Float64Array,
  draws: number,
  kernel: RankKernel = plainKernel,
): RankCounts {
  const counter = kernel(columns);
  counter.add(weights, draws);
  return counter.counted();
}
