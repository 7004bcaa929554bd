import type { Methodology } from '../methodology/methodology.js';
import type { PreparedScoring } from '../scoring/prepare-scoring.js';
import { type ScoredColumns, scorePrepared } from '../scoring/scored-columns.js';
import { type PlacedRows, placeRows } from './placed-rows.js';

/** A ranking in columns, one row per school of the evidence, in its order: scores, points, ranks. */
export interface RankedColumns extends ScoredColumns, PlacedRows {}

/**
 * Ranks what was prepared, by a methodology that may differ from the prepared one in weights, pillars, aggregations,
 * rescaling, rounding, ties, bands and tiers. The numbers are those of `rankSchools`, which is built on it.
 */
export function rankPrepared(prepared: PreparedScoring, methodology: Methodology): RankedColumns {
  const scores = scorePrepared(prepared, methodology);
  return { ...scores, ...placeRows(scores, methodology, prepared.byId) };
}
