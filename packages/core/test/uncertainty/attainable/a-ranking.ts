import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { indicatorId, schoolId } from '../../../src/index.js';
import type { LinearRanking } from '../../../src/uncertainty/linear/linear-ranking.js';
import type { WeightRegion } from '../../../src/uncertainty/region/weight-region.js';

/** A ranking by equal weights from rows of values. */
export function rankingOf(rows: readonly (readonly number[])[], declared?: readonly number[]): LinearRanking {
  const parts = rows[0]!.length;
  return {
    schools: rows.map((_, i) => schoolId(`xx-s${String(i).padStart(4, '0')}`)),
    indicators: Array.from({ length: parts }, (_, k) => indicatorId(`i${k}`)),
    columns: Array.from({ length: parts }, (_, k) => Float64Array.from(rows, (row) => row[k]!)),
    declared: Float64Array.from(declared ?? Array.from({ length: parts }, () => 1 / parts)),
  };
}

/** Whole values from 0 to 4 of a few schools and indicators: ties, copies and constant columns come by themselves. */
export const anyRows = (schools: number, parts: number) =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: parts, maxLength: parts }), {
      minLength: 2,
      maxLength: schools,
    })
    .filter((rows) => rows.some((row) => row.some((value, k) => value !== rows[0]![k])));

/** Regions around equal weights. */
export const anyRegion = (parts: number): fc.Arbitrary<WeightRegion> =>
  fc.oneof(
    fc.constant<WeightRegion>({ kind: 'simplex' }),
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
        minLength: parts,
        maxLength: parts,
      })
      .map(
        (steps): WeightRegion => ({
          kind: 'box',
          low: steps.map(([down]) => (1 / parts) * (1 - down / 4)),
          high: steps.map(([, up]) => Math.min(1, (1 / parts) * (1 + up / 2))),
        }),
      ),
    fc
      .shuffledSubarray(
        Array.from({ length: parts }, (_, k) => k),
        { minLength: parts },
      )
      .map((order): WeightRegion => ({ kind: 'ordered', order })),
  );

/**
 * 200 schools by 6 indicators with one factor in common, as the engines of the field were measured on: NumPy's
 * default_rng(20240601), 0.6 n + 0.8 n', each column from 0 to 100. Doubles, row after row.
 */
export function caseA(): LinearRanking {
  const bytes = readFileSync(new URL('case-a.f64', import.meta.url));
  const at = (i: number) => bytes.readDoubleLE(8 * i);
  return rankingOf(Array.from({ length: 200 }, (_, row) => Array.from({ length: 6 }, (_, k) => at(6 * row + k))));
}
