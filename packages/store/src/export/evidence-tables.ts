import type { Indicator, MissingReason, ReadingRecord, School, Source } from '@bearings/core';
import type { ExportTable, Field, ForeignKey, MissingValue } from './table-resource.js';

/** What each reason says, as the label of a missing value. */
const REASONS: Readonly<Record<MissingReason, string>> = {
  'not-reported': 'the school or the source reported no value',
  suppressed: 'the source keeps the value back',
  'not-applicable': 'the indicator does not apply to the school',
  withdrew: 'the school withdrew',
  unknown: 'it is not known why there is no value',
};

const MISSING_READINGS: readonly MissingValue[] = [
  ...Object.entries(REASONS).map(([value, label]) => ({ value, label })),
  { value: '', label: 'the reading is a word and stands in the column category' },
];

/** Key from a column of school ids to the table of schools. */
export const TO_SCHOOLS: ForeignKey = {
  fields: ['school_id'],
  reference: { resource: 'schools', fields: ['school_id'] },
};

/** Key from a column of indicator ids to the table of indicators. */
export const TO_INDICATORS: ForeignKey = {
  fields: ['indicator'],
  reference: { resource: 'indicators', fields: ['indicator'] },
};

/** The schools of an edition. Each row says whether the school is fictional. */
export function tabulateSchools(schools: readonly School[], fictional: boolean): ExportTable {
  const degrees = (name: string): Field => ({ name, type: 'number', description: `${name} of a point of the school` });
  return {
    name: 'schools',
    title: 'Schools',
    primaryKey: ['school_id'],
    fields: [
      text('school_id', 'code of the school'),
      text('name', 'name of the school'),
      text('university', 'university it belongs to'),
      text('degree', 'MD or DO, in the United States'),
      text('control', 'public or private'),
      text('city', 'city'),
      text('state', 'postal code of the state, in the United States'),
      text('country', 'ISO 3166-1 alpha-2; ZZ for a fictional school'),
      degrees('latitude'),
      degrees('longitude'),
      text('ror_id', 'id in the Research Organization Registry'),
      text('status', 'active, new, branch or uncertain'),
      text('sources', 'codes of the sources of the row, parted by semicolons'),
      { name: 'fictional', type: 'boolean', description: 'whether the school is made up' },
    ],
    rows: schools.map((s) => [
      ...[s.id, s.name, s.university, s.degree, s.control, s.city, s.state, s.country],
      ...[s.place?.latitude ?? null, s.place?.longitude ?? null, s.rorId, s.status, s.sources.join(';'), fictional],
    ]),
  };
}

/** The indicators that the readings are of. */
export function tabulateIndicators(indicators: readonly Indicator[]): ExportTable {
  return {
    name: 'indicators',
    title: 'Indicators',
    primaryKey: ['indicator'],
    fields: [
      text('indicator', 'code of the indicator'),
      text('label', 'short name'),
      text('definition', 'what it measures'),
      text('unit', 'unit of its readings'),
      text('direction', 'whether higher or lower is better'),
      text('kind', 'input, process, output, outcome, reputation or context'),
      text('warning', 'what to know before using it'),
    ],
    rows: indicators.map((i) => [i.id, i.label, i.definition, i.unit, i.direction, i.kind, i.warning]),
  };
}

/** The readings. One without a value holds the reason in place of the number, as a labelled missing value. */
export function tabulateReadings(readings: readonly ReadingRecord[]): ExportTable {
  return {
    name: 'readings',
    title: 'Readings',
    ...keyOf(readings, ['school_id', 'indicator', 'year', 'period']),
    foreignKeys: [TO_SCHOOLS, TO_INDICATORS],
    fields: [
      text('school_id', 'code of the school'),
      text('indicator', 'code of the indicator'),
      { name: 'value', type: 'number', description: 'the reading', missingValues: MISSING_READINGS },
      text('category', 'the reading, where it is a word'),
      text('unit', 'unit of the reading'),
      { name: 'year', type: 'integer', description: 'calendar year in which the period ends' },
      text('period', "the period in the source's words"),
      text('population', 'whom or what it counts'),
      text('source', 'code of the source'),
      text('retrieved', 'date on which the source was read'),
    ],
    rows: readings.map((r) => [
      ...[r.school, r.indicator, writeValue(r), r.reading.kind === 'category' ? r.reading.category : ''],
      ...[r.unit, r.year, r.period, r.population, r.source, r.retrieved],
    ]),
  };
}

/** How far the readings move, of those of which it is known. */
export function tabulateStability(readings: readonly ReadingRecord[]): ExportTable {
  const number = (name: string, description: string): Field => ({ name, type: 'number', description });
  return {
    name: 'stability',
    title: 'Stability intervals of readings',
    ...keyOf(readings, ['school_id', 'indicator', 'year']),
    foreignKeys: [TO_SCHOOLS, TO_INDICATORS],
    fields: [
      text('school_id', 'code of the school'),
      text('indicator', 'code of the indicator'),
      { name: 'year', type: 'integer', description: 'year of the reading' },
      number('low', '2.5 % of the samples of what is measured are below'),
      number('high', '2.5 % of the samples of what is measured are above'),
      number('error', 'standard deviation over the samples'),
      { name: 'samples', type: 'integer', description: 'samples in which the reading is defined' },
    ],
    rows: readings.flatMap(({ school, indicator, year, stability }) =>
      stability ? [[school, indicator, year, stability.low, stability.high, stability.error, stability.samples]] : [],
    ),
  };
}

/** School, indicator and year tell readings apart where each has a year. */
function keyOf(readings: readonly ReadingRecord[], undated: readonly string[]) {
  const dated = readings.every(({ year }) => year !== null);
  return dated ? { primaryKey: ['school_id', 'indicator', 'year'] } : { uniqueKeys: [undated] };
}

/** The sources that the rows name. */
export function tabulateSources(sources: readonly Source[]): ExportTable {
  return {
    name: 'sources',
    title: 'Sources',
    primaryKey: ['code'],
    fields: [
      text('code', 'code by which rows name the source'),
      text('title', 'title'),
      text('publisher', 'publisher'),
      text('version', 'version or date'),
      text('licence', 'licence, in words'),
      text('url', 'address'),
      text('note', 'what was taken from it'),
    ],
    rows: sources.map((s) => [s.code, s.title, s.publisher, s.version, s.licence, s.url, s.note]),
  };
}

/** A column of texts. */
export function text(name: string, description: string): Field {
  return { name, type: 'string', description };
}

function writeValue({ reading }: ReadingRecord): string | number {
  if (reading.kind === 'value') return reading.value;
  return reading.kind === 'missing' ? reading.reason : '';
}
