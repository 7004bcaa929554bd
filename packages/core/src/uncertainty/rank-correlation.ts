/** A column with some of its rows in rising order: sorted once, to be held against many others. */
export interface SortedColumn {
  readonly values: Float64Array;
  /** The rows that have a value. */
  readonly order: Uint32Array;
  /** Whether all the rows asked for have one. */
  readonly whole: boolean;
  /** By row: its rank less the middle rank, tied rows at the middle of their places; 0 where it has none. */
  readonly ranks: Float64Array;
}

/** Sorts those of some rows that have a value. */
export function sortColumn(values: Float64Array, rows: readonly number[]): SortedColumn {
  const there = rows.filter((row) => !Number.isNaN(values[row]!));
  const order = Uint32Array.from(there).sort((a, b) => values[a]! - values[b]!);
  return { values, order, whole: order.length === rows.length, ranks: rankRows(values, order) };
}

/**
 * Spearman's rank correlation over the rows that both columns have: Pearson's of the ranks. Null for fewer rows than
 * `fewest`, and where a column has one value only. Both columns were sorted for the same rows.
 */
export function rankCorrelation(a: SortedColumn, b: SortedColumn, fewest: number): number | null {
  const [first, second] = a.whole && b.whole ? [a, b] : [within(a, b), within(b, a)];
  if (first.order.length < fewest) return null;
  let [squaresA, squaresB, products] = [0, 0, 0];
  for (const row of first.order) {
    const rankA = first.ranks[row]!;
    const rankB = second.ranks[row]!;
    squaresA += rankA * rankA;
    squaresB += rankB * rankB;
    products += rankA * rankB;
  }
  return squaresA === 0 || squaresB === 0 ? null : products / Math.sqrt(squaresA * squaresB);
}

/** A column over the rows that another one has too. */
function within({ values, order }: SortedColumn, other: SortedColumn): Pick<SortedColumn, 'order' | 'ranks'> {
  const rows = order.filter((row) => !Number.isNaN(other.values[row]!));
  return { order: rows, ranks: rankRows(values, rows) };
}

function rankRows(values: Float64Array, order: Uint32Array): Float64Array {
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let at = from; at < to; at++) ranks[order[at]!] = (from + to - order.length) / 2;
    from = to;
  }
  return ranks;
}
