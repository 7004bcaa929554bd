import { fault } from '@bearings/core';
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { checkFileSize } from '../table/check-file-size.js';
import { INTAKE_LIMITS, type IntakeLimits } from '../table/limits.js';
import type { RawTable } from '../table/raw-table.js';
import { RowBuilder } from '../table/row-builder.js';
import { decodeText } from './decode-text.js';
import { guessDelimiter } from './guess-delimiter.js';

const QUOTING: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'text follows a closing quote',
};

/**
 * Reads comma-, tab- or semicolon-separated text; the first line with a separator decides which. UTF-8, UTF-16 with a
 * byte order mark, and Windows-1252 where the bytes are not UTF-8, which is noted. All cells are text. A row with
 * fewer cells than the first, or with more that are not blank, is a fault: its cells may stand in the wrong columns.
 */
export function readDelimited(bytes: Uint8Array, file: string, limits: IntakeLimits = INTAKE_LIMITS): RawTable {
  checkFileSize(bytes, file, limits);
  const { text, notes } = decodeText(bytes, file);
  const builder = new RowBuilder(file, limits);
  const records = parseRecords(text, file);
  let expected: number | null = null;
  for (const [index, cells] of records.entries()) {
    const row = index + 1;
    if (cells.length === 1 && cells[0]!.trim() === '') continue;
    expected ??= cells.length;
    if (cells.length < expected || cells.slice(expected).some((cell) => cell.trim() !== ''))
      throw fault('table.ragged-row', { file, row, cells: cells.length, expected });
    builder.add(row, cells);
  }
  if (builder.rows.length === 0) throw fault('table.no-rows', { file, sheet: '' });
  return { file, sheet: '', rows: builder.rows, formulas: new Set(), merged: [], notes };
}

function parseRecords(text: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter: guessDelimiter(text),
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1;
    throw fault('table.bad-quoting', { file, row, why: QUOTING[error.code] ?? error.message });
  }
}
