/**
 * How often each school had each rank. Counts are whole numbers, so that neither the order of draws nor the number of
 * threads changes a bit. A rank is 1 + the number of schools with a strictly higher score; schools with equal scores share
 * it, and each counts there.
 */
export interface RankCounts {
  readonly schools: number;
  readonly draws: number;
  /** Row by row, one per school; the count of rank r stands at r - 1. Every row sums to the draws. */
  readonly counts: Uint32Array;
}

/** Folds draws into rank counts, block by block. */
export interface RankCounter {
  /** Ranks the schools by each of so many draws, which stand one after the other, one weight per column. */
  add(weights: Float64Array, draws: number): void;
  /** What was counted up to now, in memory of its own. */
  counted(): RankCounts;
}

/** A way of counting ranks; all of them give the same counts. `columns` hold finite numbers, one row per school. */
export type RankKernel = (columns: readonly Float64Array[]) => RankCounter;

/** More schools would not fit into the 16 bits in which ranks of a block are kept. */
export const MOST_SCHOOLS = 65_536;

/** The counts of two sets of draws together. */
export function joinRankCounts(a: RankCounts, b: RankCounts): RankCounts {
  if (a.schools !== b.schools) throw new RangeError(`${a.schools} schools do not join ${b.schools}`);
  const counts = a.counts.slice();
  const more = b.counts;
  for (let i = 0; i < counts.length; i++) counts[i] = counts[i]! + more[i]!;
  return { schools: a.schools, draws: a.draws + b.draws, counts };
}

/** Refuses, as a bug, columns that do not fit together, or hold something else than finite numbers. */
export function checkColumns(columns: readonly Float64Array[]): void {
  const rows = columns[0]?.length ?? 0;
  if (rows === 0 || rows > MOST_SCHOOLS || columns.some((column) => column.length !== rows))
    throw new RangeError(`columns of ${columns.map((column) => column.length).join(', ')} rows`);
  if (columns.some((column) => !column.every(Number.isFinite)))
    throw new RangeError('a value that is no finite number cannot be ranked');
}

/** Refuses, as a bug, weights that are too few for their draws, or no finite numbers. */
export function checkWeights(weights: Float64Array, draws: number, parts: number): void {
  if (!(Number.isInteger(draws) && draws >= 0 && weights.length >= draws * parts))
    throw new RangeError(`${weights.length} weights for ${draws} draws of ${parts}`);
  let none = 0;
  for (let at = 0; at < draws * parts; at++) none += 0 * weights[at]!;
  if (Number.isNaN(none)) throw new RangeError('a weight that is no finite number ranks nobody');
}
