/** The value below which a share of the sorted values lies; NaN for none. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Median and 95th percentile, to a tenth. */
export function summary(values) {
  return { median: tenth(quantile(values, 0.5)), p95: tenth(quantile(values, 0.95)), of: values.length };
}

export const tenth = (value) => Math.round(value * 10) / 10;
