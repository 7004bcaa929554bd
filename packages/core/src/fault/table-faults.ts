/** Faults of tables and workbooks that come from outside. Rows and columns are counted from 1, as a spreadsheet shows them. */
export const TABLE_FAULTS = {
  'table.unreadable': (f: { file: string; why: string }) => `${f.file} cannot be read: ${f.why}`,
  'table.too-large': (f: { file: string; what: string; limit: string }) =>
    `${f.file}: ${f.what} is over the limit of ${f.limit}; split it or take out what is not needed`,
} as const;
