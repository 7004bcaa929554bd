import type { Normalizer } from '../../methodology/methodology.js';
import { clampColumn } from '../treat/winsorize.js';
import { stretch } from './min-max.js';
import { anyValue, type NormalizerMethod } from './normalizer-method.js';

type Goalposts = Extract<Normalizer, { by: 'goalposts' }>;

export const goalposts: NormalizerMethod = {
  label: 'Goalposts',
  meaning:
    'Position between two declared values, on a stated scale; the lower one is best where lower is better. Values ' +
    'outside count as the nearest goalpost where the methodology cuts them off.',
  formula: 'from + (to - from) (x - low) / (high - low), or (high - x) where lower is better',
  source: 'UNDP, Human Development Report, technical notes: dimension index with goalposts',
  turns: true,
  constant: 'as by the formula: the goalposts do not depend on the readings',
  domain: anyValue,
  normalize(values, _reference, step, direction) {
    const { low, high, to, clip } = step as Goalposts;
    const cut = clip ? clampColumn(values, low, high) : values;
    return stretch(cut, { min: low, max: high }, to, direction === 'lower');
  },
};
