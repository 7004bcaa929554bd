import type { ResultRow, SumRow } from '../indicator/result-row.js';
import type { CountingMethod } from '../method/method.js';
import { columnOf, summandsOf, type WorkTable } from './work-table.js';

/**
 * The sums of a school without some of its works, by their places in the table, as the relations would count them: exact for
 * whatever is a sum over works and for h-indexes. What is no matter of works one by one, a network of partners, stays as it
 * was; and so do the means and thresholds of the world, against which scores are held.
 */
export function recountWithout(
  row: ResultRow,
  works: WorkTable,
  out: ReadonlySet<number>,
  method: Pick<CountingMethod, 'top' | 'damping'>,
): SumRow {
  const gone = pick(works, [...out]);
  const summed = [...summandsOf(method)].map(
    ([sum, summand]) =>
      [sum, Number(row.sums[sum]) - summand(gone, row).reduce((total, part) => total + part, 0)] as const,
  );
  const cited = columnOf(works, 'n');
  const inOne = columnOf(works, 'single_field');
  const left = (h: bigint | undefined, counts: (work: number) => boolean): number => {
    const carried = [...out].some((work) => counts(work) && cited[work]! >= Number(h));
    return carried ? hIndex(cited.filter((_, work) => counts(work) && !out.has(work))) : Number(h);
  };
  return {
    ...row,
    sums: {
      ...row.sums,
      ...Object.fromEntries(summed),
      h_all: left(row.sums.h_all, () => true),
      h_single: left(row.sums.h_single, (work) => inOne[work] === 1),
    },
  };
}

function pick({ columns }: WorkTable, places: readonly number[]): WorkTable {
  return {
    works: places.length,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, Float64Array.from(places, (at) => column[at]!)]),
    ),
  };
}

/** The largest h with h works of at least h citations. */
function hIndex(citations: Float64Array): number {
  const sorted = citations.toSorted((a, b) => b - a);
  let h = 0;
  while (h < sorted.length && sorted[h]! > h) h += 1;
  return h;
}
