import type { IntervalBasis } from '@bearings/core';
import { W } from '../text/language.js';
import { formatCount, formatShare } from '../text/words.js';

/** Sets of rules in words: "as the method has it", "percentile rank". */
export function wordRules({ rules }: Pick<IntervalBasis, 'rules'>): readonly string[] {
  const { normalize: words } = W.weights.rules.choices;
  return rules.map(({ normalize }) => (normalize ? (words[normalize] ?? normalize) : W.doubtStrip.basis.declared));
}

/** What intervals are over in one sentence, for a file. */
export function wordBasis(basis: IntervalBasis): string {
  const { draws, part, seed } = basis;
  return W.doubtStrip.files.over(formatCount(draws), formatShare(part), wordRules(basis).join('; '), String(seed));
}
