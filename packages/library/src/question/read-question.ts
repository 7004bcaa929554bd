import { fault, parseVariation, parseWhere, type VariationTexts } from '@bearings/core';
import type { EditionQuestion } from '../library/compute-edition.js';

/** A question as the texts of an address or of a terminal. */
export interface QuestionTexts extends VariationTexts {
  readonly methodology?: string | undefined;
  readonly cohort?: string | undefined;
  /** "state=CA,NY". */
  readonly where?: readonly string[] | undefined;
  /** "nih-awards=0.4". */
  readonly weight?: readonly string[] | undefined;
}

/** Reads what is asked of an edition; a text that is wrong is a fault that says what was expected. */
export function readQuestion(edition: string, texts: QuestionTexts): EditionQuestion {
  return {
    edition,
    methodology: texts.methodology,
    cohort: texts.cohort,
    where: (texts.where ?? []).map(parseWhere),
    weights: Object.fromEntries((texts.weight ?? []).map((text) => readShare('weight', text))),
    variation: parseVariation(texts),
  };
}

const WEIGHT = /^(?<id>[a-z][a-z0-9-]*)=(?<weight>\d+(?:\.\d+)?|\.\d+)$/;

/** Reads a text such as "nih-awards=0.4" of a parameter. */
export function readShare(parameter: string, text: string): [string, number] {
  const found = WEIGHT.exec(text)?.groups;
  if (!found?.id || !found.weight) {
    throw fault('question.malformed', {
      parameter,
      found: JSON.stringify(text),
      expected: 'ID=NUMBER, as in nih-awards=0.4',
    });
  }
  return [found.id, Number(found.weight)];
}
