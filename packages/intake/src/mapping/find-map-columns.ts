import { fault } from '@bearings/core';
import type { Column } from '../published/cell-reader.js';
import { tidyText } from '../published/tidy-text.js';
import { parsePlace } from '../table/cell-place.js';
import type { RawTable } from '../table/raw-table.js';
import type { TableMap } from './table-map.js';

/** The header row of a table by a map, and its columns by their names. */
export interface MapHeader {
  /** Index of the first row below the header. */
  readonly below: number;
  readonly columns: ReadonlyMap<string, Column>;
}

const SEARCHED_ROWS = 60;

/**
 * Finds the header row: the one the map numbers, else the one that has the most of its columns; all must be
 * there. A column whose header stands twice, or that has none, is named by its letter: "[E]".
 */
export function findMapColumns(raw: RawTable, map: TableMap, file: string): MapHeader {
  const wanted = namesInMap(map);
  const index = map.headerRow === null ? findHeader(raw, wanted) : findRow(raw, map.headerRow, file);
  const row = raw.rows[index]!;
  const columns = new Map<string, Column>();
  for (const [at, cell] of row.cells.entries()) {
    const name = tidyText(cell);
    if (!wanted.includes(name)) continue;
    if (columns.has(name)) throw fault('table.duplicate-column', { file, row: row.number, column: name });
    columns.set(name, { at, name });
  }
  for (const name of wanted) {
    const at = columns.has(name) ? null : readAddress(name);
    if (at !== null && at < row.cells.length) columns.set(name, { at, name: tidyText(row.cells[at]) || name });
  }
  const missing = wanted.find((name) => !columns.has(name));
  if (missing !== undefined) {
    const found = Array.from(row.cells, tidyText).filter((name) => name !== '');
    throw fault('table.missing-column', { file, column: missing, found });
  }
  return { below: index + 1, columns };
}

function namesInMap(map: TableMap): string[] {
  const { school, city, state, country, rank, overall } = map.columns;
  const names = [school, city, state, country, rank, overall, ...map.indicators.map(({ column }) => column)];
  return names.flatMap((name) => (name === null ? [] : [tidyText(name)]));
}

function findRow(raw: RawTable, number: number, file: string): number {
  const index = raw.rows.findIndex((row) => row.number === number);
  if (index < 0)
    throw fault('table.no-header', { file, sheet: raw.sheet, wanted: `the map in row ${number}, which is blank` });
  return index;
}

function findHeader(raw: RawTable, wanted: readonly string[]): number {
  let best = 0;
  let most = 0;
  for (const [index, row] of raw.rows.slice(0, SEARCHED_ROWS).entries()) {
    const names = new Set(Array.from(row.cells, tidyText));
    const count = wanted.filter((name) => names.has(name)).length;
    if (count > most) {
      most = count;
      best = index;
    }
  }
  return best;
}

/** Place from 0 of a column named by its letter; null where the name is none. */
function readAddress(name: string): number | null {
  const letters = /^\[([A-Z]{1,3})\]$/.exec(name)?.[1];
  const place = letters === undefined ? null : parsePlace(`${letters}1`);
  return place === null ? null : place.column - 1;
}
