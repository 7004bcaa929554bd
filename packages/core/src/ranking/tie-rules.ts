import type { Ties } from '../methodology/methodology.js';
import type { MethodEntry } from '../scoring/method.js';

/** The number that a group of tied schools gets. */
export interface TieRule extends MethodEntry {
  /** `before` schools and `groups` of ties stand above; `size` schools share the rank. */
  rank(before: number, groups: number, size: number): number;
}

/** Who shares a rank, and which number it is. */
export const TIE_RULES: Readonly<Record<Ties['rule'], TieRule>> = {
  competition: {
    label: 'Standard competition',
    meaning: 'Two schools tied at rank 2 are followed by rank 4.',
    formula: '1 + schools above',
    source: 'QS and U.S. News, as printed',
    rank: (before) => before + 1,
  },
  dense: {
    label: 'Dense',
    meaning: 'Two schools tied at rank 2 are followed by rank 3.',
    formula: '1 + groups above',
    source: 'common use',
    rank: (_, groups) => groups + 1,
  },
  fractional: {
    label: 'Fractional',
    meaning: 'Two schools tied for 2 and 3 both have rank 2.5.',
    formula: '1 + schools above + (size - 1) / 2',
    source: 'rank statistics',
    rank: (before, _, size) => before + 1 + (size - 1) / 2,
  },
};
