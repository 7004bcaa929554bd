import type { PublishedTable } from '../published/published-table.js';
import type { RawTable } from '../table/raw-table.js';
import type { TableMap } from './table-map.js';

/** Understands a raw table by a map. `file` is the name that faults give the table. */
export function applyMap(raw: RawTable, map: TableMap, file: string): PublishedTable {
  throw new Error(`not built yet: ${file} ${raw.file} ${map.title}`);
}
