import { fault } from '@bearings/core';
import type { Column } from '../published/cell-reader.js';
import { foldText, tidyText } from '../published/tidy-text.js';
import { columnLetters } from '../table/cell-place.js';
import type { RawTable } from '../table/raw-table.js';

/** Columns that a known table has, by our name for each, with the headers it may have, folded. */
export type WantedColumns<K extends string> = Readonly<Record<K, readonly string[]>>;

/** A header found by what it says: its place in the rows of the table, and its columns. */
export interface FoundColumns<K extends string> {
  readonly index: number;
  readonly columns: Readonly<Record<K, Column>>;
}

/** A header further down than this is none. */
export const SEARCHED_ROWS = 60;

/**
 * Finds the row that has the most of the wanted headers, wherever it stands; a column that it lacks, or has twice, is a
 * fault, since the layout is then not the one that is known. Null where no row has more than half of them.
 */
export function seekColumns<K extends string>(raw: RawTable, wanted: WantedColumns<K>): FoundColumns<K> | null {
  const keys = Object.keys(wanted) as K[];
  let best = { index: -1, labels: [] as string[], found: Math.floor(keys.length / 2) };
  raw.rows.slice(0, SEARCHED_ROWS).forEach(({ cells }, index) => {
    const labels = cells.map((cell) => (typeof cell === 'string' && cell.length < 80 ? foldText(cell) : ''));
    const found = keys.filter((key) => wanted[key].some((header) => labels.includes(header))).length;
    if (found > best.found) best = { index, labels, found };
  });
  if (best.index < 0) return null;
  const row = raw.rows[best.index]!;
  const column = (key: K): Column => {
    const places = best.labels.flatMap((label, at) => (wanted[key].includes(label) ? [at] : []));
    const [at, twin] = places;
    if (at === undefined)
      throw fault('fit.layout-changed', {
        ...placeOf(raw, row.number, row.cells.length),
        found: `${row.cells.map(tidyText).filter(Boolean).join(', ')}`,
        expected: `a column "${wanted[key][0]!}"`,
      });
    const name = tidyText(row.cells[at]);
    if (twin !== undefined) throw fault('table.duplicate-column', { file: raw.file, row: row.number, column: name });
    return { at, name };
  };
  return {
    index: best.index,
    columns: Object.fromEntries(keys.map((key) => [key, column(key)])) as Record<K, Column>,
  };
}

/** Where something stands, as faults say it; the column counted from 0. */
export function placeOf(raw: RawTable, row: number, at: number) {
  return { file: raw.file, sheet: raw.sheet, row, column: columnLetters(at + 1) };
}

/** The academic year that one of the first rows names ("2025-2026"), and the calendar year in which it ends. */
export function findAcademicYear(raw: RawTable): { readonly period: string; readonly year: number } {
  const titles = raw.rows.slice(0, 10).map(({ cells }) => cells.map(tidyText).join(' '));
  for (const title of titles) {
    const years = /academic year ((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)/i.exec(title);
    if (years && Number(years[2]) === Number(years[1]) + 1)
      return { period: `${years[1]}-${years[2]}`, year: Number(years[2]) };
  }
  throw fault('fit.layout-changed', {
    ...placeOf(raw, raw.rows[0]?.number ?? 1, 0),
    found: titles[0]?.trim().slice(0, 80) ?? '',
    expected: 'a title that names the academic year, as in "Academic Year 2025-2026"',
  });
}
