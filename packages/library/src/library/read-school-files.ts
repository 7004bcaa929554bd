import type { School } from '@bearings/core';
import { readSchools } from '@bearings/intake';
import type { Files } from '../archive/files.js';
import { PATHS } from '../archive/paths.js';

/** A file of schools, and the schools in it. */
export interface SchoolFile {
  readonly path: string;
  readonly schools: readonly School[];
}

/** The files of schools there are, by path; an edition's own schools stand last. */
export function readSchoolFiles(files: Files, edition: string | null): SchoolFile[] {
  const paths = files
    .list(PATHS.schools)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => `${PATHS.schools}/${name}`);
  const own = edition === null ? null : PATHS.inEdition(edition, 'schools.csv');
  if (own !== null && files.locate(own) !== null) paths.push(own);
  return paths.map((path) => ({ path, schools: files.parsed(path, 'rows', readSchools) }));
}
