import type { ReadOptions } from '../table/read-table.js';
import type { RawTable } from '../table/raw-table.js';

/** Reads one sheet of an .xlsx file. */
export function readWorkbook(_bytes: Uint8Array, file: string, _options: ReadOptions = {}): RawTable {
  throw new Error(`not built yet: ${file}`);
}
