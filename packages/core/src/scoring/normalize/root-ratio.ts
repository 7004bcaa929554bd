import { NOT_NEGATIVE, type NormalizerMethod } from './normalizer-method.js';
import { shareOfBest } from './ratio-to-best.js';

export const rootRatio: NormalizerMethod = {
  label: 'Square root of the ratio to best',
  meaning:
    'As the ratio to best, with the square root of the share: half of the best gives 70.7. It softens indicators in which ' +
    'a few schools stand far above the rest.',
  formula: '100 sqrt(x / max), or 100 sqrt(min / x) where lower is better',
  source: "ShanghaiRanking's Global Ranking of Academic Subjects, methodology 2019",
  turns: true,
  constant: '100 for every school; 0 where all are 0 and higher is better',
  domain: () => NOT_NEGATIVE,
  normalize: (values, reference, _step, direction) =>
    shareOfBest(values, reference, direction).map((share) => 100 * Math.sqrt(share)),
};
