import { fault, type MissingReason, MISSING_REASONS } from '@bearings/core';
import {
  type FactValue,
  type Field,
  POPULATIONS,
  RESIDENCIES,
  type Population,
  type Residency,
} from '@bearings/core/fit';
import { parseNumber } from '../published/parse-number.js';
import { foldText, tidyText } from '../published/tidy-text.js';
import { columnLetters } from '../table/cell-place.js';
import type { RawRow, RawTable } from '../table/raw-table.js';
import { cellOf } from './cell-of.js';
import { placeOf, SEARCHED_ROWS } from './find-columns.js';
import type { FactCircumstances, NamedFact, NamedFacts, SkippedRow } from './named-fact.js';

const NAMES = ['school', 'medical school', 'school name', 'name', 'institution', 'short name'];
const STATES = ['state'];
const MISSING: Readonly<Record<string, MissingReason>> = {
  na: 'not-applicable',
  ni: 'not-reported',
  'n/a': 'not-applicable',
};
const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/** A column of one field, for one population and residency. */
interface FieldColumn {
  readonly at: number;
  readonly field: Field;
  readonly population: Population | null;
  readonly residency: Residency | null;
}

interface FieldHeader {
  readonly index: number;
  readonly name: number;
  readonly state: number;
  /** A column that says the year of a row; -1 where there is none. */
  readonly year: number;
  readonly columns: readonly FieldColumn[];
}

/** Whether a table has a column of school names and at least one that is named by a field. */
export function isFieldTable(raw: RawTable, fields: readonly Field[]): boolean {
  return seekHeader(raw, fields) !== null;
}

/**
 * Reads somebody's own table: a school a row, a field a column. A header is the id or the label of a field; after it the
 * population and the residency where the field is told apart by them: "headcount applied in-state". A column without
 * a residency is that of all. A column "year" says the year in which the period of a row ends, and a school may then have a
 * row for each. Other columns are left out, and named.
 */
export function readFieldTable(
  raw: RawTable,
  fields: readonly Field[],
  { retrieved, year }: FactCircumstances,
): NamedFacts {
  const header = seekHeader(raw, fields);
  if (header === null)
    throw fault('table.no-header', {
      file: raw.file,
      sheet: raw.sheet,
      wanted: 'facts of your own (a column "school", and columns named by fields such as "class-size")',
    });
  const facts: NamedFact[] = [];
  const skipped: SkippedRow[] = [];
  const source = {
    code: 'OWN',
    title: raw.file,
    publisher: '',
    version: '',
    licence: 'of whoever made it',
    url: '',
    note: '',
  };
  const first = new Map<string, number>();
  for (const row of raw.rows.slice(header.index + 1)) {
    const name = tidyText(cellOf(raw, row, header.name));
    if (name === '') {
      skipped.push({ sheet: raw.sheet, row: row.number, why: 'no name of a school' });
      continue;
    }
    const own = header.year < 0 ? undefined : readYear(raw, row, header.year);
    const ends = own ?? year;
    const key = `${foldText(name)} ${own ?? ''}`;
    const earlier = first.get(key);
    if (earlier !== undefined)
      throw fault('table.duplicate-school', { file: raw.file, name, rows: [earlier, row.number] });
    first.set(key, row.number);
    const state = header.state < 0 ? '' : tidyText(cellOf(raw, row, header.state));
    for (const column of header.columns) {
      const value = readValue(raw, row, column);
      if (value === null) continue;
      facts.push({
        mention: { name, unitId: '', state, sheet: raw.sheet, row: row.number },
        field: column.field.id,
        value,
        year: ends ?? null,
        period: ends === undefined ? '' : String(ends),
        population: column.population,
        residency: column.residency,
        source: source.code,
        retrieved,
        licence: 'not-to-publish',
      });
    }
  }
  const known = new Set([header.name, header.state, header.year, ...header.columns.map(({ at }) => at)]);
  const left = raw.rows[header.index]!.cells.flatMap((cell, at) =>
    known.has(at) ? [] : [tidyText(cell) || columnLetters(at + 1)],
  );
  const notes = left.length > 0 ? [`columns that name no field were left out: ${left.join(', ')}`] : [];
  return { facts, skipped, notes, source };
}

