import { fault } from '@bearings/core';
import { parseNumber } from '../published/parse-number.js';
import { tidyText } from '../published/tidy-text.js';
import { cellPlace } from '../table/cell-place.js';
import type { CellValue, RawRow, RawTable } from '../table/raw-table.js';
import { placeOf } from './find-columns.js';

/** What stands in a cell that is read; one that a formula computes is a fault. */
export function cellOf(raw: RawTable, row: RawRow, at: number): CellValue {
  const cell = cellPlace(row.number, at + 1);
  if (raw.formulas.has(cell)) throw fault('table.formula-cell', { file: raw.file, sheet: raw.sheet, cell });
  return row.cells[at] ?? null;
}

/** A number in a cell, from `least` to `most`; NaN where it is blank. Anything else is a fault that names the cell. */
export function numberOf(raw: RawTable, row: RawRow, at: number, least: number, most: number): number {
  const cell = cellOf(raw, row, at);
  const text = tidyText(cell);
  if (text === '') return Number.NaN;
  const value = typeof cell === 'number' ? cell : parseNumber(text, '.');
  if (value >= least && value <= most) return value;
  throw fault('fit.layout-changed', {
    ...placeOf(raw, row.number, at),
    found: text.slice(0, 80),
    expected: Number.isFinite(most) ? `a number from ${least} to ${most}` : `a number of at least ${least}`,
  });
}

/** A whole number of people in a cell; NaN where it is blank. */
export function peopleOf(raw: RawTable, row: RawRow, at: number): number {
  const value = numberOf(raw, row, at, 0, Number.POSITIVE_INFINITY);
  if (Number.isNaN(value) || Number.isSafeInteger(value)) return value;
  throw fault('fit.layout-changed', {
    ...placeOf(raw, row.number, at),
    found: String(value),
    expected: 'a whole number of people',
  });
}
