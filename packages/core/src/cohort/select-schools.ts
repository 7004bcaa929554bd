import { fault } from '../fault/fault.js';
import type { School } from '../school.js';
import type { Cohort, Condition } from './cohort.js';
import { hasProperty } from './school-property.js';

/** The country code of schools that are made up. */
const FICTIONAL = 'ZZ';

/** The schools for which every condition holds, by school id. None left is a fault. */
export function selectSchools(schools: readonly School[], conditions: readonly Condition[]): School[] {
  const selected = schools.filter((school) => conditions.every((c) => hasProperty(school, c.property, c.oneOf)));
  if (selected.length === 0) throw fault('cohort.empty', { where: conditions.map(writeWhere).join(' and ') });
  return selected.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The schools of a cohort, by school id. Fictional schools and real ones never stand in one cohort. */
export function selectCohort(cohort: Cohort, schools: readonly School[]): School[] {
  return selectSchools(
    schools.filter((school) => (school.country === FICTIONAL) === cohort.fictional),
    cohort.where,
  );
}

/** A condition as `parseWhere` reads it. */
export function writeWhere(condition: Condition): string {
  const values = condition.oneOf.map((value) => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value));
  return `${condition.property}=${values.join(',')}`;
}
