/** What a column of readings looks like at a glance. */
export interface ValueSummary {
  /** Values that are there. */
  readonly count: number;
  readonly missing: number;
  /** NaN where there is no value at all; so are the next two. */
  readonly min: number;
  /** The mean of the two in the middle where their number is even. */
  readonly median: number;
  readonly max: number;
}

/** Summarizes values; NaN is missing. */
export function summarizeValues(values: Float64Array): ValueSummary {
  const sorted = presentValues(values);
  const count = sorted.length;
  const middle = ((sorted[(count - 1) >> 1] ?? Number.NaN) + (sorted[count >> 1] ?? Number.NaN)) / 2;
  return {
    count,
    missing: values.length - count,
    min: sorted[0] ?? Number.NaN,
    median: middle,
    max: sorted[count - 1] ?? Number.NaN,
  };
}

/** The values that are there, from low to high. */
export function presentValues(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}

/** Counts values in bins of one width between the lowest and the highest; all in the middle bin where they are equal. */
export function binValues(values: Float64Array, min: number, max: number, bins: number): Uint32Array {
  const counts = new Uint32Array(bins);
  for (const value of values) {
    if (!Number.isNaN(value)) counts[binOf(value, min, max, bins)]! += 1;
  }
  return counts;
}

/** The bin of a value, from 0. */
export function binOf(value: number, min: number, max: number, bins: number): number {
  if (!(max > min)) return bins >> 1;
  return Math.min(bins - 1, Math.max(0, Math.floor(((value - min) / (max - min)) * bins)));
}
