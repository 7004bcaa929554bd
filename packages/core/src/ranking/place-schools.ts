import type { Bands, Rounding, Tiers, Ties } from '../methodology/methodology.js';
import type { Score, Scored } from '../scoring/score.js';
import type { Placement } from './placement.js';
import { rankColumn } from './rank-column.js';

/** The fields of a methodology that decide how scores become places. */
export interface PlacingRules {
  readonly rounding: Rounding;
  readonly ties: Ties;
  readonly bands: Bands | null;
  readonly tiers: Tiers | null;
}

/**
 * Places scored schools best first, then lists the unscored by school id. Scores are compared as printed where the
 * methodology ranks after rounding, else at full precision.
 *
 * A tie is measured from its best member. Measured from neighbour to neighbour, a chain of small gaps would carry the
 * tenth school up to the first. A tie is never split by a band.
 */
export function placeSchools(scores: readonly Score[], rules: PlacingRules): Placement[] {
  const after = rules.rounding.ranks === 'after-rounding';
  const scored = scores.filter((s) => s.kind === 'scored').sort(byId);
  const unscored = scores.filter((s) => s.kind === 'unscored').sort(byId);
  const counted = Float64Array.from(scored, (s) => (after ? s.printed : s.value));
  const rounded = after && rules.rounding.rule !== 'none';
  const { ranks, sharedBy } = rankColumn(counted, rules.ties, rounded ? rules.rounding.decimals : null);
  const order = scored.map((_, row) => row).sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const placements = order.map((row) => place(scored[row]!, counted[row]!, ranks[row]!, sharedBy[row]!, rules));
  if (rules.tiers && !rules.tiers.showRanks) placements.sort(byTier);
  return [
    ...placements,
    ...unscored.map(({ school, reason, because }): Placement => ({ kind: 'unranked', school, reason, because })),
  ];
}

function place(
  { school }: Scored,
  score: number,
  rank: number,
  sharedBy: number,
  { bands, tiers, ties }: PlacingRules,
): Placement {
  const tier = tiers && !tiers.showRanks ? tiers.cuts.find(({ atLeast }) => score >= atLeast) : undefined;
  if (tier) return { kind: 'tiered', school, tier: tier.tier };
  const first = ties.rule === 'fractional' ? rank - (sharedBy - 1) / 2 : rank;
  const edge =
    bands && first > bands.individual ? bands.edges.find(([, last]) => last === null || first <= last) : undefined;
  const tied = sharedBy > 1;
  if (edge) return { kind: 'banded', school, band: edge[1] === null ? `${edge[0]}+` : `${edge[0]}-${edge[1]}` };
  return { kind: 'ranked', school, rank, label: tied ? `=${rank}` : `${rank}`, tied };
}

function byTier(a: Placement, b: Placement): number {
  const [x, y] = [a, b].map((p) => (p.kind === 'tiered' ? p.tier : Number.POSITIVE_INFINITY)) as [number, number];
  return x === y ? byId(a, b) : x - y;
}

const byId = (a: { readonly school: string }, b: { readonly school: string }): number =>
  a.school < b.school ? -1 : a.school > b.school ? 1 : 0;
