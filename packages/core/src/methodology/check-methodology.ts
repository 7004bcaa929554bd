import type { Methodology } from './methodology.js';

/** Checks what the form of a methodology cannot show: weights, pillars, names, bands, tiers. */
export function checkMethodology(methodology: Methodology): void {
  throw new Error(`not built yet: ${methodology.id}`);
}
