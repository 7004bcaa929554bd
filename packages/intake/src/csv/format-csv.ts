/** What a cell of our own tables holds; null and NaN are written as nothing. */
export type CsvValue = string | number | null;

/** Writes a table of our own: header, RFC 4180 quoting, LF. Rows stay in the order given. */
export function formatCsv(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  throw new Error(`not built yet: ${columns.length} ${[...rows].length}`);
}
