import { logarithm } from '../../arithmetic/logarithm.js';
import type { TreatmentMethod } from './treatment-method.js';
import { isSkewed, measureShape } from './skew-and-kurtosis.js';
import { clampColumn } from './winsorize.js';

export const logIfSkewed: TreatmentMethod = {
  label: 'Logarithm where skewed',
  meaning:
    'Where both skew and kurtosis are beyond their limits: a logarithm, shifted so that it works for any reading. A tail ' +
    'on the low side is treated as its mirror image. A filled reading outside the reported ones counts as the nearest.',
  formula: 'ln(x - min + 0.01 (max - min)), or -ln(max - x + 0.01 (max - min)) for a tail on the low side',
  source: 'COINr, log_CT(), after the COIN Tool of the European Commission',
  decide(reported, limits) {
    if (!isSkewed(reported, limits)) return null;
    const { min, max } = findRange(reported);
    const shift = 0.01 * (max - min);
    const right = measureShape(reported).skew > 0;
    return (values) =>
      clampColumn(values, min, max).map((x) => (right ? logarithm(x - min + shift) : -logarithm(max - x + shift)));
  },
};

/** The least and the greatest of the values. */
export function findRange(values: Float64Array): { min: number; max: number } {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
