import type { IndicatorId } from '../indicator/indicator.js';
import type { Methodology } from '../methodology/methodology.js';
import { requireWeights } from '../methodology/require-weights.js';
import type { SchoolId } from '../school.js';
import { aggregateTree, aggregateValues } from './aggregate/aggregate-tree.js';
import type { Exclusion } from './check-eligibility.js';
import { checkPrepared } from './check-prepared.js';
import { findExclusions } from './find-gaps.js';
import { pickRows } from './indicator-column.js';
import type { PreparedColumn } from './prepare-columns.js';
import type { PreparedScoring } from './prepare-scoring.js';
import { RESCALINGS } from './rescale/rescalings.js';
import { roundColumn } from './round-decimal.js';

/** The scores of a cohort in columns, one row per school of the evidence, in its order. */
export interface ScoredColumns {
  readonly schools: readonly SchoolId[];
  /** Why a row has no score; null where it has one. */
  readonly exclusions: readonly (Exclusion | null)[];
  /** At full precision; NaN where there is no score. */
  readonly values: Float64Array;
  /** As the methodology prints them; NaN where there is no score. */
  readonly printed: Float64Array;
  /** The highest score over what a missing reading could be, where the rule `bounds` stands in for one; else NaN. */
  readonly upTo: Float64Array;
  /** The points of the score that come from each indicator, after rescaling; NaN where there is no score. */
  readonly points: ReadonlyMap<IndicatorId, Float64Array>;
  /** The points that rescaling adds; 0 where it adds none. */
  readonly constants: Float64Array;
  /** The share of each indicator in the whole, after any renormalizing; NaN where there is no score. */
  readonly weights: ReadonlyMap<IndicatorId, Float64Array>;
}

/**
 * Scores what was prepared by a methodology that differs from the prepared one in weights, pillars, aggregations,
 * rescaling, rounding, ties, bands or tiers only; any other difference is a bug of the caller. A fault where a weight is
 * unset, or where an aggregation is not defined for a score.
 */
export function scorePrepared(prepared: PreparedScoring, methodology: Methodology): ScoredColumns {
  requireWeights(methodology);
  checkPrepared(prepared, methodology);
  const exclusions = findExclusions(prepared, methodology);
  const rows = listScored(exclusions);
  const schools = rows === null ? prepared.schools : Array.from(rows, (row) => prepared.schools[row]!);
  const pick = (of: (column: PreparedColumn) => Float64Array) =>
    new Map([...prepared.uses].map(([id, column]) => [id, pickRows(of(column), rows)]));
  const tree = aggregateTree(
    methodology,
    pick((column) => column.normalized),
    schools,
  );
  const { rescale } = RESCALINGS[methodology.rescale.by];
  const { values, factors, constants } = rescale(tree.values, tree.values, methodology.rescale);
  for (const column of tree.points.values())
    for (let i = 0; i < column.length; i++) column[i] = column[i]! * factors[i]!;
  const guessed = findGuessed(prepared, methodology, rows);
  const upTo = new Float64Array(values.length).fill(Number.NaN);
  if (guessed) {
    const best = pick((column) => column.best);
    const lifted = rescale(aggregateValues(methodology, best, schools), tree.values, methodology.rescale).values;
    for (let i = 0; i < upTo.length; i++) if (guessed[i] === 1) upTo[i] = Math.max(values[i]!, lifted[i]!);
  }
  const all = prepared.schools.length;
  const spread = (column: Float64Array, none: number) => spreadRows(column, rows, all, none);
  const spreadAll = (columns: ReadonlyMap<IndicatorId, Float64Array>) =>
    rows === null ? columns : new Map([...columns].map(([id, column]) => [id, spread(column, Number.NaN)]));
  return {
    schools: prepared.schools,
    exclusions,
    values: spread(values, Number.NaN),
    printed: spread(roundColumn(values, methodology.rounding), Number.NaN),
    upTo: spread(upTo, Number.NaN),
    points: spreadAll(tree.points),
    constants: spread(constants, 0),
    weights: spreadAll(tree.weights),
  };
}

/** The rows that have a score, in order; null where every row has one. */
function listScored(exclusions: readonly (Exclusion | null)[]): Int32Array | null {
  const rows = new Int32Array(exclusions.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) if (exclusions[row] === null) rows[count++] = row;
  return count === rows.length ? null : rows.subarray(0, count);
}

/** Marks the scored rows in which the rule `bounds` stands in for a reading; null where there is none. */
function findGuessed(
  { uses }: PreparedScoring,
  { indicators }: Methodology,
  rows: Int32Array | null,
): Uint8Array | null {
  let guessed: Uint8Array | null = null;
  for (const { indicator, missing } of indicators) {
    if (missing.by !== 'bounds') continue;
    const { own } = uses.get(indicator)!;
    const count = rows === null ? own.missing.length : rows.length;
    for (let i = 0; i < count; i++) {
      if (!own.missing[rows === null ? i : rows[i]!]) continue;
      guessed ??= new Uint8Array(count);
      guessed[i] = 1;
    }
  }
  return guessed;
}

/** Sets a column of the scored rows out over all rows; the column itself where every row is scored. */
function spreadRows(column: Float64Array, rows: Int32Array | null, all: number, none: number): Float64Array {
  if (rows === null) return column;
  const spread = new Float64Array(all).fill(none);
  for (let i = 0; i < rows.length; i++) spread[rows[i]!] = column[i]!;
  return spread;
}
