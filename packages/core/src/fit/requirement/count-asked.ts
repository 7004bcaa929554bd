import type { Judgement, JudgementLine } from './judgement.js';

/**
 * What has to be asked: each field of which a hard requirement cannot tell, with the number of schools that are neither kept
 * nor dropped for it. The most schools first, then by field.
 */
export function countAsked(
  judgements: readonly Judgement[],
): readonly (readonly [field: JudgementLine['field'], schools: number])[] {
  const counts = new Map<JudgementLine['field'], number>();
  for (const { outcome: whole, lines } of judgements) {
    if (whole !== 'cannot-say') continue;
    const open = lines.filter(({ outcome }) => outcome === 'cannot-say').map(({ field }) => field);
    for (const field of new Set(open)) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
