import type { EvidenceColumn, EvidenceTable } from '../../scoring/evidence-table.js';
import type { Deck } from './donor-deck.js';

/** The donors of one gap, from the nearest to the farthest. */
export interface NearestDonors {
  /** Places in `Deck.donors`. */
  readonly places: Int32Array;
  /** How far each is, from 0 to 1. */
  readonly apart: Float64Array;
}

/** Sums of the same ranks in another order differ by less; ranks that differ are farther apart. */
const GRAIN = 0x10000000000;

/**
 * For each gap of a deck who reports, nearest first. Near is whoever has like ranks in the other indicators that both
 * report: the mean difference of ranks as shares, from 0 to 1, and a half where nothing is shared.
 */
export function nearestDonors(evidence: EvidenceTable): (deck: Deck) => readonly NearestDonors[] {
  const ranks = new Map([...evidence.columns].map(([id, column]) => [id, rankShares(column)]));
  return ({ indicator, donors, gaps }) => {
    const others = [...ranks].filter(([id]) => id !== indicator).map(([, shares]) => shares);
    return gaps.map(({ row }) => {
      const apart = donors.map((donor) => distance(others, row, donor));
      const places = Int32Array.from([...donors.keys()].sort((a, b) => apart[a]! - apart[b]! || a - b));
      return { places, apart: Float64Array.from(places, (place) => apart[place]!) };
    });
  };
}

function distance(others: readonly Float64Array[], a: number, b: number): number {
  let [sum, count] = [0, 0];
  for (const ranks of others) {
    const apart = Math.abs(ranks[a]! - ranks[b]!);
    if (Number.isNaN(apart)) continue;
    sum += apart;
    count++;
  }
  return count === 0 ? 0.5 : Math.round((sum / count) * GRAIN) / GRAIN;
}

/** The rank of each value among those reported, from 0 to 1; equal values share the middle; NaN where missing. */
function rankShares({ values }: EvidenceColumn): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const middles = new Map<number, number>();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    middles.set(sorted[from]!, sorted.length < 2 ? 0.5 : (from + to - 1) / 2 / (sorted.length - 1));
  }
  return values.map((value) => middles.get(value) ?? Number.NaN);
}
