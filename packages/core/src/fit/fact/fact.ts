import type { Licence, Reading } from '../../indicator/reading.js';
import type { SchoolId } from '../../school.js';
import type { FieldId } from './field.js';

/** Whom a fact counts. People who were accepted and people who came are two populations, and are never mixed up. */
export const POPULATIONS = ['applied', 'interviewed', 'accepted', 'matriculated', 'enrolled', 'graduated'] as const;
export type Population = (typeof POPULATIONS)[number];

/** Where those live whom a fact counts, or for whom a price holds, as the school sees them. */
export const RESIDENCIES = ['in-state', 'out-of-state', 'international', 'all'] as const;
export type Residency = (typeof RESIDENCIES)[number];

/** What a fact says: a number, a category, a day or minute, or the reason there is none of them. */
export type FactValue = Reading | { readonly kind: 'date'; readonly date: string; readonly zone: string };

/** One thing known of one school, with everything needed to check it. */
export interface Fact {
  readonly school: SchoolId;
  readonly field: FieldId;
  readonly value: FactValue;
  /** The calendar year in which its period ends; null where none is known. */
  readonly year: number | null;
  /** The period in the source's words. */
  readonly period: string;
  /** Null where the field is not told apart by it. */
  readonly population: Population | null;
  readonly residency: Residency | null;
  /** Code of the source. */
  readonly source: string;
  /** ISO date on which the source was read; empty where it was not kept. */
  readonly retrieved: string;
  readonly licence: Licence;
}
