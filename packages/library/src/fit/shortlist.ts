import { fault, isCalendarDay } from '@bearings/core';
import { LIST_STATES, type ListEntry, type ListState } from '@bearings/core/fit';
import {
  type CellValue,
  formatCsv,
  guardFormula,
  INTAKE_LIMITS,
  readControlSigns,
  readTable,
  restoreFormula,
  writeControlSigns,
  writeWorkbook,
} from '@bearings/intake';

/**
 * The columns of a shortlist, in order. Read are all but the name, which is there for people; a person may put them in
 * another order and add others. The state stands last because it is never empty: blank cells at the end of a row get lost.
 */
export const SHORTLIST_COLUMNS = ['school_id', 'school', 'priority', 'added', 'dates', 'notes', 'state'] as const;
export type ShortlistColumn = (typeof SHORTLIST_COLUMNS)[number];

const WIDTHS: Readonly<Record<ShortlistColumn, number>> = {
  school_id: 18,
  school: 40,
  priority: 9,
  added: 12,
  dates: 34,
  notes: 60,
  state: 20,
};

/** A shortlist as CSV. Whatever a note begins with, no spreadsheet runs it; reading it back gives the very same list. */
export function formatShortlist(list: readonly ListEntry[], names: ReadonlyMap<string, string>): string {
  return formatCsv(
    SHORTLIST_COLUMNS,
    rowsOf(list, names).map((row) => row.map((cell) => (typeof cell === 'string' ? writeControlSigns(cell) : cell))),
  );
}

/** A shortlist as an .xlsx file with one sheet. */
export function writeShortlist(list: readonly ListEntry[], names: ReadonlyMap<string, string>): Uint8Array {
  const columns = SHORTLIST_COLUMNS.map((head) => ({ head, width: WIDTHS[head] }));
  return writeWorkbook([{ name: 'shortlist', columns, rows: rowsOf(list, names) }]);
}

function rowsOf(list: readonly ListEntry[], names: ReadonlyMap<string, string>): (string | number | null)[][] {
  return list.map(({ school, priority, added, dates, notes, state }) => {
    const written = dates.map(({ date, what }) => `${date} ${writeLine(what)}`).join('\n');
    const row = [school, names.get(school) ?? '', priority, added, written, notes, state];
    return row.map((cell) => (typeof cell === 'string' ? guardLength(guardFormula(cell), school) : cell));
  });
}

function guardLength(text: string, school: string): string {
  const limit = INTAKE_LIMITS.cellCharacters;
  if (writeControlSigns(text).length <= limit) return text;
  throw fault('table.too-large', { file: 'the list', what: `a cell of ${school}`, limit: `${limit} characters` });
}

/** A date's words on one line: a line break in them is written as \n, a backslash twice. */
function writeLine(what: string): string {
  return what.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function readLine(text: string): string {
  return text.replace(/\\(n|\\)/g, (_, sign) => (sign === 'n' ? '\n' : '\\'));
}

/**
 * Reads a shortlist from CSV or .xlsx. Needed is the column school_id; a column that is not there says nothing, and one
 * that is not known is passed over. A row that says what it cannot, or a school twice, is a fault with its place.
 */
export function readShortlist(bytes: Uint8Array, file: string): readonly ListEntry[] {
  const { rows, sheet } = readTable(bytes, file);
  const [header, ...body] = rows;
  const at = new Map(SHORTLIST_COLUMNS.map((column) => [column, header?.cells.indexOf(column) ?? -1]));
  if (at.get('school_id') === -1)
    throw fault('table.header-differs', {
      file,
      expected: SHORTLIST_COLUMNS,
      found: (header?.cells ?? []).map(String),
    });
  const seen = new Set<string>();
  return body.map(({ number, cells }): ListEntry => {
    const cell = (column: ShortlistColumn): CellValue => cells[at.get(column)!] ?? null;
    const text = (column: ShortlistColumn): string => {
      const value = cell(column);
      if (typeof value !== 'string') return value === null ? '' : String(value);
      // A workbook's own signs are read with it.
      return restoreFormula(sheet === '' ? readControlSigns(value) : value);
    };
    const refuse = (column: ShortlistColumn, expected: string): Error =>
      fault('record.malformed', { file, row: number, column, text: text(column).slice(0, 80), expected });
    const school = text('school_id');
    if (school.trim() === '') throw refuse('school_id', 'a school id such as us-ohsu');
    if (seen.has(school)) throw refuse('school_id', 'each school once');
    seen.add(school);
    return {
      school,
      state: stateOf(text('state'), () => refuse('state', `one of ${LIST_STATES.join(', ')}`)),
      priority: priorityOf(text('priority'), () => refuse('priority', 'a whole number from 1, or nothing')),
      notes: text('notes'),
      dates: datesOf(text('dates'), () => refuse('dates', 'lines such as "2026-09-01 second letter"')),
      added: dayOf(cell('added'), text('added'), () => refuse('added', 'a day such as 2026-09-01, or nothing')),
    };
  });
}

function stateOf(text: string, refuse: () => Error): ListState {
  if (text === '') return 'considering';
  const state = LIST_STATES.find((one) => one === text);
  if (state === undefined) throw refuse();
  return state;
}

function priorityOf(text: string, refuse: () => Error): number | null {
  if (text === '') return null;
  const priority = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (priority < 1) throw refuse();
  return priority;
}

function datesOf(text: string, refuse: () => Error): ListEntry['dates'] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [date, what] = [line.slice(0, 10), readLine(line.slice(11))];
    if (!isCalendarDay(date) || line[10] !== ' ' || what.trim() === '') throw refuse();
    return { date, what };
  });
}

/** A spreadsheet makes a number of a day: days since 1899-12-30. */
function dayOf(cell: CellValue, text: string, refuse: () => Error): string {
  if (typeof cell === 'number' && cell >= 1 && cell < 100_000)
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  if (text !== '' && !isCalendarDay(text)) throw refuse();
  return text;
}
