import { fault } from '@bearings/core';
import type { Column } from '../published/cell-reader.js';
import { tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { foldHeader, labelColumns } from './label-columns.js';
import { findQsIndicator, QS_INDICATORS, type QsIndicator } from './qs-indicators.js';

/** Where the header of a QS table stands and what its columns are. */
export interface QsHeader {
  /** Index of the header in the rows of the raw table, and of the first row below it. */
  readonly index: number;
  readonly below: number;
  readonly name: Column;
  readonly country: Column | null;
  readonly place: Column | null;
  readonly overall: Column | null;
  readonly indicators: readonly (QsIndicator & { readonly column: Column })[];
}

/** A header further down than this is none. */
const SEARCHED_ROWS = 60;
const NAMES = [
  'institution',
  'institution name',
  'university',
  'university name',
  'school',
  'name',
  'uni',
  'institutions',
];
const COUNTRIES = ['country territory', 'country', 'location', 'location full', 'country region', 'territory'];
const COUNTRY_CODES = ['location code', 'country code'];
const OVERALLS = ['overall score', 'overall', 'score', 'total score', 'total', 'overall scores', 'overall score score'];
const PLACES = ['# rank', 'rank', 'subject rank', 'ranking', '#', 'rank display', 'overall rank', 'overall rank dis'];
const PLACE_WORDS = new Set(['rank', 'ranking', 'in', 'qs', 'subject', 'position', 'place', 'world']);

/** Finds the header row by what it says, not by where it stands. */
export function findQsHeader(raw: RawTable): QsHeader {
  const header = seekQsHeader(raw);
  if (header === null) {
    const wanted = 'a QS table (institution, rank or score, and indicators such as "Academic Reputation")';
    throw fault('table.no-header', { file: raw.file, sheet: raw.sheet, wanted });
  }
  return header;
}

/** As `findQsHeader`; null where the table is none of QS. */
export function seekQsHeader(raw: RawTable): QsHeader | null {
  let best: QsHeader | null = null;
  for (let index = 0; index < Math.min(raw.rows.length, SEARCHED_ROWS); index++) {
    const header = namesSchools(raw.rows[index]!) ? readHeader(raw, index) : null;
    if (header && (best === null || countColumns(header) > countColumns(best))) best = header;
  }
  return best;
}

/** Whether a cell of the row may be the header of the names: cheap, and rules out most rows. */
function namesSchools(row: RawRow): boolean {
  return row.cells.some((cell) => typeof cell === 'string' && cell.length < 40 && NAMES.includes(foldHeader(cell)));
}

function readHeader(raw: RawTable, index: number): QsHeader | null {
  const { labels, below } = labelColumns(raw, index);
  const cells = raw.rows[index]!.cells;
  const column = (at: number): Column | null =>
    at < 0 ? null : { at, name: tidyText(cells[at]) || labels[at] || `column ${at + 1}` };
  const find = (headers: readonly string[]): Column | null =>
    column(headers.map((header) => labels.indexOf(header)).find((at) => at >= 0) ?? -1);
  const name = find(NAMES);
  if (name === null) return null;
  const indicators = QS_INDICATORS.flatMap((known) => {
    const at = labels.findIndex((label) => findQsIndicator(label) === known);
    return at < 0 ? [] : [{ ...known, column: column(at)! }];
  });
  const place = column(findYear(labels)) ?? find(PLACES);
  const overall = find(OVERALLS);
  if (indicators.length === 0 || (place === null && overall === null)) return null;
  return { index, below, name, country: find(COUNTRIES) ?? find(COUNTRY_CODES), place, overall, indicators };
}

/** The column of this year's ranks where several years are printed. */
function findYear(labels: readonly string[]): number {
  let latest = 0;
  let found = -1;
  for (const [at, label] of labels.entries()) {
    const words = label.split(' ');
    const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word));
    if (years.length !== 1 || !words.every((word) => word === years[0] || PLACE_WORDS.has(word))) continue;
    if (Number(years[0]) > latest) {
      latest = Number(years[0]);
      found = at;
    }
  }
  return found;
}

function countColumns(header: QsHeader): number {
  return [header.country, header.place, header.overall].filter(Boolean).length + header.indicators.length;
}
