/** Faults that show when a methodology meets what it is to score. */
export const SCORING_FAULTS = {
  'methodology.never-turned': (f: { methodology: string; indicator: string }) =>
    `${f.methodology}: lower is better for "${f.indicator}", but no step of its normalizing turns it, so the worst would come out best; add a z-score, percentile, min-max, goalposts or ratio step`,
  'methodology.readings-not-accepted': (f: { methodology: string }) =>
    `${f.methodology} cannot start from readings; give published indicator scores instead`,
} as const;
