import type { FitSchool } from '@bearings/core/fit';
import type { FitListView, FitView } from '../../engine/fit.js';

/** What is known of the schools of a list, by id. */
export interface ListedSchools {
  /** As the ranking has it; undefined where it is not among the schools looked at. */
  of(school: string): FitSchool | undefined;
  /** Whether it is one of the fictional schools. */
  isFictional(school: string): boolean;
  /** Its name; the id where nobody knows the school. */
  name(school: string): string;
}

/** Finds schools of a list among those that are looked at, and names of the others. */
export function listedSchools(view: FitView | null, told: FitListView | null): ListedSchools {
  const seen = new Map<string, FitSchool>((view?.answer.schools ?? []).map((school) => [school.school, school]));
  const names = new Map(Object.entries(told?.names ?? {}));
  return {
    of: (school) => seen.get(school),
    isFictional: (school) => view?.cohort.isFictional === true && seen.has(school),
    name: (school) => seen.get(school)?.name || names.get(school) || school,
  };
}
