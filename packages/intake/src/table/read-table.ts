import type { ReadOptions } from './read-options.js';
import { fault } from '@bearings/core';
import { readDelimited } from '../delimited/read-delimited.js';
import { readJsonTable } from '../json/read-json-table.js';
import { readWorkbook } from '../workbook/read-workbook.js';
import { checkFileSize } from './check-file-size.js';
import { INTAKE_LIMITS } from './limits.js';
import type { RawTable } from './raw-table.js';
import { recognizeFormat } from './recognize-format.js';

/** Reads a table of any known format; the bytes decide which, not the name of the file. */
export function readTable(bytes: Uint8Array, file: string, options: ReadOptions = {}): RawTable {
  const { sheet, limits = INTAKE_LIMITS } = options;
  checkFileSize(bytes, file, limits);
  const format = recognizeFormat(bytes, file);
  if (format.kind === 'workbook') return readWorkbook(bytes, file, options);
  if (format.kind === 'other')
    throw fault('table.not-a-table', { file, found: format.found, expected: 'a table (.xlsx, .csv, .tsv or .json)' });
  if (sheet !== undefined) throw fault('table.unknown-sheet', { file, sheet, sheets: [] });
  return format.kind === 'json' ? readJsonTable(bytes, file, limits) : readDelimited(bytes, file, limits);
}
