import type { Normalizer } from './methodology.js';
import type { VariedNormalizer } from './variation.js';

const COHORT = { of: 'cohort' } as const;
const Z_SCORE = { by: 'z-score', deviation: 'population', over: COHORT, frozen: null } as const;

/**
 * The steps of each choice. All but the z-score, and none, end on a scale of 100, so that decimals and cut points keep
 * their meaning. The normal distribution function is that of the z-score in percent, as in THE's rankings.
 */
export const NORMALIZING: Readonly<Record<VariedNormalizer, readonly Normalizer[]>> = {
  'min-max': [{ by: 'min-max', to: [0, 100], over: COHORT, frozen: null }],
  'z-score': [Z_SCORE],
  'normal-cdf': [Z_SCORE, { by: 'normal-cdf' }, { by: 'goalposts', low: 0, high: 1, to: [0, 100], clip: true }],
  percentile: [{ by: 'percentile', over: COHORT }],
  'ratio-to-best': [{ by: 'ratio-to-best', over: COHORT }],
  'root-ratio': [{ by: 'root-ratio', over: COHORT }],
  none: [{ by: 'none' }],
};

/** Steps as the logarithms they begin with and the rest. Logarithms say what is compared; the rest, on what scale. */
export function splitLogs(steps: readonly Normalizer[]): {
  readonly logs: readonly Normalizer[];
  readonly rest: readonly Normalizer[];
} {
  const first = steps.findIndex((step) => step.by !== 'log');
  const at = first < 0 ? steps.length : first;
  return { logs: steps.slice(0, at), rest: steps.slice(at) };
}
