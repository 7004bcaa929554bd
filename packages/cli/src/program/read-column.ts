import { fault } from '@bearings/core';
import { readTable, suggestMap, type CellValue, type RawTable } from '@bearings/intake';
import { readInput } from './read-input.js';

/** A column of names, by the row each stands in. */
export interface NameColumn {
  readonly column: string;
  readonly cells: readonly { readonly row: number; readonly text: string }[];
}

/** Reads the column that holds names: the one that is named, else the one that looks like it. Blank cells are left out. */
export function readColumn(file: string, options: { readonly column?: string; readonly sheet?: string }): NameColumn {
  const table = readTable(readInput(file), file, options.sheet === undefined ? {} : { sheet: options.sheet });
  const column = options.column ?? suggestMap(table).map.columns.school;
  const { header, at } = findHeader(table, column);
  const cells = table.rows
    .filter((row) => row.number > header)
    .map((row) => ({ row: row.number, text: textOf(row.cells[at] ?? null) }))
    .filter(({ text }) => text !== '');
  return { column, cells };
}

function findHeader(table: RawTable, column: string): { header: number; at: number } {
  const wanted = column.trim().toLowerCase();
  for (const row of table.rows) {
    const at = row.cells.findIndex((cell) => textOf(cell).toLowerCase() === wanted);
    if (at >= 0) return { header: row.number, at };
  }
  const found = (table.rows[0]?.cells ?? []).map(textOf).filter(Boolean);
  throw fault('table.missing-column', { file: table.file, column, found });
}

function textOf(cell: CellValue): string {
  return cell === null ? '' : String(cell).trim();
}
