import type { ReadingRecord, School } from '@bearings/core';

const SCHOOL_COLUMNS =
  'school_id,name,short_name,university,degree,control,city,state,country,latitude,longitude,ror_id,ipeds_unitid,founded,status,sources';
const READING_COLUMNS = 'school_id,indicator,value,missing,unit,year,period,population,source,retrieved,licence';

/** Schools as cohorts/schools/ keeps them: comma-separated, one line a school, ended by a line feed. */
export function formatSchools(schools: readonly School[]): string {
  return formatRows(
    SCHOOL_COLUMNS,
    schools.map((s) => [
      s.id,
      s.name,
      s.shortName,
      s.university,
      s.degree,
      s.control,
      s.city,
      s.state,
      s.country,
      s.place ? String(s.place.latitude) : '',
      s.place ? String(s.place.longitude) : '',
      s.rorId,
      s.ipedsUnitId,
      s.founded,
      s.status,
      s.sources.join(';'),
    ]),
  );
}

/** Readings as the readings.csv of an edition keeps them. */
export function formatReadings(readings: readonly ReadingRecord[]): string {
  return formatRows(
    READING_COLUMNS,
    readings.map((r) => [
      r.school,
      r.indicator,
      printValue(r),
      r.reading.kind === 'missing' ? r.reading.reason : '',
      r.unit,
      r.year === null ? '' : String(r.year),
      r.period,
      r.population,
      r.source,
      r.retrieved,
      r.licence,
    ]),
  );
}

function printValue({ reading }: ReadingRecord): string {
  if (reading.kind === 'missing') return '';
  return reading.kind === 'value' ? String(reading.value) : reading.category;
}

function formatRows(columns: string, rows: readonly (readonly string[])[]): string {
  return [columns, ...rows.map((row) => row.map(quote).join(','))].map((line) => `${line}\n`).join('');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
