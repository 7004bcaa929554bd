import { fault, indicatorId, type Indicator, type IndicatorId, type Reading } from '@bearings/core';
import { CellReader, type Column } from '../published/cell-reader.js';
import type { PublishedTable, PublishedTableRow } from '../published/published-table.js';
import { refuseDuplicates } from '../published/refuse-duplicates.js';
import { tidyText } from '../published/tidy-text.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { findMapColumns } from './find-map-columns.js';
import type { MappedIndicator, TableMap } from './table-map.js';

/**
 * Understands a raw table by a map. `file` is the name that faults give the table. A row without a name is a fault if
 * anything else of it is read, and a row with nothing but a name in it is kept: a school of which nothing is known.
 */
export function applyMap(raw: RawTable, map: TableMap, file: string): PublishedTable {
  if (map.sheet !== '' && map.sheet !== raw.sheet)
    throw fault('table.unknown-sheet', { file, sheet: map.sheet, sheets: raw.sheet ? [raw.sheet] : [] });
  const rows = readRows(raw, map, file);
  if (rows.length === 0) throw fault('table.no-rows', { file, sheet: raw.sheet });
  refuseDuplicates(rows, file);
  return {
    title: map.title,
    publisher: map.publisher,
    file,
    sheet: raw.sheet,
    startsFrom: map.startsFrom,
    indicators: map.indicators.map(defineIndicator),
    circumstances: new Map(
      map.indicators.map(({ id, year, period, population, source }) => [
        indicatorId(id),
        { year, period, population, source },
      ]),
    ),
    rows,
    printedWeights: {},
    notes: raw.notes,
  };
}

function defineIndicator(mapped: MappedIndicator): Indicator {
  const { id, label, definition, unit, direction, kind } = mapped;
  return { id: indicatorId(id), label, definition, unit, direction, kind, warning: '' };
}

function readRows(raw: RawTable, map: TableMap, file: string): PublishedTableRow[] {
  const { below, columns } = findMapColumns(raw, map, file);
  const reader = new CellReader(raw, { file, decimal: map.decimal, missing: map.missing });
  const column = (name: string | null): Column | null => (name === null ? null : columns.get(tidyText(name))!);
  const school = column(map.columns.school)!;
  const [city, state, country] = [column(map.columns.city), column(map.columns.state), column(map.columns.country)];
  const [place, overall] = [column(map.columns.rank), column(map.columns.overall)];
  const indicators = map.indicators.map(({ id, column: name }) => ({ id: indicatorId(id), column: column(name)! }));
  const used = [school, city, state, country, place, overall, ...indicators.map((one) => one.column)];
  const rows: PublishedTableRow[] = [];
  for (const row of raw.rows.slice(below)) {
    if (used.every((one) => one === null || tidyText(row.cells[one.at]) === '')) continue;
    const nameAsPrinted = reader.text(row, school);
    if (nameAsPrinted === '') throw fault('table.no-name', { file, row: row.number, column: school.name });
    rows.push({
      order: rows.length + 1,
      sheetRow: row.number,
      nameAsPrinted,
      city: reader.text(row, city),
      state: reader.text(row, state),
      country: reader.text(row, country),
      place: reader.place(row, place),
      overall: reader.overall(row, overall),
      readings: readReadings(row, reader, indicators),
    });
  }
  return rows;
}

function readReadings(
  row: RawRow,
  reader: CellReader,
  indicators: readonly { readonly id: IndicatorId; readonly column: Column }[],
): ReadonlyMap<IndicatorId, Reading> {
  return new Map(indicators.map(({ id, column }) => [id, reader.reading(row, column)]));
}
