/** A column with its rows in rising order, NaN left out: sorted once, to be held against many others. */
export interface SortedColumn {
  readonly values: Float64Array;
  readonly order: Uint32Array;
}

/** Sorts those of some rows that have a value. */
export function sortColumn(values: Float64Array, rows: readonly number[]): SortedColumn {
  const there = rows.filter((row) => !Number.isNaN(values[row]!));
  return { values, order: Uint32Array.from(there).sort((a, b) => values[a]! - values[b]!) };
}

/**
 * Spearman's rank correlation over the rows that both columns have: Pearson's of the ranks, tied rows at the middle of
 * their places. Null for fewer rows than `fewest`, and where a column has one value only.
 */
export function rankCorrelation(a: SortedColumn, b: SortedColumn, fewest: number): number | null {
  const first = midRanks(a, b.values);
  const second = midRanks(b, a.values);
  const rows = first.there;
  if (rows < Math.max(fewest, 2)) return null;
  const middle = (rows + 1) / 2;
  let [squaresA, squaresB, products] = [0, 0, 0];
  for (let row = 0; row < first.ranks.length; row++) {
    if (first.ranks[row] === 0) continue;
    const [da, db] = [first.ranks[row]! - middle, second.ranks[row]! - middle];
    squaresA += da * da;
    squaresB += db * db;
    products += da * db;
  }
  return squaresA === 0 || squaresB === 0 ? null : products / Math.sqrt(squaresA * squaresB);
}

/** Ranks from 1 up, over the rows that another column has too; 0 stands for no rank. */
function midRanks({ values, order }: SortedColumn, other: Float64Array): { ranks: Float64Array; there: number } {
  const ranks = new Float64Array(values.length);
  const rows = order.filter((row) => !Number.isNaN(other[row]!));
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (to < rows.length && values[rows[to]!] === values[rows[from]!]) to++;
    for (let i = from; i < to; i++) ranks[rows[i]!] = (from + 1 + to) / 2;
    from = to;
  }
  return { ranks, there: rows.length };
}
