import type { ScoringInput } from './scoring-input.js';
import type { Score } from './score.js';

/** Scores the schools of an evidence table by a methodology, one score per school in the order of the table. */
export function scoreSchools(input: ScoringInput): Score[] {
  throw new Error(`not built yet: ${input.methodology.id}`);
}
