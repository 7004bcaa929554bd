import type { MissingRuleMethod } from './missing-rule-method.js';

export const previousEdition: MissingRuleMethod = {
  label: 'Previous edition',
  meaning: 'The reading of the edition before; without one, the school is not ranked.',
  formula: 'x of the edition before',
  source: 'U.S. News 2023-2024: data of the previous year stand in for schools that did not answer',
  canImprove: 'yes',
  because: 'A school whose reading has got worse since gains.',
  becomes: 'reading',
  fill: ({ own, previous }) => previous?.values ?? new Float64Array(own.values.length).fill(Number.NaN),
};
