import { BLOCK, rankBlocks } from './rank-blocks.js';
import type { RankKernel } from './rank-counts.js';

/** Counts ranks in plain arithmetic on typed arrays: what every other way is held against. */
export const plainKernel: RankKernel = (columns) => {
  const rank = rankBlocks(columns);
  const rows = columns[0]!.length;
  const counts = new Uint32Array(rows * rows);
  const add = (ranks: Uint16Array, draws: number): void => addRanks(counts, rows, ranks, draws);
  let counted = 0;
  return {
    add: (weights, draws) => {
      rank(weights, draws, add);
      counted += draws;
    },
    counted: () => ({ schools: rows, draws: counted, counts: counts.slice() }),
  };
};

function addRanks(counts: Uint32Array, rows: number, ranks: Uint16Array, draws: number): void {
  for (let row = 0; row < rows; row++) {
    const own = row * rows;
    const from = row * BLOCK;
    for (let i = from; i < from + draws; i++) {
      const at = own + ranks[i]!;
      counts[at] = counts[at]! + 1;
    }
  }
}
