/** Faults of tables of our own: schools, readings, printed places. Rows are counted from 1, with the header. */
export const RECORD_FAULTS = {
  'record.malformed': (f: { file: string; row: number; column: string; text: string; expected: string }) =>
    `${f.file}: row ${f.row}, column "${f.column}": "${f.text}" stands where ${f.expected} is expected; correct the cell`,
  'record.duplicate': (f: { file: string; row: number; what: string; first: number }) =>
    `${f.file}: row ${f.row}: ${f.what} stands in row ${f.first} already; keep one`,
} as const;
