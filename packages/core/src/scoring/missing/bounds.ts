import { lowestReported } from './lowest-reported.js';
import type { MissingRuleMethod } from './missing-rule-method.js';

export const bounds: MissingRuleMethod = {
  label: 'Bounds',
  meaning:
    'Scored at the worst reading that any school reported, with the score at the best one beside it: a range, not a ' +
    'guess. The scale stays as it is. Under Borda, Copeland and TOPSIS the gaps of all schools take their best at once.',
  formula: 'score at the worst x, and at the best x',
  source: 'interval bounds on missing values (C. F. Manski, Partial Identification of Probability Distributions, 2003)',
  canImprove: 'yes',
  because: 'Only a school whose reading would have been the worst of all gains: it gets the next one.',
  becomes: 'reading',
  fill: lowestReported.fill,
};
