import { rankIntervals, type RankIntervals } from '@bearings/core';
import type { GatheredEdition } from './compute-edition.js';

/** How far the ranks of an edition move, from its own seed; null where it shows places as printed. */
export function intervalsOf({ edition, methodology, evidence }: GatheredEdition): RankIntervals | null {
  if (methodology === null || evidence === null) return null;
  return rankIntervals({ methodology, evidence, startsFrom: edition.startsFrom }, edition.seed);
}
