import { fault, type MissingReason, type Reading } from '@bearings/core';
import { cellPlace } from '../table/cell-place.js';
import type { CellValue, RawRow, RawTable } from '../table/raw-table.js';
import { parseNumber } from './parse-number.js';
import { parsePrintedPlace } from './parse-printed-place.js';
import { tidyText } from './tidy-text.js';

/** A column of the table: its place from 0 and its name for faults. */
export interface Column {
  readonly at: number;
  readonly name: string;
}

export interface CellRules {
  readonly file: string;
  readonly decimal: '.' | ',';
  /** By text in lower case. */
  readonly missing: ReadonlyMap<string, MissingReason>;
}

/** Reads the cells of a raw table by declared rules; what does not fit is a fault with its row and column. */
export class CellReader {
  constructor(
    private readonly raw: RawTable,
    private readonly rules: CellRules,
  ) {}

  text(row: RawRow, column: Column | null): string {
    return column === null ? '' : tidyText(this.cell(row, column));
  }

  reading(row: RawRow, column: Column): Reading {
    const cell = this.cell(row, column);
    if (typeof cell === 'number') return { kind: 'value', value: cell };
    const text = tidyText(cell);
    const reason = this.rules.missing.get(text.toLowerCase());
    if (reason !== undefined) return { kind: 'missing', reason };
    return { kind: 'value', value: this.number(text, row, column) };
  }

  /** NaN where the cell is blank or holds a label of missing readings. */
  overall(row: RawRow, column: Column | null): number {
    if (column === null) return Number.NaN;
    const reading = this.reading(row, column);
    return reading.kind === 'value' ? reading.value : Number.NaN;
  }

  place(row: RawRow, column: Column | null): string {
    const text = this.text(row, column);
    const place = this.rules.missing.has(text.toLowerCase()) ? '' : parsePrintedPlace(text);
    if (place === null)
      throw fault('table.malformed-place', { file: this.rules.file, row: row.number, column: column!.name, text });
    return place;
  }

  private number(text: string, row: RawRow, column: Column): number {
    const value = parseNumber(text, this.rules.decimal);
    if (Number.isNaN(value))
      throw fault('table.text-in-number', { file: this.rules.file, row: row.number, column: column.name, text });
    return value;
  }

  private cell(row: RawRow, column: Column): CellValue | undefined {
    if (this.raw.formulas.size > 0) {
      const cell = cellPlace(row.number, column.at + 1);
      if (this.raw.formulas.has(cell))
        throw fault('table.formula-cell', { file: this.rules.file, sheet: this.raw.sheet, cell });
    }
    return row.cells[column.at];
  }
}
