/**
 * Parts of a run, in thousandths of its time: measured with DuckDB on a million generated works with 18 million references.
 * They only foretell how long a run will take.
 */
const SHARES: Readonly<Record<string, number>> = {
  pubs: 47,
  edges: 320,
  candidates: 8,
  self_citations: 110,
  cited_counts: 13,
  pub_counts: 30,
  pub_scores: 24,
  direct_credits: 17,
  school_works: 8,
  school_pubs: 13,
  fine_sums: 61,
  school_sums: 31,
  fine_citations: 13,
  scoped_citations: 31,
  h_indexes: 38,
  fine_joint: 62,
  scoped_joint: 30,
  results: 17,
  lost_references: 120,
};
const SMALL = 2;

/** How much of the time of a run a step takes, in parts that mean nothing but beside each other. */
export function shareOf(step: string): number {
  return SHARES[step] ?? SMALL;
}
