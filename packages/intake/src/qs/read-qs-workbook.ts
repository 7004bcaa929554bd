import type { PublishedTable } from '../published/published-table.js';
import type { IntakeLimits } from '../table/limits.js';
import type { RawTable } from '../table/raw-table.js';
import type { Workbook } from '../workbook/open-workbook.js';

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

/** Reads the table of one subject from a workbook of QS by Subject, or from a CSV or JSON conversion of one. */
export function readQsWorkbook(_bytes: Uint8Array, options: QsOptions): PublishedTable {
  throw new Error(`not built yet: ${options.file}`);
}

/** The tables of a QS workbook, in the order of its sheets; hidden sheets and sheets without a table are left out. */
export function listQsTables(_bytes: Uint8Array, file: string, _limits?: IntakeLimits): QsTableListing[] {
  throw new Error(`not built yet: ${file}`);
}

/** Reads the QS table on one sheet of a workbook that is already open. */
export function readQsSheet(workbook: Workbook, sheet: string): PublishedTable {
  throw new Error(`not built yet: ${workbook.file} ${sheet}`);
}

/** Understands a raw table as one of QS. */
export function readQsTable(raw: RawTable): PublishedTable {
  throw new Error(`not built yet: ${raw.file}`);
}
