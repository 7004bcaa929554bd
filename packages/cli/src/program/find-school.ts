import type { Library } from '@bearings/library';
import { buildNameIndex, fault, isSchoolId, matchName, type SchoolId } from '@bearings/core';

/** The school that a person means by an id or by any of its names. A name that fits none, or two, is a fault. Without an edition, among the schools of all. */
export function findSchool(library: Library, edition: string | undefined, asked: string): SchoolId {
  const schools = library.schools(edition);
  if (isSchoolId(asked) && schools.some((school) => school.id === asked)) return asked;
  const { school, runnerUp } = matchName(buildNameIndex(schools, library.aliases()), asked);
  if (school === null) throw fault('cohort.unknown-school', { school: asked, near: runnerUp ? [runnerUp.school] : [] });
  return school;
}
