import type { Bands, Rounding, Tiers, Ties } from '../methodology/methodology.js';
import { pickRows } from '../scoring/indicator-column.js';
import { orderById } from '../scoring/order-rows.js';
import type { ScoredColumns } from '../scoring/scored-columns.js';
import type { Placement } from './placement.js';
import { rankColumn } from './rank-column.js';

/** The fields of a methodology that decide how scores become places. */
export interface PlacingRules {
  readonly rounding: Rounding;
  readonly ties: Ties;
  readonly bands: Bands | null;
  readonly tiers: Tiers | null;
}

/** What of scored columns decides places. */
export type PlacedScores = Pick<ScoredColumns, 'schools' | 'exclusions' | 'values' | 'printed'>;

/** The places of scored rows. */
export interface PlacedRows {
  /** 1 is best; fractional ties may end in .5; NaN where there is no score. */
  readonly ranks: Float64Array;
  /** How many schools have this rank; 0 where there is no score. */
  readonly sharedBy: Int32Array;
  /** The rows as placed: best first, equal ones by school id, then those without a score by school id. */
  readonly order: Int32Array;
}

/**
 * Ranks scored rows. Scores are compared as printed where the methodology ranks after rounding, else at full precision.
 * `byId` lists the rows in the order of school ids. A score that is not a number is a bug.
 */
export function placeRows(
  scores: PlacedScores,
  rules: PlacingRules,
  byId: Int32Array = orderById(scores.schools),
): PlacedRows {
  const counted = countedScores(scores, rules);
  const order = new Int32Array(byId.length);
  const scored = splitRows(byId, scores.exclusions, order);
  const { rule, decimals, ranks: when } = rules.rounding;
  const rounded = when === 'after-rounding' && rule !== 'none';
  const ranked = rankColumn(pickRows(counted, scored), rules.ties, rounded ? decimals : null);
  const ranks = new Float64Array(byId.length).fill(Number.NaN);
  const sharedBy = new Int32Array(byId.length);
  for (let i = 0; i < scored.length; i++) {
    ranks[scored[i]!] = ranked.ranks[i]!;
    sharedBy[scored[i]!] = ranked.sharedBy[i]!;
  }
  if (rules.tiers && !rules.tiers.showRanks) order.set(orderByTier(scored, counted, rules));
  else orderByRank(scored, ranked.ranks, order);
  return { ranks, sharedBy, order };
}

/** Returns the rows with a score, and writes those without behind the places that these will take. */
function splitRows(byId: Int32Array, exclusions: PlacedScores['exclusions'], order: Int32Array): Int32Array {
  const scored = new Int32Array(byId.length);
  let count = 0;
  for (const row of byId) if (exclusions[row] === null) scored[count++] = row;
  let next = count;
  for (const row of byId) if (exclusions[row] !== null) order[next++] = row;
  return scored.subarray(0, count);
}

/** Counts instead of comparing: ranks are whole or end in .5, and none exceeds the number of rows. */
function orderByRank(scored: Int32Array, ranks: Float64Array, order: Int32Array): void {
  const starts = new Int32Array(2 * scored.length + 2);
  for (let i = 0; i < scored.length; i++) starts[2 * ranks[i]! + 1]!++;
  for (let half = 1; half < starts.length; half++) starts[half]! += starts[half - 1]!;
  for (let i = 0; i < scored.length; i++) order[starts[2 * ranks[i]!]!++] = scored[i]!;
}

/** Where tiers hide ranks, schools stand by tier and id; those that reach no tier stand behind. */
function orderByTier(scored: Int32Array, counted: Float64Array, rules: PlacingRules): Int32Array {
  const none = Number.POSITIVE_INFINITY;
  const tiers = Float64Array.from(counted, (score) => findTier(score, rules)?.tier ?? none);
  return scored.slice().sort((a, b) => (tiers[a] === tiers[b] ? 0 : tiers[a]! - tiers[b]!));
}

/** The place of one row: its tier where tiers hide ranks, its band beyond the individual ranks, else its rank. */
export function placementAt(columns: PlacedScores & PlacedRows, row: number, rules: PlacingRules): Placement {
  const school = columns.schools[row]!;
  const exclusion = columns.exclusions[row];
  if (exclusion) return { kind: 'unranked', school, reason: exclusion.reason, because: exclusion.because };
  const tier = findTier(countedScores(columns, rules)[row]!, rules);
  if (tier) return { kind: 'tiered', school, tier: tier.tier };
  const rank = columns.ranks[row]!;
  const sharedBy = columns.sharedBy[row]!;
  const { bands, ties } = rules;
  const first = ties.rule === 'fractional' ? rank - (sharedBy - 1) / 2 : rank;
  const edge =
    bands && first > bands.individual ? bands.edges.find(([, last]) => last === null || first <= last) : undefined;
  if (edge) return { kind: 'banded', school, band: edge[1] === null ? `${edge[0]}+` : `${edge[0]}-${edge[1]}` };
  const tied = sharedBy > 1;
  return { kind: 'ranked', school, rank, label: tied ? `=${rank}` : `${rank}`, tied };
}

/** The scores that are compared: as printed, or at full precision. */
function countedScores({ values, printed }: PlacedScores, { rounding }: PlacingRules): Float64Array {
  return rounding.ranks === 'after-rounding' ? printed : values;
}

/** The tier that stands in the place of a rank; undefined where ranks are shown, or no tier is reached. */
function findTier(score: number, { tiers }: PlacingRules): { readonly tier: number } | undefined {
  return tiers && !tiers.showRanks ? tiers.cuts.find(({ atLeast }) => score >= atLeast) : undefined;
}
