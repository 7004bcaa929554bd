import { anyValue, type NormalizerMethod } from './normalizer-method.js';

export const none: NormalizerMethod = {
  label: 'None',
  meaning: 'The reading is the score. More stays more.',
  formula: 'x',
  source: 'the methodology itself',
  turns: false,
  constant: 'as it is',
  domain: anyValue,
  normalize: (values) => values,
};
