/** Where the middle 95 % of the samples of an indicator lie. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  /** Standard deviation over the samples, in the unit of the indicator. */
  readonly error: number;
  /** Samples in which the indicator is defined. */
  readonly samples: number;
}

/**
 * The bounds of samples at the places floor(0.025 B) and floor(0.975 B) of those sorted from the lowest, counted from 0, as
 * the Leiden Ranking takes them. Samples that are NaN are left out; null where fewer than two are left.
 */
export function spreadOf(estimates: Float64Array): Spread | null {
  const sorted = estimates.filter((estimate) => !Number.isNaN(estimate)).sort();
  const samples = sorted.length;
  if (samples < 2) return null;
  let sum = 0;
  for (const estimate of sorted) sum += estimate;
  const mean = sum / samples;
  let squares = 0;
  for (const estimate of sorted) squares += (estimate - mean) * (estimate - mean);
  return {
    low: sorted[Math.floor((25 * samples) / 1000)]!,
    high: sorted[Math.floor((975 * samples) / 1000)]!,
    error: Math.sqrt(squares / (samples - 1)),
    samples,
  };
}
