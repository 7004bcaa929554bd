import { logarithm } from '../../arithmetic/logarithm.js';
import type { Normalizer } from '../../methodology/methodology.js';
import type { NormalizerMethod } from './normalizer-method.js';

type Log = Extract<Normalizer, { by: 'log' }>;

export const log: NormalizerMethod = {
  label: 'Logarithm',
  meaning: 'The natural logarithm of the reading plus a stated offset. More stays more: a later step turns the column.',
  formula: 'ln(x + offset)',
  source: 'UNDP, Human Development Report, technical notes: income enters by its logarithm',
  turns: false,
  constant: 'as by the formula',
  domain(step) {
    const { offset } = step as Log;
    return { needs: `values above ${0 - offset}`, holds: (value) => value + offset > 0 };
  },
  normalize(values, _reference, step) {
    const { offset } = step as Log;
    return values.map((value) => logarithm(value + offset));
  },
};
