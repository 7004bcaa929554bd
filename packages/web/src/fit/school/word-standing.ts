import type { FitSchool } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatCount, formatFixed } from '../../text/words.js';

/** Where a school stands on a person's list, in one line: "Rank 12, 8 to 19 in nine of ten draws · Fit 71.3 of 100". */
export function wordStanding({ rank, interval, fit, judgement }: FitSchool): string {
  const words = F.school.head;
  if (judgement.outcome === 'dropped') return `${words.dropped} ${words.droppedBy}`;
  if (rank === null || fit === null) return words.notPlaced;
  const range = interval === null ? [] : [words.range(formatCount(interval.low), formatCount(interval.high))];
  return `${[words.rank(formatCount(rank)), ...range].join(', ')} · ${words.fit(formatFixed(fit, 1))}`;
}
