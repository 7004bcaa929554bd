import type { Explanation, RankingAnswer, SchoolId } from '@bearings/core';
import type { EditionQuestion } from './compute-edition.js';
import type { Library } from './library.js';

/** The ranking of an edition as JSON; `top` null shows all. */
export function answerEdition(_library: Library, _question: EditionQuestion, _top: number | null): RankingAnswer {
  throw new Error('not built yet');
}

/** Where each point of one school of an edition comes from. */
export function explainEdition(_library: Library, _question: EditionQuestion, _school: SchoolId): Explanation {
  throw new Error('not built yet');
}
