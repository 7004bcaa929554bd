const list = (names: readonly string[]): string => (names.length > 0 ? names.map((n) => `"${n}"`).join(', ') : 'none');
const where = (file: string, sheet: string): string => (sheet ? `${file}, sheet "${sheet}"` : file);

/** Faults of tables and workbooks that come from outside. Rows and columns are counted from 1, as a spreadsheet shows them. */
export const TABLE_FAULTS = {
  'table.unreadable': (f: { file: string; why: string }) => `${f.file} cannot be read: ${f.why}`,
  'table.too-large': (f: { file: string; what: string; limit: string }) =>
    `${f.file}: ${f.what} is over the limit of ${f.limit}; split it or take out what is not needed`,
  'table.not-a-table': (f: { file: string; found: string; expected: string }) =>
    `${f.file} is ${f.found}, not ${f.expected}; save the table as .xlsx or .csv and read that`,
  'table.encrypted': (f: { file: string }) =>
    `${f.file} is protected by a password; open it in a spreadsheet, save it without one and read that`,
  'table.damaged': (f: { file: string; part: string; why: string }) =>
    `${f.file} is damaged or cut short at ${f.part}: ${f.why}; fetch it again or save it anew`,
  'table.forbidden-xml': (f: { file: string; part: string; found: string }) =>
    `${f.file}: ${f.part} holds ${f.found}, which no spreadsheet writes and which is not read; save the table anew`,
  'table.unknown-sheet': (f: { file: string; sheet: string; sheets: readonly string[] }) =>
    `${f.file} has no sheet "${f.sheet}"; its sheets: ${list(f.sheets)}`,
  'table.choose-sheet': (f: { file: string; sheets: readonly string[] }) =>
    `${f.file} has several tables; name one of ${list(f.sheets)}`,
  'table.no-header': (f: { file: string; sheet: string; wanted: string }) =>
    `${where(f.file, f.sheet)}: no row has the headers of ${f.wanted}; give the table a header row`,
  'table.no-rows': (f: { file: string; sheet: string }) =>
    `${where(f.file, f.sheet)}: there is no row below the header; choose the sheet or file that holds the table`,
  'table.missing-column': (f: { file: string; column: string; found: readonly string[] }) =>
    `${f.file}: there is no column "${f.column}"; the columns found: ${list(f.found)}`,
  'table.duplicate-column': (f: { file: string; row: number; column: string }) =>
    `${f.file}: row ${f.row}: the column "${f.column}" stands twice; rename one of them, or name it by its letter, as in [E]`,
  'table.ragged-row': (f: { file: string; row: number; cells: number; expected: number }) =>
    `${f.file}: row ${f.row} has ${f.cells} cells, the first row has ${f.expected}; add or take out separators, or quote the cell that holds one`,
  'table.bad-quoting': (f: { file: string; row: number; why: string }) =>
    `${f.file}: row ${f.row}: ${f.why}; put a cell with a quote in quotes and double the quote`,
  'table.nul-character': (f: { file: string; row: number }) =>
    `${f.file}: row ${f.row} holds a NUL character, so it is not plain text; save it as CSV in UTF-8`,
  'table.not-json': (f: { file: string; why: string }) =>
    `${f.file} is not a JSON table: ${f.why}; give an array of objects, or {"data": [...]}`,
  'table.text-in-number': (f: { file: string; row: number; column: string; text: string }) =>
    `${f.file}: row ${f.row}, column "${f.column}": "${f.text}" is not a number; correct it, or declare it as a label of missing readings`,
  'table.malformed-place': (f: { file: string; row: number; column: string; text: string }) =>
    `${f.file}: row ${f.row}, column "${f.column}": "${f.text}" is not a place; write 3, =22, 201-250 or 851+`,
  'table.formula-cell': (f: { file: string; sheet: string; cell: string }) =>
    `${where(f.file, f.sheet)}: cell ${f.cell} is computed by a formula, so its value cannot be vouched for; copy the cells and paste them as values`,
  'table.no-name': (f: { file: string; row: number; column: string }) =>
    `${f.file}: row ${f.row} has numbers but no name in column "${f.column}"; name the school or take the row out`,
  'table.duplicate-school': (f: { file: string; name: string; rows: readonly number[] }) =>
    `${f.file}: "${f.name}" stands in rows ${f.rows.join(' and ')}; keep one`,
  'table.matched-twice': (f: { file: string; school: string; names: readonly string[]; rows: readonly number[] }) =>
    `${f.file}: ${list(f.names)} (rows ${f.rows.join(' and ')}) are all matched to ${f.school}; correct the match of one`,
  'table.malformed-id': (f: { id: string; of: string }) =>
    `"${f.id}" cannot be the id of ${f.of}; use lower-case letters, digits and single hyphens, with a letter first`,
  'table.header-differs': (f: { file: string; expected: readonly string[]; found: readonly string[] }) =>
    `${f.file}: the header is ${f.found.join(',') || 'empty'}; it must be ${f.expected.join(',')}`,
  'map.not-toml': (f: { file: string; row: number; why: string }) => `${f.file}: line ${f.row} is not TOML: ${f.why}`,
  'map.malformed': (f: { file: string; at: string; found: string; expected: string }) =>
    `${f.file}: at ${f.at || 'the top'} stands ${f.found}; expected ${f.expected}`,
} as const;
