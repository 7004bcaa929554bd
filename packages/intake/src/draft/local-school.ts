import { schoolId, type School, type SchoolId } from '@bearings/core';
import type { PublishedTableRow } from '../published/published-table.js';
import { countryCode } from './country-code.js';

/**
 * A school that only this edition knows: what the table prints of it, and nothing else. Its id starts with the code of
 * the country, or with "xx" where that is not known.
 */
export function defineLocalSchool(
  row: PublishedTableRow,
  edition: string,
  fictional: boolean,
  taken: ReadonlySet<string>,
): School {
  const country = fictional ? 'ZZ' : countryCode(row.country);
  return {
    id: freeSchoolId(country === '' ? 'xx' : country.toLowerCase(), row.nameAsPrinted, taken),
    name: row.nameAsPrinted,
    shortName: '',
    university: '',
    degree: '',
    control: '',
    city: row.city,
    state: row.state,
    country,
    place: null,
    rorId: '',
    ipedsUnitId: '',
    founded: '',
    status: 'uncertain',
    sources: [edition],
  };
}

function freeSchoolId(country: string, name: string, taken: ReadonlySet<string>): SchoolId {
  const base = `${country}-${slug(name)}`;
  for (let n = 2, id = base; ; n++) {
    if (!taken.has(id)) return schoolId(id);
    id = `${base}-${n}`;
  }
}

/** Plain Latin letters and digits joined by hyphens; "school" where nothing of the name is left. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const joined = plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return joined || 'school';
}
