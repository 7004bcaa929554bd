import { fault } from '../fault/fault.js';
import type { Methodology } from './methodology.js';

/** Refuses a methodology in which a weight is unset: nothing can be ranked by it until a user has filled it. */
export function requireWeights(methodology: Methodology): void {
  const unset = [
    ...methodology.pillars.filter((p) => p.weight === null).map((p) => p.id),
    ...methodology.indicators.filter((use) => use.weight === null).map((use) => use.indicator),
  ];
  if (unset.length > 0) throw fault('methodology.weights-unset', { methodology: methodology.id, unset });
}
