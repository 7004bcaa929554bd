import type { SchoolProperty } from './school-property.js';

/** The schools compared with each other in one ranking, by the conditions that choose them. */
export interface Cohort {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** ISO date for which the list of schools holds. */
  readonly asOf: string;
  /** A fictional cohort holds fictional schools only, any other holds none of them. */
  readonly fictional: boolean;
  /** All must hold; without any, every school is in. */
  readonly where: readonly Condition[];
  readonly notes: readonly string[];
}

/** A property of a school is one of these values; upper and lower case are the same. */
export interface Condition {
  readonly property: SchoolProperty;
  readonly oneOf: readonly string[];
}
