import { isRoundedForAnotherScale, parseVariation, writeVariation, type Methodology } from '@bearings/core';
import type { QuestionTexts } from '@bearings/library';

/**
 * Says which weights and rules the reader chose in place of the methodology's, and where the declared decimals do not
 * fit the scale any more; nothing where nothing is chosen. `declared` is the methodology as its file says it.
 */
export function noteChoices(asked: QuestionTexts, declared: Methodology | null): string[] {
  const variation = parseVariation(asked);
  const chosen = [
    ...(asked.weight ?? []).map((text) => `weight ${text}`),
    ...writeVariation(variation).map(([rule, choice]) => `${rule} ${choice}`),
  ];
  return [
    ...(chosen.length > 0 ? [`chosen by the reader, not by the methodology: ${chosen.join(', ')}`] : []),
    ...(declared && isRoundedForAnotherScale(declared, variation)
      ? [
          `ranks are taken after rounding to ${writeDecimals(declared)}, declared for another ` +
            'scale, and may tie many schools here; --round half-up:3 or --round none tells them apart',
        ]
      : []),
  ];
}

function writeDecimals({ rounding: { decimals } }: Methodology): string {
  return decimals === 0 ? 'whole points' : decimals === 1 ? 'one decimal' : `${decimals} decimals`;
}
