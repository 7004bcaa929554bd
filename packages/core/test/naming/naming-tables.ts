import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildNameIndex, type SchoolId, schoolId } from '@bearings/core';
import { aliasesFrom, foldCase, institutionsFrom, parseRows, type Row, schoolsFrom } from '@bearings/testkit';

const ROOT = new URL('../../../../', import.meta.url);
const DATA = new URL('../shared/data/', ROOT);

export const hasData = existsSync(DATA);
if (!hasData) console.log('skipped: no ../shared/data');

const rowsAt = (url: URL): Row[] => parseRows(readFileSync(url, 'utf8'));
const cohort = (file: string): Row[] => rowsAt(new URL(`cohorts/${file}`, ROOT));

/** The real schools of the project, their aliases, and the index over both. */
export const schools = schoolsFrom([...cohort('schools/us.csv'), ...cohort('schools/world.csv')]);
export const aliases = aliasesFrom(cohort('aliases.csv'));
export const index = buildNameIndex(schools, aliases);

/** Every alias, and every name printed in a shipped edition of real schools, with the school it means. */
export const names = [
  ...aliases.map(({ alias, school }) => ({ name: alias, school })),
  ...readdirSync(new URL('editions/', ROOT))
    .map((id) => new URL(`editions/${id}/printed.csv`, ROOT))
    .filter((url) => existsSync(url))
    .flatMap(rowsAt)
    .filter((row) => !row.school_id!.startsWith('zz-'))
    .map((row) => ({ name: row.name_as_printed!, school: schoolId(row.school_id!) })),
];

/** The schools of each spelling, without case, marks and spaces. */
export const known = new Map<string, Set<SchoolId>>();
for (const { name, school } of names) {
  known.set(foldCase(name), (known.get(foldCase(name)) ?? new Set()).add(school));
}

/** Records of the part of the ROR registry at hand. */
export const readInstitutions = () =>
  institutionsFrom(rowsAt(new URL('ids/ror_latest_state_of_51370_records.csv', DATA)));

/** Affiliations with the ROR id given for them. */
export const readAffiliations = (file: string) =>
  rowsAt(new URL(`name-matching/${file}`, DATA)).map((row) => ({
    affiliation: row.affiliation!,
    ror: row.ror_id!.slice(-9),
  }));
