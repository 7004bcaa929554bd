import { fault } from '@bearings/core';
import { checkFileSize } from '../table/check-file-size.js';
import { INTAKE_LIMITS, type IntakeLimits } from '../table/limits.js';
import type { RawTable } from '../table/raw-table.js';
import { recognizeFormat } from '../table/recognize-format.js';
import { readSharedStrings } from './read-shared-strings.js';
import { readSheet } from './read-sheet.js';
import { readSheetList } from './read-sheet-list.js';
import { openPackage } from './unpack.js';

export interface SheetListing {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'very-hidden';
}

/** An opened .xlsx file. Sheets are unpacked and parsed when they are asked for, shared strings once. */
export interface Workbook {
  readonly file: string;
  readonly sheets: readonly SheetListing[];
  /** With `rows`, stops after the row of that number. */
  readSheet(name: string, options?: { readonly rows?: number }): RawTable;
}

/** Opens an .xlsx file: lists its sheets and reads none. */
export function openWorkbook(bytes: Uint8Array, file: string, limits: IntakeLimits = INTAKE_LIMITS): Workbook {
  checkFileSize(bytes, file, limits);
  const format = recognizeFormat(bytes, file);
  if (format.kind !== 'workbook')
    throw fault('table.not-a-table', { file, found: format.found, expected: 'an Excel workbook (.xlsx)' });
  const packed = openPackage(bytes, file, limits);
  const list = readSheetList(packed, file);
  let strings: readonly string[] | null = null;
  return {
    file,
    sheets: list.sheets.map(({ name, state }) => ({ name, state })),
    readSheet(name, options = {}) {
      const entry = list.sheets.find((sheet) => sheet.name === name);
      if (!entry)
        throw fault('table.unknown-sheet', { file, sheet: name, sheets: list.sheets.map((sheet) => sheet.name) });
      strings ??= list.strings === null ? [] : readSharedStrings(packed.text(list.strings), file, list.strings);
      const xml = packed.text(entry.part);
      const rows = options.rows ?? Number.POSITIVE_INFINITY;
      return readSheet({ file, sheet: name, part: entry.part, xml, strings, limits, rows });
    },
  };
}
