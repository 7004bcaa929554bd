import { type Counting, COUNTINGS } from '../indicator/indicator.js';
import { bibliometricIndicators } from '../indicator/indicators.js';
import { amountOf, type WorksBehind, worksBehind } from '../indicator/works-behind.js';
import type { CountingMethod } from '../method/method.js';
import type { ResultRow } from '../indicator/result-row.js';

/** Works of a school, by the columns of `school_pubs`; each column has a value a work, by the number of the work. */
export interface WorkTable {
  readonly works: number;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** What each work brings to a sum of `results`. */
export type Summand = (table: WorkTable, row: ResultRow) => Float64Array;

/** What works bring to each sum of `results` that is a sum over works, by the sum. */
export function summandsOf(method: Pick<CountingMethod, 'top' | 'damping'>): ReadonlyMap<string, Summand> {
  return new Map(
    bibliometricIndicators(method).flatMap(({ id }) => {
      const behind = worksBehind(id);
      if (behind === null || behind.sum === null) return [];
      return COUNTINGS.map((counting) => [sumOf(behind.sum!, counting), summand(behind, counting)] as const);
    }),
  );
}

const sumOf = (sum: string, counting: Counting): string => (counting === 'full' ? sum : `${sum}_part`);

function summand(behind: WorksBehind, counting: Counting): Summand {
  return (table, row) => {
    const values = behind.column === null ? null : columnOf(table, behind.column);
    const credits = columnOf(table, 'credit');
    if (behind.isCount) {
      const least = Number(behind.least(row));
      return values!.map((value) => (value >= least ? 1 : 0));
    }
    const amount = amountOf(behind, counting);
    const amounts = new Float64Array(table.works);
    for (let work = 0; work < amounts.length; work++)
      amounts[work] = amount(values === null ? 1 : values[work]!, credits[work]!);
    return amounts;
  };
}

/** What the works of a school bring to sums, each worked out once; null for what is no sum over works. */
export type SumColumns = (name: string) => Float64Array | null;

/** What works bring to the sums of a row; a bug where they do not bring what was counted. */
export function sumColumnsOf(row: ResultRow, works: WorkTable, summands: ReadonlyMap<string, Summand>): SumColumns {
  const known = new Map<string, Float64Array>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const column = summands.get(name)?.(works, row) ?? null;
    if (column === null) return null;
    requireTotal(column, name, row);
    known.set(name, column);
    return column;
  };
}

function requireTotal(column: Float64Array, name: string, { sums, school }: ResultRow): void {
  let total = 0;
  for (const value of column) total += value;
  if (total !== Number(sums[name])) throw new Error(`works of ${school} have ${name} ${total}, not ${sums[name]}`);
}

/** A column of the works; a bug where they have none of that name. */
export function columnOf({ columns }: WorkTable, name: string): Float64Array {
  const column = columns[name];
  if (column === undefined) throw new Error(`works have no column ${name}`);
  return column;
}
