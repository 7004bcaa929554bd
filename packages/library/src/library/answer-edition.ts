import { answerRanking, explainSchool, type Explanation, type RankingAnswer, type SchoolId } from '@bearings/core';
import { computeEdition, type ComputedEdition, type EditionQuestion } from './compute-edition.js';
import { intervalsOf } from './intervals-of.js';
import type { Library } from './library.js';

/** The ranking of an edition as JSON; `top` null shows all. */
export function answerEdition(library: Library, question: EditionQuestion, top: number | null): RankingAnswer {
  const computed = computeEdition(library, question);
  return answerComputed(library, computed, top);
}

/** The same for an edition that is computed already. */
export function answerComputed(library: Library, computed: ComputedEdition, top: number | null): RankingAnswer {
  return answerRanking({ ...computed, cohort: computed.cohort.id, intervals: intervalsOf(library, computed), top });
}

/** Where each point of one school of an edition comes from. */
export function explainEdition(library: Library, question: EditionQuestion, school: SchoolId): Explanation {
  return explainComputed(library, computeEdition(library, question), school);
}

/** The same for an edition that is computed already. */
export function explainComputed(library: Library, computed: ComputedEdition, school: SchoolId): Explanation {
  const indicators = library.indicators(computed.edition.id);
  const intervals = intervalsOf(library, computed);
  const explanation = explainSchool({ ...computed, indicators, sources: library.sources(), intervals, school });
  // A score that is only printed comes from no points.
  return computed.methodology === null ? { ...explanation, points: null } : explanation;
}
