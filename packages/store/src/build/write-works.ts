import { type CountingMethod, oneIf, type ResultRow, sumIn, WORK_FLAGS } from '@bearings/evidence';
import type { Engine, EngineValue } from '../engine/engine.js';
import { type FolderDraft, worksFile } from './build-folder.js';
import { groupBy } from './group-rows.js';
import type { SchoolNumbers } from './school-numbers.js';

/** Columns of a file of works: of each what it counts, and what it brings to each indicator. */
export function workColumns({ top, topics }: Pick<CountingMethod, 'top' | 'topics'>): readonly string[] {
  return [
    ...['work_id', 'pub_year', 'credit', 'is_first', 'is_last', 'field_id', 'subfield_id'],
    ...(topics ? ['topic_id'] : []),
    ...['n', 'self_n'],
    ...['international', 'domestic', 'industry', 'is_free', 'single_field', 'ncs'],
    ...top.map((percent) => `top_${percent}`),
  ];
}

/** Works that are read at once, and schools that are asked for together. */
const MOST_WORKS = 100_000;
const MOST_SCHOOLS = 100;

/** The works of a school by number, a cell a column of `workColumns`. */
export interface SchoolWorks {
  readonly school: string;
  readonly columns: readonly string[];
  readonly works: readonly (readonly EngineValue[])[];
}

/** Writes the counted works of each school to a file of its own, by number; so many as its results say. They are handed over as they pass. */
export async function writeWorks(
  engine: Engine,
  table: string,
  draft: FolderDraft,
  {
    method,
    rows,
    numbers,
    signal,
    onSchool,
  }: {
    readonly method: CountingMethod;
    readonly rows: readonly ResultRow[];
    readonly numbers: SchoolNumbers;
    readonly signal?: AbortSignal | undefined;
    readonly onSchool: (works: SchoolWorks) => void;
  },
): Promise<void> {
  const columns = workColumns(method);
  const asNumbers = columns.map((column) =>
    WORK_FLAGS.includes(column) ? `${oneIf(engine.dialect, column)} as ${column}_number` : column,
  );
  for (const batch of batches(rows)) {
    signal?.throwIfAborted();
    const found = await engine.rows(
      `select school, ${asNumbers.join(', ')} from ${table} where school in (${batch.map(({ school }) => numbers.get(school)!).join(', ')})`,
      signal ? { signal } : {},
    );
    const bySchool = groupBy(found, ([number]) => String(number));
    for (const { school, sums } of batch) {
      signal?.throwIfAborted();
      const works = (bySchool.get(String(numbers.get(school))) ?? [])
        .toSorted(([, a], [, b]) => Number((a as bigint) - (b as bigint)))
        .map((row) => row.slice(1));
      if (BigInt(works.length) !== sums.works)
        throw new Error(`${school} has ${works.length} works, and ${sums.works} are counted`);
      const lines = works.map((row) => `${row.join(',')}\n`);
      await draft.write(worksFile(school), [`${columns.join(',')}\n`, lines.join('')]);
      onSchool({ school, columns, works });
    }
  }
}

function* batches(rows: readonly ResultRow[]): Iterable<readonly ResultRow[]> {
  let batch: ResultRow[] = [];
  let works = 0;
  for (const row of rows) {
    const more = sumIn(row, 'works');
    if (batch.length > 0 && (works + more > MOST_WORKS || batch.length === MOST_SCHOOLS)) {
      yield batch;
      [batch, works] = [[], 0];
    }
    batch.push(row);
    works += more;
  }
  if (batch.length > 0) yield batch;
}
