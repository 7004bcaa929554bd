import type { SobolFactor } from '../sobol/sobol-design.js';
import { sobolIndices } from '../sobol/sobol-indices.js';
import { type SharesTold, tellShares } from './share-table.js';

/** A design over which ranks are shared out among what is varied. */
export interface RankDesign {
  readonly factors: readonly SobolFactor[];
  /** Schools that are ranked in each run. */
  readonly schools: number;
  readonly runs: number;
  readonly seed: number;
  /** Ranks the schools for the inputs from `at` on, one a factor, into `ranks` from `into` on. */
  rank(inputs: Float64Array, at: number, ranks: Uint16Array, into: number): void;
}

/** First-order, total and second-order Sobol indices of every school's rank, as shares with their errors. */
export function shareRanks({ factors, schools, runs, seed, rank }: RankDesign): {
  readonly all: SharesTold;
  of(row: number): SharesTold | null;
} {
  return tellShares(
    sobolIndices({
      factors,
      secondOrder: true,
      runs,
      seed,
      resamples: 100,
      coverage: 0.95,
      evaluate: (inputs, rows) => {
        const ranks = new Uint16Array(rows * schools);
        for (let row = 0; row < rows; row++) rank(inputs, row * factors.length, ranks, row * schools);
        return ranks;
      },
    }),
  );
}
