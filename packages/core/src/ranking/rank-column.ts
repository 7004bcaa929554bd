import { powerOfTen } from '../arithmetic/power-of-ten.js';
import type { Ties } from '../methodology/methodology.js';
import { TIE_RULES } from './tie-rules.js';

/** The rank of each score, and how many schools share it. */
export interface RankedColumn {
  readonly ranks: Float64Array;
  readonly sharedBy: Int32Array;
}

/**
 * Ranks scores, best first. A tie is measured from its best member: measured from neighbour to neighbour, a chain of
 * small gaps would carry the tenth school up to the first. Scores must be numbers. Where they are rounded to `decimals`
 * places and the range is narrow, they are counted instead of sorted; the answer is the same.
 */
export function rankColumn(scores: Float64Array, ties: Ties, decimals: number | null = null): RankedColumn {
  return (
    (decimals !== null && ties.tolerance === 0 ? countRanks(scores, ties, decimals) : null) ?? sortRanks(scores, ties)
  );
}

function countRanks(scores: Float64Array, { rule }: Ties, decimals: number): RankedColumn | null {
  const scale = powerOfTen(decimals);
  const steps = new Float64Array(scores.length);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < scores.length; row++) {
    const step = Math.round(scores[row]! * scale);
    if (Number.isNaN(step)) return null;
    steps[row] = step;
    if (step < low) low = step;
    if (step > high) high = step;
  }
  if (scores.length === 0 || !(high - low < 16 * scores.length + 1024)) return null;
  const size = high - low + 1;
  const counts = new Int32Array(size);
  for (let row = 0; row < steps.length; row++) counts[high - steps[row]!]!++;
  const ranksOf = new Float64Array(size);
  let before = 0;
  let groups = 0;
  for (let step = 0; step < size; step++) {
    const count = counts[step]!;
    if (count === 0) continue;
    ranksOf[step] = TIE_RULES[rule].rank(before, groups++, count);
    before += count;
  }
  const ranks = new Float64Array(scores.length);
  const sharedBy = new Int32Array(scores.length);
  for (let row = 0; row < steps.length; row++) {
    const step = high - steps[row]!;
    ranks[row] = ranksOf[step]!;
    sharedBy[row] = counts[step]!;
  }
  return { ranks, sharedBy };
}

function sortRanks(scores: Float64Array, { rule, tolerance }: Ties): RankedColumn {
  const sorted = Float64Array.from(scores).sort();
  if (Number.isNaN(sorted.at(-1))) throw new Error('a score that is not a number cannot be ranked');
  const ranksOf: number[] = [];
  const leads: number[] = [];
  const sizes: number[] = [];
  for (let last = sorted.length - 1; last >= 0; ) {
    const lead = sorted[last]!;
    let next = last;
    while (next >= 0 && lead - sorted[next]! <= tolerance) next--;
    ranksOf.push(TIE_RULES[rule].rank(sorted.length - 1 - last, leads.length, last - next));
    leads.push(lead);
    sizes.push(last - next);
    last = next;
  }
  const ranks = new Float64Array(scores.length);
  const sharedBy = new Int32Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const group = findGroup(leads, scores[row]!);
    ranks[row] = ranksOf[group]!;
    sharedBy[row] = sizes[group]!;
  }
  return { ranks, sharedBy };
}

/** The last group whose lead is at or above a score; leads fall. */
function findGroup(leads: readonly number[], score: number): number {
  let [from, to] = [0, leads.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (leads[middle]! >= score) from = middle;
    else to = middle - 1;
  }
  return from;
}
