import type { Normalizer } from '../../methodology/methodology.js';
import { goalposts } from './goalposts.js';
import { log } from './log.js';
import { minMax } from './min-max.js';
import { none } from './none.js';
import { normalCdf } from './normal-cdf.js';
import type { NormalizerMethod } from './normalizer-method.js';
import { percentile } from './percentile.js';
import { ratioToBest } from './ratio-to-best.js';
import { rootRatio } from './root-ratio.js';
import { zScore } from './z-score.js';

/** The steps towards a common scale. */
export const NORMALIZERS: Readonly<Record<Normalizer['by'], NormalizerMethod>> = {
  none,
  'z-score': zScore,
  percentile,
  'min-max': minMax,
  goalposts,
  'ratio-to-best': ratioToBest,
  'root-ratio': rootRatio,
  log,
  'normal-cdf': normalCdf,
};
