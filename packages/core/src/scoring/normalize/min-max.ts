import type { Normalizer } from '../../methodology/methodology.js';
import { findRange } from '../treat/log-if-skewed.js';
import { anyValue, type NormalizerMethod } from './normalizer-method.js';
import { setConstant } from './z-score.js';

type MinMax = Extract<Normalizer, { by: 'min-max' }>;

export const minMax: NormalizerMethod = {
  label: 'Min-max',
  meaning:
    'Position between the least and the greatest reading of the reference group, on a stated scale; the least is best ' +
    'where lower is better. Values outside, as of schools outside the group or beyond frozen ends, go beyond the scale.',
  formula: 'from + (to - from) (x - min) / (max - min), or (max - x) where lower is better',
  source: 'OECD/JRC Handbook on Constructing Composite Indicators (2008), min-max',
  turns: true,
  constant: 'the middle of the scale for every school',
  domain: anyValue,
  normalize(values, reference, step, direction) {
    const { to, frozen } = step as MinMax;
    return stretch(values, frozen ?? findRange(reference), to, direction === 'lower');
  },
};

/** Lays a column from one range on another; the middle where the first has no width. */
export function stretch(
  values: Float64Array,
  range: { readonly min: number; readonly max: number },
  to: readonly [number, number],
  mirrored: boolean,
): Float64Array {
  const { min, max } = range;
  const [from, until] = to;
  const scores = new Float64Array(values.length);
  if (!(max > min)) return setConstant(scores, values, (from + until) / 2);
  for (let row = 0; row < values.length; row++) {
    const share = (mirrored ? max - values[row]! : values[row]! - min) / (max - min);
    scores[row] = from + (until - from) * share;
  }
  return scores;
}
