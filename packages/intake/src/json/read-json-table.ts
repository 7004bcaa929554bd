import { fault } from '@bearings/core';
import { decodeText } from '../delimited/decode-text.js';
import { checkFileSize } from '../table/check-file-size.js';
import { INTAKE_LIMITS, type IntakeLimits } from '../table/limits.js';
import type { CellValue, RawTable } from '../table/raw-table.js';
import { RowBuilder } from '../table/row-builder.js';
import { stripHtml } from './strip-html.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an array of objects, or `{columns, data}` as ranking sites serve it; HTML in cells becomes its text. Row 1 is
 * the header: the titles that the file gives to its visible columns, and the names of the fields otherwise.
 */
export function readJsonTable(bytes: Uint8Array, file: string, limits: IntakeLimits = INTAKE_LIMITS): RawTable {
  checkFileSize(bytes, file, limits);
  const { text, notes } = decodeText(bytes, file);
  const document = parseJson(text, file);
  const records = findRecords(document, file);
  const fields = collectFields(records, file, limits);
  if (fields.length === 0) throw fault('table.no-rows', { file, sheet: '' });
  const titles = findTitles(document);
  const builder = new RowBuilder(file, limits);
  builder.add(
    1,
    fields.map((field) => titles.get(field) || field),
  );
  for (const [index, record] of records.entries()) {
    builder.add(
      index + 2,
      fields.map((field) => (Object.hasOwn(record, field) ? readCell(record[field], file, index + 2, field) : null)),
    );
  }
  return { file, sheet: '', rows: builder.rows, formulas: new Set(), merged: [], notes };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault('table.not-json', { file, why: error instanceof Error ? error.message : 'it does not parse' });
  }
}

function findRecords(document: unknown, file: string): readonly Fields[] {
  const records = isObject(document) && Object.hasOwn(document, 'data') ? document.data : document;
  if (!Array.isArray(records)) throw fault('table.not-json', { file, why: 'it holds no list of rows' });
  for (const [index, record] of records.entries())
    if (!isObject(record))
      throw fault('table.not-json', { file, why: `entry ${index + 1} of its rows is not an object` });
  return records as readonly Fields[];
}

/** Names of all fields in the order in which they first stand. */
function collectFields(records: readonly Fields[], file: string, limits: IntakeLimits): string[] {
  const fields = new Set<string>();
  for (const record of records) for (const field of Object.keys(record)) fields.add(field);
  if (fields.size * records.length > limits.cells)
    throw fault('table.too-large', { file, what: 'the table', limit: `${limits.cells} cells` });
  return [...fields];
}

function findTitles(document: unknown): Map<string, string> {
  const titles = new Map<string, string>();
  const columns = isObject(document) ? document.columns : null;
  if (!Array.isArray(columns)) return titles;
  for (const column of columns) {
    if (!isObject(column) || column.visible === false) continue;
    const { data, title } = column;
    if (typeof data === 'string' && typeof title === 'string') titles.set(data, stripHtml(title));
  }
  return titles;
}

function readCell(value: unknown, file: string, row: number, field: string): CellValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return stripHtml(value);
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  throw fault('table.not-json', {
    file,
    why: `row ${row}: the field "${field}" holds a list or an object, not a value`,
  });
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
