import { fault } from '../../fault/fault.js';
import { checkRegion } from '../region/check-region.js';
import type { WeightRegion } from '../region/weight-region.js';

/**
 * How weights are drawn: evenly over a region, or from the Dirichlet distribution whose mean are the declared weights.
 * With concentration c the weight of a share m varies by the root of m (1 - m) / (c + 1): the higher, the closer.
 */
export type WeightSpread = WeightRegion | { readonly kind: 'around'; readonly concentration: number };

/** Refuses a spread that is malformed, or a region that `checkRegion` refuses. */
export function checkSpread(spread: WeightSpread, declared: Float64Array, names: readonly string[] = []): void {
  if (spread.kind !== 'around') {
    checkRegion(spread, declared, names);
    return;
  }
  checkRegion({ kind: 'simplex' }, declared, names);
  const { concentration } = spread;
  if (!(concentration > 0 && concentration <= MOST_CONCENTRATED))
    throw fault('uncertainty.spread-refused', {
      found: `concentration ${concentration}`,
      expected: `a number above 0, ${MOST_CONCENTRATED} at most`,
    });
}

/** With a millionfold concentration a weight of a half varies by a twentieth of a percent: nobody means more. */
const MOST_CONCENTRATED = 1e6;
