import type { RawTable } from '../table/raw-table.js';
import type { ReadOptions } from '../table/read-options.js';
import { openWorkbook } from './open-workbook.js';

/** Reads one sheet of an .xlsx file: the one named, else the first visible one. */
export function readWorkbook(bytes: Uint8Array, file: string, options: ReadOptions = {}): RawTable {
  const workbook = openWorkbook(bytes, file, options.limits);
  const first = workbook.sheets.find(({ state }) => state === 'visible') ?? workbook.sheets[0]!;
  return workbook.readSheet(options.sheet ?? first.name);
}
