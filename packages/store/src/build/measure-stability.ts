import { fault, type ResampleKernel, type Stability } from '@bearings/core';
import { type CountingMethod, type ResultRow, stabilityIntervals, type WorkTable } from '@bearings/evidence';
import { formatCsv, parseCsv } from '@bearings/intake';
import { type ReadingScope, writeScope } from './readings-of-results.js';
import type { SchoolWorks } from './write-works.js';

/** Columns of stability.csv. */
export const STABILITY_COLUMNS = [
  'school_id',
  'scope',
  'indicator',
  'estimate',
  'low',
  'high',
  'error',
  'samples',
] as const;

type Cells = readonly (string | number)[];

/** Takes in the works of one school after another, and has the rows of stability.csv at the end. */
export interface StabilityMeasure {
  add(works: SchoolWorks): void;
  /** By school, scope and indicator. */
  text(): string;
}

/** Measures the stability intervals of schools at the scopes that are asked for, of the works that the results count. */
export function openStability(
  method: CountingMethod,
  rows: readonly ResultRow[],
  scopes: readonly ReadingScope[],
  resample: ResampleKernel,
): StabilityMeasure {
  const known = new Map(rows.map((row) => [`${row.school}/${writeScope(row)}`, row]));
  const measured: Cells[] = [];
  return {
    add: ({ school, columns, works }) => {
      const all = tabulate(columns, works);
      for (const scope of scopes) {
        const name = writeScope(scope);
        const row = known.get(`${school}/${name}`);
        if (row === undefined) continue;
        for (const one of stabilityIntervals(row, within(all, scope), method, resample)) {
          const { indicator, counting, estimate, low, high, error, samples } = one;
          measured.push([school, name, `${indicator}-${counting}`, estimate, low, high, error, samples]);
        }
      }
    },
    text: () => formatCsv(STABILITY_COLUMNS, measured.toSorted(byKeys)),
  };
}

/** Reads the intervals of a scope from stability.csv, by school and indicator: "us-ohsu/works-full". */
export function readStabilityFile(text: string, file: string, scope: string): ReadonlyMap<string, Stability> {
  return new Map(
    parseCsv(text, file, STABILITY_COLUMNS)
      .filter(({ values }) => values.scope === scope)
      .map(({ row, values: v }) => {
        const [low, high, error, samples] = (['low', 'high', 'error', 'samples'] as const).map((column) => {
          const value = v[column] === '' ? Number.NaN : Number(v[column]);
          if (Number.isFinite(value)) return value;
          throw fault('build.malformed', {
            file,
            at: `row ${row}, ${column}`,
            found: JSON.stringify(v[column]),
            expected: 'a number',
          });
        }) as [number, number, number, number];
        return [`${v.school_id}/${v.indicator}`, { low, high, error, samples }] as const;
      }),
  );
}

function tabulate(columns: readonly string[], works: SchoolWorks['works']): WorkTable {
  return {
    works: works.length,
    columns: Object.fromEntries(
      columns.map((name, at) => [name, Float64Array.from(works, (work) => Number(work[at]))]),
    ),
  };
}

/** The works of a scope, in the same order. */
function within({ works, columns }: WorkTable, { scope, scopeId }: ReadingScope): WorkTable {
  if (scope === 'all') return { works, columns };
  const of = columns[`${scope}_id`]!;
  const inside = Object.entries(columns).map(
    ([name, column]) => [name, column.filter((_, work) => of[work] === scopeId)] as const,
  );
  return { works: of.filter((id) => id === scopeId).length, columns: Object.fromEntries(inside) };
}

function byKeys(a: Cells, b: Cells): number {
  for (const at of [0, 1, 2]) if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1;
  return 0;
}
