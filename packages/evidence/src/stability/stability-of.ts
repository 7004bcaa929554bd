import type { Stability } from '@bearings/core';

/**
 * The bounds of samples at the places floor(0.025 B) and floor(0.975 B) of those sorted from the lowest, counted from 0, as
 * the Leiden Ranking takes them. Samples that are NaN are left out; null where fewer than two are left.
 */
export function stabilityOf(estimates: Float64Array): Stability | null {
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
