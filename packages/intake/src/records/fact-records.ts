import { isCalendarDay, type Licence, MISSING_REASONS } from '@bearings/core';
import {
  type Fact,
  type FactValue,
  type Field,
  POPULATIONS,
  type Population,
  RESIDENCIES,
  type Residency,
} from '@bearings/core/fit';
import { type CsvValue, formatCsv, guardFormula, parseCsv, restoreFormula } from '../csv/index.js';
import { byCode } from './by-code.js';
import { keepDistinct } from './keep-distinct.js';
import { malformed, readNumber, readSchoolId, readWhole, readWord, type RecordPlace } from './read-cell.js';

/** Columns of a file of facts. */
export const FACT_COLUMNS = [
  'school_id',
  'field',
  'value',
  'missing',
  'unit',
  'year',
  'period',
  'population',
  'residency',
  'zone',
  'source',
  'retrieved',
  'licence',
] as const;

const LICENCES: readonly Licence[] = ['publishable', 'not-to-publish'];
const MINUTE = /^T(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Reads facts, in the order of the file. A row has a value that its field can have or the reason it has none, never both.
 * An apostrophe that stands before a formula is taken off.
 */
export function readFacts(text: string, file: string, fields: readonly Field[]): Fact[] {
  const known = new Map<string, Field>(fields.map((field) => [field.id, field]));
  const records = parseCsv(text, file, FACT_COLUMNS);
  keepDistinct(records, file, (v) =>
    [v.school_id, v.field, v.year, v.population, v.residency].filter((part) => part !== '').join(' '),
  );
  return records.map(({ row, values: v }) => {
    const at = { file, row };
    const field = known.get(v.field);
    if (field === undefined) throw malformed(v.field, 'field', at, 'a field of the catalogue, as in docs/fields.md');
    return {
      school: readSchoolId(v.school_id, 'school_id', at),
      field: field.id,
      value: readValue(v, field, at),
      year: v.year === '' ? null : readWhole(v.year, 'year', at, 1000),
      period: restoreFormula(v.period),
      population: readWhose<Population>(v.population, 'population', at, field.byPopulation, POPULATIONS),
      residency: readWhose<Residency>(v.residency, 'residency', at, field.byResidency, RESIDENCIES),
      source: restoreFormula(v.source),
      retrieved: restoreFormula(v.retrieved),
      licence: readWord(v.licence, 'licence', at, LICENCES),
    };
  });
}

/**
 * Writes facts, by school, field, year, population and residency. A text that a spreadsheet would run as a formula has an
 * apostrophe before it, which `readFacts` takes off.
 */
export function formatFacts(facts: readonly Fact[], fields: readonly Field[]): string {
  const known = new Map<string, Field>(fields.map((field) => [field.id, field]));
  const sorted = [...facts].sort(
    byCode(
      (f) => f.school,
      (f) => f.field,
      (f) => (f.year === null ? '' : String(f.year).padStart(6, '0')),
      (f) => f.population ?? '',
      (f) => f.residency ?? '',
    ),
  );
  return formatCsv(
    FACT_COLUMNS,
    sorted.map((fact) => writeFact(fact, known.get(fact.field))),
  );
}

type Values = Readonly<Record<(typeof FACT_COLUMNS)[number], string>>;

function readValue({ value, missing, unit, ...v }: Values, { shape }: Field, at: RecordPlace): FactValue {
  const zone = restoreFormula(v.zone);
  if (value !== '' && missing !== '') throw malformed(missing, 'missing', at, 'nothing, since the row has a value');
  if (zone !== '' && shape.kind !== 'date') throw malformed(zone, 'zone', at, 'nothing, since the field is no date');
  const ownUnit = shape.kind === 'number' ? shape.unit : '';
  if (unit !== '' && unit !== ownUnit)
    throw malformed(unit, 'unit', at, ownUnit === '' ? 'nothing' : `"${ownUnit}" or nothing`);
  if (value === '') return { kind: 'missing', reason: readWord(missing, 'missing', at, MISSING_REASONS) };
  switch (shape.kind) {
    case 'number': {
      const number = readNumber(value, 'value', at);
      if ((shape.least !== null && number < shape.least) || (shape.most !== null && number > shape.most))
        throw malformed(
          value,
          'value',
          at,
          `a number from ${shape.least ?? 'any'} to ${shape.most ?? 'any'} ${shape.unit}`,
        );
      return { kind: 'value', value: number };
    }
    case 'category':
      return {
        kind: 'category',
        category: readWord(
          value,
          'value',
          at,
          shape.values.map(({ id }) => id),
        ),
      };
    case 'date':
      if (!isCalendarDay(value.slice(0, 10)) || !(value.length === 10 || MINUTE.test(value.slice(10))))
        throw malformed(value, 'value', at, 'a day as 2026-10-15 or a minute as 2026-10-15T23:59');
      if (value.includes('T') && zone === '')
        throw malformed(zone, 'zone', at, 'a time zone as America/New_York, since a time is given');
      if (zone !== '' && !isTimeZone(zone)) throw malformed(zone, 'zone', at, 'a time zone as America/New_York');
      return { kind: 'date', date: value, zone };
  }
}

/** Whether clocks are known to go by such a zone. */
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

function readWhose<T extends string>(
  text: string,
  column: string,
  at: RecordPlace,
  isAsked: boolean,
  words: readonly T[],
): T | null {
  if (isAsked) return readWord(text, column, at, words);
  if (text !== '') throw malformed(text, column, at, `nothing, since the field is not told apart by ${column}`);
  return null;
}

function writeFact(f: Fact, field: Field | undefined): CsvValue[] {
  const { value } = f;
  const said =
    value.kind === 'value'
      ? value.value
      : value.kind === 'category'
        ? value.category
        : value.kind === 'date'
          ? value.date
          : '';
  const unit = field?.shape.kind === 'number' ? field.shape.unit : '';
  return [
    ...[f.school, f.field, said, value.kind === 'missing' ? value.reason : '', unit, f.year, f.period],
    ...[f.population ?? '', f.residency ?? '', value.kind === 'date' ? value.zone : ''],
    ...[f.source, f.retrieved, f.licence],
  ].map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell));
}
