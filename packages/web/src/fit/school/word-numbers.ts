import type { AxisAnswer, LabelAnswer, PositionRange } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatCount, formatFixed, joinWords } from '../../text/words.js';

/** A score as it is printed: GPA in hundredths. */
export function wordScore(score: number, axis: AxisAnswer['axis']): string {
  return axis === 'gpa' ? formatFixed(score, 2) : formatCount(score).replace(/\D/g, '');
}

/** Where a score lies, in a sentence: between which percentiles that are known. */
export function wordPosition({ least, most }: PositionRange): string {
  const words = F.school.numbers;
  const [, low] = /^(?:above-)?(\d+)/.exec(least) ?? [];
  const [, high] = /(\d+)$/.exec(most.startsWith('above') ? '' : most) ?? [];
  if (low !== undefined && high !== undefined) return words.between(low, high);
  if (low !== undefined) return words.from(low);
  return high === undefined ? words.anywhere : words.below(high);
}

/** Why a school has its label: the levels of both axes, or why there is none. */
export function wordLabelReason({ mcat, gpa }: LabelAnswer): string {
  const words = F.school.numbers;
  const said = [mcat, gpa].map(({ axis, level, reason }) => {
    const name = words.axes[axis];
    if (level !== null) return words.level(name, words.levels[level]);
    return reason === null ? '' : words.reasons[reason](name);
  });
  return joinWords(said.filter(Boolean));
}
