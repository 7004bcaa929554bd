import { fault } from '../../fault/fault.js';
import { fairTail } from './binomial-tail.js';
import type { Comparison, RankSide } from './rank-family.js';
import { gatherSets, requireCoverage, requireUnits, type RankSets } from './rank-sets.js';

/** Choices counted by category, and what is wanted to be known of the ranks of their shares. */
export interface MultinomialRankSetsInput {
  /** By category: how many of those asked chose it. Whole numbers up to 1e9. */
  readonly counts: ArrayLike<number>;
  readonly coverage: number;
  readonly kind: 'marginal' | 'simultaneous';
  readonly side: RankSide;
  /** `holm` never gives a wider set than `bonferroni`. */
  readonly correction: 'holm' | 'bonferroni';
  /** The categories whose sets are wanted, rising; all where absent. */
  readonly of?: readonly number[];
}

const MOST = 1e9;

/**
 * Rank confidence sets of the categories of a multinomial, valid at any number of answers (S. Bazylik, M. Mogstad, J. P.
 * Romano, A. Shaikh and D. Wilhelm, arXiv 2402.00192, 2024). Among those who chose one of two categories the number that
 * chose the first is binomial, and at least as many as found would do so by a fair coin at most as often as its tail
 * says, if the first's true share is not the larger. These p-values are corrected over all hypotheses of the family: two
 * for each other category where both sides are wanted of one, one where one side is, and all ordered pairs of members.
 * No draws are made. Time: pairs by the root of the answers of a pair.
 */
export function multinomialRankSets(input: MultinomialRankSetsInput): RankSets {
  const { counts, coverage, kind, side } = input;
  requireCoverage(coverage);
  requireCounts(counts);
  const members = input.of
    ? requireUnits(input.of, counts.length)
    : Array.from({ length: counts.length }, (_, unit) => unit);
  const groups = kind === 'simultaneous' ? [members] : members.map((member) => [member]);
  const compared = groups.map((group) => compareCounts(input, group));
  return gatherSets(counts, members, side, compared);
}

function compareCounts({ counts, coverage, side, correction }: MultinomialRankSetsInput, group: readonly number[]) {
  const level = 1 - coverage;
  const inGroup = new Set(group);
  const others = counts.length - group.length;
  const family = others * group.length * (side === 'both' ? 2 : 1) + group.length * (group.length - 1);
  const most = others * group.length + (group.length * (group.length - 1)) / 2;
  const [highs, lows, chances] = [new Int32Array(most), new Int32Array(most), new Float64Array(most)];
  let tests = 0;
  for (const member of group) {
    for (let other = 0; other < counts.length; other++) {
      if (other === member || (inGroup.has(other) && other < member)) continue;
      const [high, low] = counts[other]! > counts[member]! ? [other, member] : [member, other];
      const wanted = side === 'both' || inGroup.has(other) || (side === 'lower') === (low === member);
      if (!wanted) continue;
      const chance = fairTail(counts[high]!, counts[high]! + counts[low]!);
      if (chance > level) continue;
      highs[tests] = high;
      lows[tests] = low;
      chances[tests++] = chance;
    }
  }
  const order = new Uint32Array(tests).map((_, at) => at).sort((a, b) => chances[a]! - chances[b]! || a - b);
  const [above, below] = [new Int32Array(counts.length), new Int32Array(counts.length)];
  for (const [rejected, test] of order.entries()) {
    if (chances[test]! > level / (correction === 'holm' ? family - rejected : family)) break;
    above[lows[test]!]!++;
    below[highs[test]!]!++;
  }
  const pick = (of: Int32Array) => Int32Array.from(group, (unit) => of[unit]!);
  const compared: Comparison = { above: pick(above), below: pick(below), rounds: 1, critical: Number.NaN };
  return compared;
}

function requireCounts(counts: ArrayLike<number>): void {
  const expected = `a whole number from 0 to ${MOST}`;
  if (counts.length < 2) {
    const more = 'two or more; a rank can only move among others';
    throw fault('uncertainty.estimates-refused', { at: 'counts', found: String(counts.length), expected: more });
  }
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (Number.isInteger(count) && count >= 0 && count <= MOST) continue;
    throw fault('uncertainty.estimates-refused', { at: `count ${at}`, found: String(count), expected });
  }
}
