import type { SchoolId } from '../school.js';
import type { NameMatch } from './name-match.js';

/** One line of a review file: a name a person should decide. */
export interface ReviewRow {
  readonly name: string;
  /** The proposed school, or the best refused candidate; empty where there is none. */
  readonly candidate: string;
  readonly score: number;
  readonly runnerUp: string;
  /** Empty in a fresh file. A person writes a school id, or "none" where the name is no school of ours. */
  readonly decision: string;
}

/** What a person decided of a printed name; null says that it is no school of ours. */
export interface NameDecision {
  readonly name: string;
  readonly school: SchoolId | null;
}

/** The lines a person should decide: the doubtful and the unmatched, each name once, sorted by name. */
export function reviewMatches(_matches: readonly NameMatch[]): ReviewRow[] {
  throw new Error('not built yet');
}

/** Reads the decisions a person wrote into a review file; rows without one are left out. Faults name the row. */
export function applyReview(_rows: readonly ReviewRow[], _file: string): NameDecision[] {
  throw new Error('not built yet');
}
