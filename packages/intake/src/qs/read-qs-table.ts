import { fault, type IndicatorId, type MissingReason, type Reading } from '@bearings/core';
import { CellReader } from '../published/cell-reader.js';
import type { PublishedTable, PublishedTableRow, ReadingCircumstances } from '../published/published-table.js';
import { refuseDuplicates } from '../published/refuse-duplicates.js';
import { foldText, tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { findQsHeader, type QsHeader } from './find-header.js';
import { findPrintedWeights } from './find-weights.js';
import { findTitle } from './find-title.js';

/** QS prints no reason beside a missing score. */
const MISSING: ReadonlyMap<string, MissingReason> = new Map(
  ['', '-', '–', '—', 'n/a', 'na', 'n.a.'].map((label) => [label, 'unknown']),
);
const CIRCUMSTANCES: ReadingCircumstances = {
  year: null,
  period: '',
  population: 'institutions analysed by QS in the subject',
  source: '',
};

/** Understands a raw table as one of QS by Subject. */
export function readQsTable(raw: RawTable): PublishedTable {
  const header = findQsHeader(raw);
  const notes = [...raw.notes];
  const rows = readRows(raw, header, notes);
  if (rows.length === 0) throw fault('table.no-rows', { file: raw.file, sheet: raw.sheet });
  refuseDuplicates(rows, raw.file);
  const used = header.indicators.filter(({ indicator }) =>
    rows.some((row) => row.readings.get(indicator.id)?.kind === 'value'),
  );
  for (const { indicator, column } of header.indicators) {
    if (!used.some((one) => one.indicator === indicator)) {
      notes.push(`the column "${column.name}" is blank: the table has no readings of ${indicator.id}`);
      for (const row of rows) (row.readings as Map<IndicatorId, Reading>).delete(indicator.id);
    }
  }
  return {
    title: findTitle(raw, header.index).title,
    publisher: 'QS Quacquarelli Symonds',
    file: raw.file,
    sheet: raw.sheet,
    startsFrom: 'indicator-scores',
    indicators: used.map(({ indicator }) => indicator),
    circumstances: new Map(used.map(({ indicator }) => [indicator.id, CIRCUMSTANCES])),
    rows,
    printedWeights: findPrintedWeights(raw, header),
    notes,
  };
}

function readRows(raw: RawTable, header: QsHeader, notes: string[]): PublishedTableRow[] {
  const reader = new CellReader(raw, { file: raw.file, decimal: '.', missing: MISSING });
  const nameHeader = foldText(header.name.name);
  const rows: PublishedTableRow[] = [];
  for (const row of raw.rows.slice(header.below)) {
    const words = onlyText(row);
    if (words !== null) {
      notes.push(`row ${row.number}: ${words}`);
      continue;
    }
    const name = reader.text(row, header.name);
    if (foldText(name) === nameHeader) continue;
    const readings = new Map<IndicatorId, Reading>();
    for (const { indicator, column } of header.indicators) readings.set(indicator.id, reader.reading(row, column));
    const place = reader.place(row, header.place);
    const overall = reader.overall(row, header.overall);
    if (name === '') {
      if (isBlank(place, overall, readings)) continue;
      throw fault('table.no-name', { file: raw.file, row: row.number, column: header.name.name });
    }
    const country = reader.text(row, header.country);
    const order = rows.length + 1;
    rows.push({
      order,
      sheetRow: row.number,
      nameAsPrinted: name,
      city: '',
      state: '',
      country,
      place,
      overall,
      readings,
    });
  }
  return rows;
}

/** The text of a row that has nothing but one cell of it: a footnote, never a school. */
function onlyText(row: RawRow): string | null {
  let only = '';
  for (const cell of row.cells) {
    if (cell === null || cell === '') continue;
    const text = tidyText(cell);
    if (text === '') continue;
    if (only !== '' || typeof cell !== 'string') return null;
    only = text;
  }
  return only === '' ? null : only;
}

function isBlank(place: string, overall: number, readings: ReadonlyMap<IndicatorId, Reading>): boolean {
  return place === '' && Number.isNaN(overall) && [...readings.values()].every(({ kind }) => kind === 'missing');
}
