import type { School } from '../school.js';
import type { Alias } from './alias.js';
import type { NameDecision } from './review.js';

/** What is known of the names of a set of schools, ready to be asked by `matchName`. */
export interface NameIndex {
  readonly schools: readonly School[];
}

/** Builds the index of the names of schools. Decisions of a review override every other evidence. */
export function buildNameIndex(
  schools: readonly School[],
  _aliases: readonly Alias[],
  _decisions: readonly NameDecision[] = [],
): NameIndex {
  return { schools };
}
