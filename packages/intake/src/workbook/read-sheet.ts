import { fault } from '@bearings/core';
import { cellPlace, parsePlace } from '../table/cell-place.js';
import type { IntakeLimits } from '../table/limits.js';
import type { CellValue, RawTable } from '../table/raw-table.js';
import { RowBuilder } from '../table/row-builder.js';
import { readControlSigns } from './control-signs.js';
import { FormulaRanges } from './formula-ranges.js';
import { scanXml, type XmlAttributes, type XmlListener } from './scan-xml.js';

/** What Excel itself can hold. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export interface SheetSource {
  readonly file: string;
  readonly sheet: string;
  readonly part: string;
  readonly xml: string;
  readonly strings: readonly string[];
  readonly limits: IntakeLimits;
  /** The last row that is wanted. */
  readonly rows: number;
}

/** Reads the cells of one sheet. */
export function readSheet(source: SheetSource): RawTable {
  const listener = new SheetListener(source);
  scanXml(source.xml, source.file, source.part, listener);
  return {
    file: source.file,
    sheet: source.sheet,
    rows: listener.builder.rows,
    formulas: listener.formulas,
    merged: listener.merged,
    notes: [],
  };
}

class SheetListener implements XmlListener {
  readonly builder: RowBuilder;
  readonly formulas = new Set<string>();
  readonly merged: string[] = [];
  readonly #ranges: FormulaRanges;
  #row = 0;
  #cells: CellValue[] = [];
  #column = 0;
  #type = '';
  #text = '';
  #collecting = false;
  #phonetic = 0;
  #hasText = false;

  constructor(private readonly source: SheetSource) {
    this.builder = new RowBuilder(source.file, source.limits);
    this.#ranges = new FormulaRanges(source.file, source.limits);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.#collecting = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 't') this.#collecting = this.#phonetic === 0;
    else if (name === 'f') this.openFormula(attributes);
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'mergeCell' && attributes.ref) this.merged.push(attributes.ref);
  }

  text(text: string): void {
    if (!this.#collecting) return;
    this.#text += text;
    this.#hasText = true;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.#collecting = false;
    else if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'row' && this.#row <= this.source.rows) this.builder.add(this.#row, this.#cells);
  }

  enough(): boolean {
    return this.#row > this.source.rows;
  }

  private openRow(attributes: XmlAttributes): void {
    const number = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= this.#row || number > MOST_ROWS)
      throw this.damaged(`a row has the number "${attributes.r ?? ''}"`);
    this.#row = number;
    this.#column = 0;
    this.#cells = [];
  }

  private openCell(attributes: XmlAttributes): void {
    const place = attributes.r;
    const column = place === undefined ? this.#column + 1 : this.readColumn(place);
    if (column > MOST_COLUMNS) throw this.damaged(`row ${this.#row} has too many columns`);
    this.#column = column;
    this.#type = attributes.t ?? 'n';
    this.#text = '';
    this.#hasText = false;
  }

  /** Only the letters matter, and the number must be the row's. */
  private readColumn(place: string): number {
    let column = 0;
    let at = 0;
    for (; at < place.length; at++) {
      const letter = place.charCodeAt(at) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column <= this.#column || Number(place.slice(at)) !== this.#row)
      throw this.damaged(`a cell of row ${this.#row} has the place "${place}"`);
    return column;
  }

  private openFormula(attributes: XmlAttributes): void {
    this.formulas.add(cellPlace(this.#row, this.#column));
    const [from, to] = (attributes.ref ?? '').split(':').map(parsePlace);
    if (from && to && attributes.t !== 'shared') this.#ranges.add(from, to);
  }

  private closeCell(): void {
    const value = this.#hasText ? this.readValue() : null;
    if (value !== null) {
      while (this.#cells.length < this.#column - 1) this.#cells.push(null);
      this.#cells[this.#column - 1] = value;
    }
    if (this.#ranges.cover(this.#row, this.#column)) this.formulas.add(cellPlace(this.#row, this.#column));
  }

  private readValue(): CellValue {
    const text = this.#text;
    if (this.#type === 's') {
      const shared = /^\d{1,9}$/.test(text) ? this.source.strings[Number(text)] : undefined;
      if (shared === undefined)
        throw this.damaged(`${cellPlace(this.#row, this.#column)} points to a text that is not there`);
      return shared;
    }
    if (this.#type === 'b') return text === '1' || text === 'true';
    if (this.#type !== 'n') return readControlSigns(text);
    const number = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(number))
      throw this.damaged(`${cellPlace(this.#row, this.#column)} holds "${text}" as a number`);
    return number;
  }

  private damaged(why: string): Error {
    return fault('table.damaged', { file: this.source.file, part: `sheet "${this.source.sheet}"`, why });
  }
}
