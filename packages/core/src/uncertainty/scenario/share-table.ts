import type { SobolIndices, SobolTable } from '../sobol/sobol-indices.js';

/** A part of the variance of ranks, with its standard error. */
export interface Share {
  readonly share: number;
  readonly error: number;
  /** Not distinguishable from 0: 0 is within 1.96 standard errors. */
  readonly nearZero: boolean;
}

/** What a factor moves alone, and what it has part in. */
export interface FactorShares {
  readonly alone: Share;
  readonly withOthers: Share;
}

/** What two factors move together, beyond what each moves alone; by the places of the two. */
export interface PairShare extends Share {
  readonly first: number;
  readonly second: number;
}

/** First, total and second order, factor by factor and pair by pair. */
export interface SharesTold {
  readonly factors: readonly FactorShares[];
  readonly pairs: readonly PairShare[];
}

/** Standard errors within which a share is told from nothing. */
const TELLING = 1.96;

/** Indices as shares: of all outputs together, and of each that moves. */
export function tellShares(found: SobolIndices): { readonly all: SharesTold; of(output: number): SharesTold | null } {
  return {
    all: gather(found, (table) => sharesOfAll(found, table)),
    of: (output) => (found.variance[output]! > 0 ? gather(found, (table) => sharesOfOne(found, table, output)) : null),
  };
}

function gather(found: SobolIndices, read: (table: SobolTable) => readonly Share[]): SharesTold {
  const [alone, withOthers] = [read(found.first), read(found.total)];
  const together = found.second ? read(found.second) : [];
  return {
    factors: alone.map((share, k) => ({ alone: share, withOthers: withOthers[k]! })),
    pairs: found.second ? found.pairs.map(([first, second], k) => ({ first, second, ...together[k]! })) : [],
  };
}

/**
 * The shares of one table for all outputs together: variances added up. The errors of outputs are taken to lean the same
 * way, since they come from the same runs, so that they are added up too: too wide rather than too narrow.
 */
function sharesOfAll({ variance, outputs }: SobolIndices, table: SobolTable): readonly Share[] {
  const columns = table.index.length / outputs;
  return Array.from({ length: columns }, (_, column) => {
    let [index, error, whole] = [0, 0, 0];
    for (let output = 0; output < outputs; output++) {
      const weight = variance[output]!;
      if (!(weight > 0)) continue;
      index += weight * table.index[output * columns + column]!;
      error += weight * table.error[output * columns + column]!;
      whole += weight;
    }
    return whole > 0 ? shareOf(index / whole, error / whole) : shareOf(0, 0);
  });
}

function sharesOfOne({ outputs }: SobolIndices, table: SobolTable, output: number): readonly Share[] {
  const columns = table.index.length / outputs;
  return Array.from({ length: columns }, (_, column) =>
    shareOf(table.index[output * columns + column]!, table.error[output * columns + column]!),
  );
}

/** Whether a share cannot be told from 0: 0 is within 1.96 standard errors. */
export function isNearZero(share: number, error: number): boolean {
  return share <= TELLING * error;
}

function shareOf(share: number, error: number): Share {
  return { share, error, nearZero: isNearZero(share, error) };
}
