import { fault } from '@bearings/core';

/** One row of a table of our own. */
export interface CsvRecord<Column extends string> {
  /** Counted from 1 with the header, as a spreadsheet shows it. */
  readonly row: number;
  readonly values: Readonly<Record<Column, string>>;
}

/**
 * Reads a table of our own: RFC 4180 with exactly these columns in this order. A byte order mark and CRLF, which
 * spreadsheets add, are let pass; anything else that differs is a fault with its row.
 */
export function parseCsv<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): CsvRecord<Column>[] {
  const records: CsvRecord<Column>[] = [];
  let row = 0;
  for (const cells of readRows(text, file)) {
    row += 1;
    if (row === 1) {
      if (cells.length !== columns.length || cells.some((cell, c) => cell !== columns[c]))
        throw fault('table.header-differs', { file, expected: columns, found: cells });
      continue;
    }
    if (cells.length !== columns.length)
      throw fault('table.ragged-row', { file, row, cells: cells.length, expected: columns.length });
    const values = {} as Record<Column, string>;
    for (let c = 0; c < columns.length; c++) values[columns[c]!] = cells[c]!;
    records.push({ row, values });
  }
  if (row === 0) throw fault('table.header-differs', { file, expected: columns, found: [] });
  return records;
}

function* readRows(text: string, file: string): Generator<string[]> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let row = 1; at < text.length; row++) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(at, text.charCodeAt(end - 1) === 0x0d && end > at ? end - 1 : end);
    if (!line.includes('"')) {
      yield line.split(',');
      at = end + 1;
    } else {
      const read = readQuotedRow(text, at, row, file);
      yield read.cells;
      at = read.next;
    }
  }
}

function readQuotedRow(text: string, start: number, row: number, file: string): { cells: string[]; next: number } {
  const cells: string[] = [];
  for (let at = start; ; ) {
    let cell: string;
    if (text[at] === '"') {
      const close = findClosingQuote(text, at + 1);
      if (close < 0) throw fault('table.bad-quoting', { file, row, why: 'a quote is opened and never closed' });
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      const end = findCellEnd(text, at);
      cell = text.slice(at, end);
      if (cell.includes('"')) throw fault('table.bad-quoting', { file, row, why: 'a quote stands inside a cell' });
      at = end;
    }
    cells.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 === text.length)) at += 1;
    if (at < text.length && text[at] !== '\n')
      throw fault('table.bad-quoting', { file, row, why: 'text follows a closing quote' });
    return { cells, next: at + 1 };
  }
}

/** Where an unquoted cell ends: at a comma, at the end of its line, or before the CR of a CRLF. */
function findCellEnd(text: string, at: number): number {
  const comma = text.indexOf(',', at);
  const stop = comma < 0 ? text.length : comma;
  const line = text.slice(at, stop).indexOf('\n');
  const end = line < 0 ? stop : at + line;
  return text[end - 1] === '\r' && text[end] !== ',' && end > at ? end - 1 : end;
}

function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
