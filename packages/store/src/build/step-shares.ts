/**
 * Parts of a run, in thousandths of the time of one that takes core sources as they are marked: measured with DuckDB on half a million generated
 * works with 9.5 million references. Finding core sources takes three times that besides. They only foretell how long a run will take.
 */
const SHARES: Readonly<Record<string, number>> = {
  core_candidates: 60,
  core_countries: 330,
  core_profiles: 1600,
  core_distances: 110,
  core_references: 1200,
  core_round_1: 70,
  core_round_2: 70,
  core_round_3: 70,
  cited_counts: 98,
  self_counts: 12,
  pub_counts: 86,
  histogram: 25,
  cell_scores: 25,
  scores: 18,
  direct_credits: 80,
  hospital_credits: 18,
  school_pubs: 104,
  fine_sums: 49,
  fine_citations: 12,
  h_indexes: 31,
  fine_joint: 92,
  results: 74,
  lost_references: 240,
};
const SMALL = 2;

/** How much of the time of a run a step takes, in parts that mean nothing but beside each other. */
export function shareOf(step: string): number {
  return SHARES[step] ?? SMALL;
}
