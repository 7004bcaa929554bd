import { type Variation, shownScenarios } from '@bearings/core';
import { rankKernel } from '@bearings/kernel';
import {
  answerDoubt as answer,
  type DoubtAnswer,
  type DoubtProgress,
  type EditionQuestion,
  gatherEdition,
  type Library,
  readDoubtQuestion,
} from '@bearings/library';
import type { DoubtOptions } from '../engine/doubt-parcel.js';

/** What a run is watched and stopped by. */
export interface Watch {
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: DoubtProgress) => void;
}

/** Lets whatever waits be answered first, such as a wish to stop. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/**
 * The three ranges of an edition, as `bearings doubt` gives them. Beside the declared rules those are drawn that the
 * interval beside every rank is over, unless the options name others.
 */
export function answerDoubt(
  library: Library,
  asked: EditionQuestion,
  options: DoubtOptions,
  watch: Watch,
): Promise<DoubtAnswer> {
  const question = readDoubtQuestion(asked, options);
  const alternatives = options.rules === undefined ? shownRules(library, asked) : question.alternatives;
  return answer(library, { ...question, alternatives }, { ...watch, kernel: rankKernel(), hands: 1, breathe });
}

function shownRules(library: Library, asked: EditionQuestion): readonly Variation[] {
  const { edition, methodology, evidence } = gatherEdition(library, asked);
  if (methodology === null || evidence === null) return [];
  const shown = shownScenarios({ methodology, evidence, startsFrom: edition.startsFrom }, edition.seed);
  return (shown?.basis.rules ?? []).filter((rules) => Object.keys(rules).length > 0);
}
