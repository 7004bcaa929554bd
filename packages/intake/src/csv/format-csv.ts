/** What a cell of our own tables holds; null and NaN are written as nothing. */
export type CsvValue = string | number | null;

const NEEDS_QUOTES = /[",\r\n]/;

/** Writes a table of our own: header, RFC 4180 quoting, LF. Rows stay in the order given. */
export function formatCsv(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [columns.map(formatCell).join(',')];
  for (const row of rows) {
    if (row.length !== columns.length) throw new Error(`a row of ${row.length} cells under ${columns.length} columns`);
    lines.push(row.map(formatCell).join(','));
  }
  return `${lines.join('\n')}\n`;
}

function formatCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  return NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
