import type { School } from '../school.js';

/** The properties of a school by which a cohort is chosen, a filter set or a group formed. */
export const SCHOOL_PROPERTIES = ['degree', 'control', 'city', 'state', 'country', 'status', 'university'] as const;
export type SchoolProperty = (typeof SCHOOL_PROPERTIES)[number];

/** Whether a text names such a property. */
export function isSchoolProperty(text: string): text is SchoolProperty {
  return (SCHOOL_PROPERTIES as readonly string[]).includes(text);
}

/** Whether a school's property is one of some values, in whatever case they are written. */
export function hasProperty(school: School, property: SchoolProperty, oneOf: readonly string[]): boolean {
  const own = school[property].toLowerCase();
  return oneOf.some((value) => value.toLowerCase() === own);
}
