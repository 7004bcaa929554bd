import { tableOf } from '@bearings/testkit';
import fc from 'fast-check';
import type { EvidenceTable, SchoolId } from '../../../src/index.js';

export const RUNS = { numRuns: 300, seed: 20261127 };

/** How readings are said to err, without indicator and source. */
export const anyError = fc.oneof(
  fc.record({ kind: fc.constant('normal' as const), sd: fc.double({ min: 1e-3, max: 1e3 }), relative: fc.boolean() }),
  fc.record({
    kind: fc.constant('interval' as const),
    half: fc.double({ min: 1e-3, max: 1e3 }),
    relative: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('rounding' as const), step: fc.double({ min: 1e-3, max: 1e3 }) }),
  fc.record({ kind: fc.constant('count' as const) }),
);

/** One to twelve schools and the columns `a`, `b` and `c`: values that tie, gaps anywhere, in `a` at least one reading. */
export const anyColumns = fc.integer({ min: 1, max: 12 }).chain((rows) => {
  const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: 0, max: 100, noNaN: true }));
  const column = fc.array(
    fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
    { minLength: rows, maxLength: rows },
  );
  return fc.record({ a: column.filter((values) => values.some((own) => !Number.isNaN(own))), b: column, c: column });
});

/** Names of schools in an order that is not that of the alphabet everywhere. */
export const idsOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `zz-${(i * 7) % 13}-${i}`);

/** A table whose rows stand as given, sorted or not. */
export function tableInOrder(
  order: readonly number[],
  columns: Readonly<Record<string, readonly number[]>>,
): EvidenceTable {
  const sorted = tableOf(idsOf(order.length), columns);
  const rows = order.map((at) => at);
  return {
    ...sorted,
    schools: rows.map((row) => sorted.schools[row]!),
    columns: new Map(
      [...sorted.columns].map(([id, { values, missing }]) => [
        id,
        { values: Float64Array.from(rows, (row) => values[row]!), missing: rows.map((row) => missing[row]!) },
      ]),
    ),
  };
}

/** The values of one column by school. */
export function bySchool({ schools, columns }: EvidenceTable, indicator: string): ReadonlyMap<SchoolId, number> {
  const { values } = [...columns].find(([id]) => id === indicator)![1];
  return new Map(schools.map(({ id }, row) => [id, values[row]!] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