function seekHeader(raw: RawTable, fields: readonly Field[]): FieldHeader | null {
  for (const [index, { cells }] of raw.rows.slice(0, SEARCHED_ROWS).entries()) {
    const labels = cells.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
    const name = labels.findIndex((label) => NAMES.includes(label));
    if (name < 0) continue;
    const columns = labels.flatMap((label, at) => (at === name ? [] : readColumn(label, at, fields)));
    if (columns.length === 0) continue;
    const keys = columns.map(({ field, population, residency }) => [field.id, population, residency].join(' '));
    const twin = keys.findIndex((key, at) => keys.indexOf(key) < at);
    if (twin >= 0)
      throw fault('table.duplicate-column', {
        file: raw.file,
        row: raw.rows[index]!.number,
        column: tidyText(cells[columns[twin]!.at]),
      });
    return {
      index,
      name,
      state: labels.findIndex((label) => STATES.includes(label)),
      year: labels.indexOf('year'),
      columns,
    };
  }
  return null;
}

function readColumn(label: string, at: number, fields: readonly Field[]): FieldColumn[] {
  const names = (field: Field): string[] => [foldText(field.id), foldText(field.label)];
  const fits = fields
    .flatMap((field) => names(field).map((name) => ({ field, name })))
    .filter(({ name }) => label === name || label.startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length);
  for (const { field, name } of fits) {
    let rest = label.slice(name.length).trim();
    const population = POPULATIONS.find((one) => rest === one || rest.startsWith(`${one} `)) ?? null;
    rest = rest.slice(population?.length ?? 0).trim();
    const residency = RESIDENCIES.find((one) => rest === foldText(one)) ?? null;
    if (residency === null && rest !== '') continue;
    if ((population !== null) !== field.byPopulation || (residency !== null && !field.byResidency)) continue;
    return [{ at, field, population, residency: field.byResidency ? (residency ?? 'all') : null }];
  }
  return [];
}

/** The year of a row; undefined where its cell is blank. */
function readYear(raw: RawTable, row: RawRow, at: number): number | undefined {
  const text = tidyText(cellOf(raw, row, at));
  if (text === '') return undefined;
  if (/^(?:19|20)\d\d$/.test(text)) return Number(text);
  throw fault('fit.layout-changed', { ...placeOf(raw, row.number, at), found: text, expected: 'a year such as 2026' });
}

/** Null where the cell is blank: nothing is said. */
function readValue(raw: RawTable, row: RawRow, { at, field }: FieldColumn): FactValue | null {
  const cell = cellOf(raw, row, at);
  const text = tidyText(cell);
  if (text === '') return null;
  const reason = MISSING[text.toLowerCase()] ?? MISSING_REASONS.find((one) => one === text.toLowerCase());
  if (reason !== undefined) return { kind: 'missing', reason };
  const { shape } = field;
  const refuse = (expected: string): Error =>
    fault('fit.layout-changed', { ...placeOf(raw, row.number, at), found: text.slice(0, 80), expected });
  if (shape.kind === 'category') {
    const value = shape.values.find(({ id, label }) => [foldText(id), foldText(label)].includes(foldText(text)));
    if (value === undefined) throw refuse(`one of ${shape.values.map(({ id }) => id).join(', ')}`);
    return { kind: 'category', category: value.id };
  }
  if (shape.kind === 'date') {
    if (!DAY.test(text)) throw refuse('a day such as 2026-10-15');
    return { kind: 'date', date: text, zone: '' };
  }
  const { least, most, unit } = shape;
  const value = typeof cell === 'number' ? cell : parseNumber(text, '.');
  const isIn = value >= (least ?? Number.NEGATIVE_INFINITY) && value <= (most ?? Number.POSITIVE_INFINITY);
  if (!isIn)
    throw refuse(`a number in ${unit}${least === null ? '' : ` from ${least}`}${most === null ? '' : ` to ${most}`}`);
  if (unit === 'percent' && value > 0 && value < 1 && typeof cell === 'number')
    throw refuse('a percentage from 0 to 100, not a fraction');
  return { kind: 'value', value };
}
