import { lowestReported } from './lowest-reported.js';
import type { MissingRuleMethod } from './missing-rule-method.js';

export const bounds: MissingRuleMethod = {
  label: 'Bounds',
  meaning:
    'Scored at the worst reading that any school reported, with the score at the best one beside it: a range, not a ' +
    'guess. The other schools, and the scale, stay as they are while the range is taken.',
  formula: 'score at the worst x, and at the best x',
  source: 'interval bounds on missing values (C. F. Manski, Partial Identification of Probability Distributions, 2003)',
  canImprove: 'yes',
  because: 'Only a school whose reading would have been the worst of all gains: it gets the next one.',
  becomes: 'reading',
  fill: lowestReported.fill,
};
