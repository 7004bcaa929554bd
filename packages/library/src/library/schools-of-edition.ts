import { fault, selectCohort, type Cohort, type Edition, type School, type SchoolId } from '@bearings/core';
import type { Library } from './library.js';
import { readSchoolFiles } from './read-school-files.js';

/** The schools that an edition ranks, by id, and the files of schools they come from, by path. */
export interface EditionSchools {
  readonly schools: readonly School[];
  readonly files: readonly string[];
}

/**
 * The schools that an edition ranks within a cohort. A computed edition ranks every school of the cohort; a published
 * table or list ranks those of them that it prints.
 */
export function schoolsOfEdition(library: Library, edition: Edition, cohort: Cohort): EditionSchools {
  const files = readSchoolFiles(library.files, edition.id);
  const all = files.flatMap((file) => file.schools);
  const pool = edition.kind === 'computed' ? all : keepPrinted(all, library, edition);
  const schools = selectCohort(cohort, pool);
  const chosen = new Set(schools.map((school) => school.id));
  const used = files.filter((file) => file.schools.some((school) => chosen.has(school.id)));
  return { schools, files: used.map((file) => file.path) };
}

function keepPrinted(schools: readonly School[], library: Library, edition: Edition): School[] {
  const known = new Map<SchoolId, School>(schools.map((school) => [school.id, school]));
  const printed = new Set<string>();
  for (const { school } of library.printed(edition.id)) printed.add(school);
  for (const { school } of library.readings(edition.id)) printed.add(school);
  return [...printed].map((id) => {
    const school = known.get(id as SchoolId);
    if (!school) throw fault('cohort.unknown-school', { school: id, near: [] });
    return school;
  });
}
