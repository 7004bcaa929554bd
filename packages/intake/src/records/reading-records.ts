import { MISSING_REASONS, type Licence, type Reading, type ReadingRecord } from '@bearings/core';
import { formatCsv, parseCsv, type CsvValue } from '../csv/index.js';
import { byCode } from './by-code.js';
import {
  malformed,
  readIndicatorId,
  readNumber,
  readSchoolId,
  readWhole,
  readWord,
  type RecordPlace,
} from './read-cell.js';

/** Columns of an edition's readings.csv. */
export const READING_COLUMNS = [
  'school_id',
  'indicator',
  'value',
  'missing',
  'unit',
  'year',
  'period',
  'population',
  'source',
  'retrieved',
  'licence',
] as const;

const LICENCES: readonly Licence[] = ['publishable', 'not-to-publish'];

/** The unit of readings that are words and not numbers. */
const CATEGORY = 'category';

/** Reads readings, in the order of the file. A row has a value or the reason it has none, never both. */
export function readReadings(text: string, file: string): ReadingRecord[] {
  return parseCsv(text, file, READING_COLUMNS).map(({ row, values: v }) => {
    const at = { file, row };
    return {
      school: readSchoolId(v.school_id, 'school_id', at),
      indicator: readIndicatorId(v.indicator, 'indicator', at),
      reading: readReading(v.value, v.missing, v.unit, at),
      unit: v.unit,
      year: v.year === '' ? null : readWhole(v.year, 'year', at, 1000),
      period: v.period,
      population: v.population,
      source: v.source,
      retrieved: v.retrieved,
      licence: readWord(v.licence, 'licence', at, LICENCES),
    };
  });
}

/** Writes readings, by school, indicator and year. */
export function formatReadings(readings: readonly ReadingRecord[]): string {
  const sorted = [...readings].sort(
    byCode(
      (r) => r.school,
      (r) => r.indicator,
      (r) => (r.year === null ? '' : String(r.year).padStart(6, '0')),
      (r) => r.period,
    ),
  );
  return formatCsv(READING_COLUMNS, sorted.map(writeReading));
}

function readReading(value: string, missing: string, unit: string, at: RecordPlace): Reading {
  if (value !== '' && missing !== '') throw malformed(missing, 'missing', at, 'nothing, since the row has a value');
  if (value === '') return { kind: 'missing', reason: readWord(missing, 'missing', at, MISSING_REASONS) };
  if (unit === CATEGORY) return { kind: 'category', category: value };
  return { kind: 'value', value: readNumber(value, 'value', at) };
}

function writeReading(r: ReadingRecord): CsvValue[] {
  const value = r.reading.kind === 'value' ? r.reading.value : r.reading.kind === 'category' ? r.reading.category : '';
  const missing = r.reading.kind === 'missing' ? r.reading.reason : '';
  const { school, indicator, unit, year, period, population, source, retrieved, licence } = r;
  return [school, indicator, value, missing, unit, year, period, population, source, retrieved, licence];
}
