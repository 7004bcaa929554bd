import { fault } from '@bearings/core';
import type { PublishedTable } from '../published/published-table.js';
import { foldText } from '../published/tidy-text.js';
import type { IntakeLimits } from '../table/limits.js';
import { readTable } from '../table/read-table.js';
import { recognizeFormat } from '../table/recognize-format.js';
import { openWorkbook, type Workbook } from '../workbook/open-workbook.js';
import { seekQsHeader } from './find-header.js';
import { findTitle } from './find-title.js';
import { findListedWeights, type PrintedWeights } from './find-weights.js';
import { readQsTable } from './read-qs-table.js';

export interface QsOptions {
  readonly file: string;
  /** Name of the subject or of its sheet; may be left out where the file holds one table. */
  readonly subject?: string;
  readonly limits?: IntakeLimits;
}

/** A table found in a QS workbook. */
export interface QsTableListing {
  readonly sheet: string;
  /** The subject as printed above the table, which sheet names cut off. */
  readonly subject: string;
  readonly title: string;
}

/** Rows that are read to tell whether a sheet is a table of QS. */
const OPENING_ROWS = 60;
/** Rows of a sheet that lists the weights of all subjects. */
const LISTED_ROWS = 500;

/** Reads the table of one subject from a workbook of QS by Subject, or from a CSV or JSON conversion of one. */
export function readQsWorkbook(bytes: Uint8Array, options: QsOptions): PublishedTable {
  const { file, subject, limits } = options;
  const within = limits === undefined ? {} : { limits };
  if (recognizeFormat(bytes, file).kind !== 'workbook') {
    const table = readQsTable(readTable(bytes, file, within));
    return subject === undefined ? table : { ...table, title: `${table.title}: ${subject}` };
  }
  const workbook = openWorkbook(bytes, file, limits);
  return readQsSheet(workbook, chooseSheet(workbook, subject));
}

/** The tables of a QS workbook, in the order of its sheets; hidden sheets and sheets without a table are left out. */
export function listQsTables(bytes: Uint8Array, file: string, limits?: IntakeLimits): QsTableListing[] {
  return listTables(openWorkbook(bytes, file, limits));
}

/** Reads the QS table on one sheet of a workbook that is already open. */
export function readQsSheet(workbook: Workbook, sheet: string): PublishedTable {
  const raw = workbook.readSheet(sheet);
  const table = readQsTable(raw);
  const { subject } = findTitle(raw, seekQsHeader(raw)!.index);
  const listed = findHiddenWeights(workbook, [subject, sheet]);
  if (listed === null) return table;
  if (Object.keys(table.printedWeights).length === 0) return { ...table, printedWeights: listed };
  if (agree(table.printedWeights, listed)) return table;
  const note = `a hidden sheet lists other weights than stand above the table: ${JSON.stringify(listed)}`;
  return { ...table, notes: [...table.notes, note] };
}

function chooseSheet(workbook: Workbook, subject: string | undefined): string {
  const wanted = foldText(subject);
  const visible = workbook.sheets.filter(({ state }) => state === 'visible');
  if (subject !== undefined) {
    const byName = visible.find(({ name }) => foldText(name) === wanted);
    if (byName) return byName.name;
  }
  const tables = listTables(workbook);
  if (subject !== undefined) {
    const bySubject = tables.find((table) => foldText(table.subject) === wanted);
    if (bySubject) return bySubject.sheet;
    const sheets = tables.map((table) => table.subject);
    throw fault('table.unknown-sheet', { file: workbook.file, sheet: subject, sheets });
  }
  if (tables.length > 1)
    throw fault('table.choose-sheet', { file: workbook.file, sheets: tables.map((table) => table.subject) });
  return tables[0]?.sheet ?? (visible[0] ?? workbook.sheets[0]!).name;
}

function listTables(workbook: Workbook): QsTableListing[] {
  return workbook.sheets.flatMap(({ name, state }) => {
    if (state !== 'visible') return [];
    const raw = workbook.readSheet(name, { rows: OPENING_ROWS });
    const header = seekQsHeader(raw);
    return header === null ? [] : [{ sheet: name, ...findTitle(raw, header.index) }];
  });
}

function findHiddenWeights(workbook: Workbook, names: readonly string[]): PrintedWeights | null {
  for (const { name, state } of workbook.sheets) {
    if (state === 'visible') continue;
    const raw = workbook.readSheet(name, { rows: LISTED_ROWS });
    for (const subject of names) {
      const weights = findListedWeights(raw, subject);
      if (weights !== null) return weights;
    }
  }
  return null;
}

/** An indicator that only one of them names has the weight 0 in the other. */
function agree(a: PrintedWeights, b: PrintedWeights): boolean {
  const indicators = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...indicators].every((id) => Math.abs((a[id] ?? 0) - (b[id] ?? 0)) < 1e-9);
}
