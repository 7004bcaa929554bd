import type { Direction } from '../../indicator/indicator.js';
import { findRange } from '../treat/log-if-skewed.js';
import { NOT_NEGATIVE, type NormalizerMethod } from './normalizer-method.js';

export const ratioToBest: NormalizerMethod = {
  label: 'Ratio to best',
  meaning:
    'The reading in percent of the best of the reference group; the best in percent of the reading where lower is ' +
    'better. Where the best is 0: 0 for every school, or, where lower is better, 100 for the schools at 0 and 0 below.',
  formula: '100 x / max, or 100 min / x where lower is better',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), distance to a reference',
  turns: true,
  constant: '100 for every school; 0 where all are 0 and higher is better',
  domain: () => NOT_NEGATIVE,
  normalize(values, reference, _step, direction) {
    const shares = shareOfBest(values, reference, direction);
    for (let row = 0; row < shares.length; row++) shares[row] = 100 * shares[row]!;
    return shares;
  },
};

/** Each value as a share of the best, 1 for the best itself. Values are 0 or more. */
export function shareOfBest(values: Float64Array, reference: Float64Array, direction: Direction): Float64Array {
  const { min, max } = findRange(reference);
  const shares = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (direction === 'lower') shares[row] = value === min ? 1 : min / value;
    else shares[row] = max === 0 ? value * 0 : value / max;
  }
  return shares;
}
