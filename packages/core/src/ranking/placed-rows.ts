import type { Bands, Rounding, Tiers, Ties } from '../methodology/methodology.js';
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
 * A score that is not a number is a bug.
 */
export function placeRows(scores: PlacedScores, rules: PlacingRules): PlacedRows {
  const rows = scores.schools.length;
  const byId = sortById(scores.schools);
  const scored = byId.filter((row) => scores.exclusions[row] === null);
  const counted = countedScores(scores, rules);
  const { rule, decimals, ranks: when } = rules.rounding;
  const rounded = when === 'after-rounding' && rule !== 'none';
  const own = Float64Array.from(scored, (row) => counted[row]!);
  const ranked = rankColumn(own, rules.ties, rounded ? decimals : null);
  const ranks = new Float64Array(rows).fill(Number.NaN);
  const sharedBy = new Int32Array(rows);
  scored.forEach((row, i) => {
    ranks[row] = ranked.ranks[i]!;
    sharedBy[row] = ranked.sharedBy[i]!;
  });
  const order = new Int32Array(rows);
  order.set(scored.sort((a, b) => ranks[a]! - ranks[b]!));
  order.set(
    byId.filter((row) => scores.exclusions[row] !== null),
    scored.length,
  );
  if (!rules.tiers || rules.tiers.showRanks) return { ranks, sharedBy, order };
  const tiers = Float64Array.from(counted, (score) => findTier(score, rules)?.tier ?? Number.POSITIVE_INFINITY);
  const tiered = byId
    .filter((row) => scores.exclusions[row] === null)
    .sort((a, b) => (tiers[a] === tiers[b] ? 0 : tiers[a]! - tiers[b]!));
  order.set(tiered);
  return { ranks, sharedBy, order };
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

function sortById(schools: readonly string[]): Int32Array {
  const rows = Int32Array.from(schools, (_, row) => row);
  const rising = schools.every((school, row) => row === 0 || schools[row - 1]! <= school);
  return rising ? rows : rows.sort((a, b) => (schools[a]! < schools[b]! ? -1 : schools[a]! > schools[b]! ? 1 : 0));
}
