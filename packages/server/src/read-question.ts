import type { EditionQuestion } from '@bearings/library';
import type { ExplanationAsked } from '@bearings/contract';
import { fault, parseWhere } from '@bearings/core';

/** Reads the parameters of an address as the question that `bearings rank` would ask. */
export function readQuestion(edition: string, asked: ExplanationAsked): EditionQuestion {
  return {
    edition,
    methodology: asked.methodology,
    cohort: asked.cohort,
    where: each(asked.where).map(parseWhere),
    weights: Object.fromEntries(each(asked.weight).map(readWeight)),
  };
}

const WEIGHT = /^([a-z0-9-]+)=(\d+(?:\.\d+)?)$/;

function readWeight(text: string): [string, number] {
  const found = WEIGHT.exec(text);
  if (!found?.[1] || !found[2]) {
    throw fault('question.malformed', {
      parameter: 'weight',
      found: JSON.stringify(text),
      expected: 'ID=NUMBER, as in nih-awards=0.4',
    });
  }
  return [found[1], Number(found[2])];
}

function each(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
