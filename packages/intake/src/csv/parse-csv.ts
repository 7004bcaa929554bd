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
  throw new Error(`not built yet: ${file} ${text.length} ${columns.length}`);
}
