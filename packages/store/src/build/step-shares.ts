/**
 * Parts of a run, in thousandths of the time of one that takes core sources as they are marked: measured with DuckDB on a million invented
 * works with 19 million references (`bench/biblio/build-once.mjs`). Finding core sources takes three times that besides. They only foretell how long a run will take.
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
  cited_counts: 192,
  self_counts: 16,
  pub_counts: 112,
  histogram: 9,
  cell_histogram: 6,
  cell_scores: 21,
  scores: 13,
  direct_credits: 68,
  hospital_credits: 31,
  school_pubs: 85,
  fine_sums: 41,
  fine_citations: 14,
  h_indexes: 56,
  fine_joint: 92,
  partners: 14,
  results: 42,
  lost_references: 171,
};
const SMALL = 2;

/** How much of the time of a run a step takes, in parts that mean nothing but beside each other. */
export function shareOf(step: string): number {
  return SHARES[step] ?? SMALL;
}
