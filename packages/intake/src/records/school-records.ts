import type { School } from '@bearings/core';
import { formatCsv, parseCsv } from '../csv/index.js';
import { byCode } from './by-code.js';
import { keepDistinct } from './keep-distinct.js';
import { malformed, readNumber, readSchoolId, type RecordPlace } from './read-cell.js';

/** Columns of cohorts/schools/*.csv and of an edition's schools.csv. */
export const SCHOOL_COLUMNS = [
  'school_id',
  'name',
  'short_name',
  'university',
  'degree',
  'control',
  'city',
  'state',
  'country',
  'latitude',
  'longitude',
  'ror_id',
  'ipeds_unitid',
  'founded',
  'status',
  'sources',
] as const;

/** Reads schools, in the order of the file. */
export function readSchools(text: string, file: string): School[] {
  const records = parseCsv(text, file, SCHOOL_COLUMNS);
  keepDistinct(records, file, (v) => v.school_id);
  return records.map(({ row, values: v }) => ({
    id: readSchoolId(v.school_id, 'school_id', { file, row }),
    name: v.name,
    shortName: v.short_name,
    university: v.university,
    degree: v.degree,
    control: v.control,
    city: v.city,
    state: v.state,
    country: v.country,
    place: readPlace(v.latitude, v.longitude, { file, row }),
    rorId: v.ror_id,
    ipedsUnitId: v.ipeds_unitid,
    founded: v.founded,
    status: v.status,
    sources: v.sources === '' ? [] : v.sources.split(';'),
  }));
}

/** Writes schools, by id. */
export function formatSchools(schools: readonly School[]): string {
  const rows = [...schools]
    .sort(byCode((s) => s.id))
    .map((s) => [
      s.id,
      s.name,
      s.shortName,
      s.university,
      s.degree,
      s.control,
      s.city,
      s.state,
      s.country,
      s.place?.latitude ?? null,
      s.place?.longitude ?? null,
      s.rorId,
      s.ipedsUnitId,
      s.founded,
      s.status,
      s.sources.join(';'),
    ]);
  return formatCsv(SCHOOL_COLUMNS, rows);
}

function readPlace(north: string, east: string, at: RecordPlace): School['place'] {
  if (north === '' && east === '') return null;
  const latitude = readNumber(north, 'latitude', at);
  const longitude = readNumber(east, 'longitude', at);
  if (Math.abs(latitude) > 90) throw malformed(north, 'latitude', at, 'degrees from -90 to 90');
  if (Math.abs(longitude) > 180) throw malformed(east, 'longitude', at, 'degrees from -180 to 180');
  return { latitude, longitude };
}
