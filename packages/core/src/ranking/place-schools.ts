import type { Score } from '../scoring/score.js';
import type { Placement } from './placement.js';
import { placementAt, placeRows, type PlacingRules } from './placed-rows.js';

/**
 * Places scored schools best first, then lists the unscored by school id. Scores are compared as printed where the
 * methodology ranks after rounding, else at full precision.
 *
 * A tie is measured from its best member. Measured from neighbour to neighbour, a chain of small gaps would carry the
 * tenth school up to the first. A tie is never split by a band.
 */
export function placeSchools(scores: readonly Score[], rules: PlacingRules): Placement[] {
  const columns = {
    schools: scores.map(({ school }) => school),
    exclusions: scores.map((score) => (score.kind === 'scored' ? null : score)),
    values: Float64Array.from(scores, (score) => (score.kind === 'scored' ? score.value : Number.NaN)),
    printed: Float64Array.from(scores, (score) => (score.kind === 'scored' ? score.printed : Number.NaN)),
  };
  const placed = { ...columns, ...placeRows(columns, rules) };
  return Array.from(placed.order, (row) => placementAt(placed, row, rules));
}
