import type { SchoolId } from '../school.js';

/** A spelling by which a school is known. No spelling belongs to two schools once case, accents and punctuation are folded. */
export interface Alias {
  readonly school: SchoolId;
  readonly alias: string;
  /** "official", "short", "former", "acronym", "press" or "source", as in cohorts/aliases.csv. */
  readonly kind: string;
  readonly source: string;
}
