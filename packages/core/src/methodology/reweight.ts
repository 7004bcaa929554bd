import type { Methodology } from './methodology.js';

/** A methodology with other weights, by id of indicator or pillar. */
export function reweight(methodology: Methodology, weights: Readonly<Record<string, number>>): Methodology {
  throw new Error(`not built yet: ${methodology.id} ${Object.keys(weights).length}`);
}
