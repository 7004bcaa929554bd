import { readQuestion as readTexts, type EditionQuestion } from '@bearings/library';
import type { ExplanationAsked } from '@bearings/contract';

/** Reads the parameters of an address as the question that `bearings rank` would ask. */
export function readQuestion(edition: string, asked: ExplanationAsked): EditionQuestion {
  return readTexts(edition, { ...asked, where: each(asked.where), weight: each(asked.weight) });
}

/** The values of a parameter that may be given several times. */
export function each(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
