import type { FitRules, McatScore, Profile } from '../profile/profile.js';
import type { ScoreAxis } from './find-bands.js';

/**
 * The MCAT score that counts: by `newest` the latest test, by `best` the highest total. Of tests of one day the
 * higher counts, of equal totals the later. Null where there is no score.
 */
export function chooseMcat(scores: readonly McatScore[], rule: FitRules['mcat']): McatScore | null {
  const later = (a: McatScore, b: McatScore) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
  const higher = (a: McatScore, b: McatScore) => b.total - a.total;
  const [first, then] = rule === 'newest' ? [later, higher] : [higher, later];
  return [...scores].sort((a, b) => first(a, b) || then(a, b))[0] ?? null;
}

/** The person's own score: the MCAT total that counts, the total GPA; null where it is not known. */
export function ownScore(axis: ScoreAxis, profile: Pick<Profile, 'scores' | 'rules'>): number | null {
  if (axis === 'gpa') return profile.scores.gpa.total;
  return chooseMcat(profile.scores.mcat, profile.rules.mcat)?.total ?? null;
}
