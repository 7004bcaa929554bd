import { answerRanking, explainSchool, type Explanation, type RankingAnswer, type SchoolId } from '@bearings/core';
import { computeEdition, type EditionQuestion } from './compute-edition.js';
import type { Library } from './library.js';

/** The ranking of an edition as JSON; `top` null shows all. */
export function answerEdition(library: Library, question: EditionQuestion, top: number | null): RankingAnswer {
  const computed = computeEdition(library, question);
  return answerRanking({ ...computed, cohort: computed.cohort.id, top });
}

/** Where each point of one school of an edition comes from. */
export function explainEdition(library: Library, question: EditionQuestion, school: SchoolId): Explanation {
  const computed = computeEdition(library, question);
  const explanation = explainSchool({
    ...computed,
    indicators: library.indicators(computed.edition.id),
    sources: library.sources(),
    school,
  });
  // A score that is only printed comes from no points.
  return computed.methodology === null ? { ...explanation, points: null } : explanation;
}
