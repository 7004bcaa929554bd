import type { Bands, Rounding, Tiers, Ties } from '../methodology/methodology.js';
import type { Score } from '../scoring/score.js';
import type { Placement } from './placement.js';

/** The fields of a methodology that decide how scores become places. */
export interface PlacingRules {
  readonly rounding: Rounding;
  readonly ties: Ties;
  readonly bands: Bands | null;
  readonly tiers: Tiers | null;
}

/** Places scored schools best first, then lists the unscored by school id. */
export function placeSchools(scores: readonly Score[], rules: PlacingRules): Placement[] {
  throw new Error(`not built yet: ${scores.length} ${rules.ties.rule}`);
}
