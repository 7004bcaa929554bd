import { checkColumns, checkWeights } from './rank-counts.js';
import { rankScores } from './rank-scores.js';
import { weighDraw } from './weigh-draw.js';

/** Draws whose ranks are kept at a time: counts of a school are then added in one go, while they are near. */
export const BLOCK = 64;

/** Takes the ranks less 1 of a block of draws: those of a school stand together, `BLOCK` places from one to the next. */
export type TakeRanks = (ranks: Uint16Array, draws: number) => void;

/** Ranks draws block by block, in plain arithmetic on typed arrays. */
export function rankBlocks(
  columns: readonly Float64Array[],
): (weights: Float64Array, draws: number, take: TakeRanks) => void {
  checkColumns(columns);
  const parts = columns.length;
  const rows = columns[0]!.length;
  const rank = rankScores(rows);
  const sums = new Float64Array(rows);
  const ranks = new Uint16Array(rows * BLOCK);
  return (weights, draws, take) => {
    checkWeights(weights, draws, parts);
    for (let from = 0; from < draws; from += BLOCK) {
      const count = Math.min(BLOCK, draws - from);
      for (let i = 0; i < count; i++) {
        weighDraw(columns, weights, (from + i) * parts, sums);
        rank(sums, ranks, i, BLOCK);
      }
      take(ranks, count);
    }
  };
}
