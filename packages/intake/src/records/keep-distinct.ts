import { fault } from '@bearings/core';
import type { CsvRecord } from '../csv/index.js';

/** Faults where two rows have the same key: the second is named, with the row of the first. */
export function keepDistinct<C extends string>(
  records: readonly CsvRecord<C>[],
  file: string,
  key: (values: Readonly<Record<C, string>>) => string,
): void {
  const rows = new Map<string, number>();
  for (const { row, values } of records) {
    const what = key(values);
    const first = rows.get(what);
    if (first !== undefined) throw fault('record.duplicate', { file, row, what, first });
    rows.set(what, row);
  }
}
