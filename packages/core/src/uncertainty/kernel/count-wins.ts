import type { LinearRanking } from '../linear/linear-ranking.js';
import { BLOCK, rankBlocks } from './rank-blocks.js';

/**
 * How often each school has a strictly higher score than each other over so many draws of weights: row by row, the school
 * that wins first. What is missing between the counts of a pair and the draws are ties. Takes rows squared steps for each
 * draw: for 1,500 schools a second for 1,000 draws.
 */
export function countWins(
  { columns }: Pick<LinearRanking, 'columns'>,
  weights: Float64Array,
  draws: number,
): Uint32Array {
  const rank = rankBlocks(columns);
  const rows = columns[0]!.length;
  const wins = new Uint32Array(rows * rows);
  rank(weights, draws, (ranks, count) => addWins(wins, rows, ranks, count));
  return wins;
}

function addWins(wins: Uint32Array, rows: number, ranks: Uint16Array, draws: number): void {
  for (let a = 0; a < rows; a++)
    for (let b = a + 1; b < rows; b++) {
      const [own, other] = [a * BLOCK, b * BLOCK];
      let above = 0;
      let below = 0;
      for (let i = 0; i < draws; i++) {
        const apart = ranks[own + i]! - ranks[other + i]!;
        above -= apart >> 31;
        below -= -apart >> 31;
      }
      wins[a * rows + b] = wins[a * rows + b]! + above;
      wins[b * rows + a] = wins[b * rows + a]! + below;
    }
}
