import { parseVariation, writeVariation } from '@bearings/core';
import type { QuestionTexts } from '@bearings/library';

/** Says which weights and rules the reader chose in place of the methodology's; nothing where there are none. */
export function noteChoices(asked: QuestionTexts): string[] {
  const chosen = [
    ...(asked.weight ?? []).map((text) => `weight ${text}`),
    ...writeVariation(parseVariation(asked)).map(([rule, choice]) => `${rule} ${choice}`),
  ];
  return chosen.length === 0 ? [] : [`chosen by the reader, not by the methodology: ${chosen.join(', ')}`];
}
