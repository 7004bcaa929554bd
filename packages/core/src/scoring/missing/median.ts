import type { MissingRuleMethod } from './missing-rule-method.js';

export const median: MissingRuleMethod = {
  label: 'Median',
  meaning: 'The median of the schools that reported; between two middle readings, their mean.',
  formula: 'median x',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), implicit single imputation',
  canImprove: 'yes',
  because: 'Every school below the median gains.',
  becomes: 'reading',
  fill: ({ own }) => new Float64Array(own.values.length).fill(findMedian(own.values)),
};

/** The median of the numbers in a column; NaN where there is none. */
export function findMedian(values: Float64Array | readonly number[]): number {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (sorted.length === 0) return Number.NaN;
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
