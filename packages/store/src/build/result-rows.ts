import { type CountingMethod, type ResultRow, type Scope, SCOPES, sumColumns } from '@bearings/evidence';
import { parseCsv } from '@bearings/intake';
import type { Engine, EngineValue } from '../engine/engine.js';
import type { SchoolNumbers } from './school-numbers.js';
import { wholeCell } from './whole-cell.js';

/** Columns of results.csv that tell its rows apart. */
export const RESULT_KEYS = ['school_id', 'scope', 'scope_id'] as const;

/** Columns that are counted, of `results` and of results.csv, in their order. */
export function countedColumns({ top }: Pick<CountingMethod, 'top'>): readonly string[] {
  return [...sumColumns(top), 'h_all', 'h_single', 'partners', 'partner_countries'];
}

/** Reads the rows of some schools from the table of results, sorted; of a school without a number there are none. */
export async function readResults(
  engine: Engine,
  table: string,
  method: CountingMethod,
  schools: readonly string[],
  numbers: SchoolNumbers,
): Promise<readonly ResultRow[]> {
  const columns = countedColumns(method);
  const bySchool = new Map(
    schools.flatMap((school) => (numbers.has(school) ? [[numbers.get(school)!, school] as const] : [])),
  );
  if (bySchool.size === 0) return [];
  const rows = await engine.rows(
    `select school, scope, scope_id, ${columns.join(', ')} from ${table} where school in (${[...bySchool.keys()].join(', ')})`,
  );
  return rows.map(([number, ...row]) => rowOf(bySchool.get(number as bigint)!, row, columns)).sort(byKeys);
}

function rowOf(
  school: string,
  [scope, scopeId, ...values]: readonly EngineValue[],
  columns: readonly string[],
): ResultRow {
  return {
    school,
    scope: SCOPES[Number(scope)]!,
    scopeId: Number(scopeId),
    sums: Object.fromEntries(columns.map((column, k) => [column, values[k] as bigint])),
  };
}

const byKeys = (a: ResultRow, b: ResultRow): number =>
  compare(a.school, b.school) || SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) || a.scopeId - b.scopeId;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A row as cells of results.csv. */
export function resultCells({ school, scope, scopeId, sums }: ResultRow, columns: readonly string[]): string[] {
  return [school, scope, String(scopeId), ...columns.map((column) => String(sums[column]))];
}

/** Reads results.csv of a build. A fault where a cell is no whole number. */
export function parseResults(text: string, file: string, method: Pick<CountingMethod, 'top'>): readonly ResultRow[] {
  const columns = countedColumns(method);
  return parseCsv(text, file, [...RESULT_KEYS, ...columns]).map(({ row, values }) => {
    const cells = values as Readonly<Record<string, string>>;
    const whole = (column: string): bigint => wholeCell(cells[column] ?? '', { file, row, column });
    return {
      school: cells.school_id!,
      scope: cells.scope as Scope,
      scopeId: Number(whole('scope_id')),
      sums: Object.fromEntries(columns.map((column) => [column, whole(column)])),
    };
  });
}

/** The row of a school of which no work was counted: each count is known, and nought. */
export function emptyRow(
  school: string,
  scope: Scope,
  scopeId: number,
  method: Pick<CountingMethod, 'top'>,
): ResultRow {
  return { school, scope, scopeId, sums: Object.fromEntries(countedColumns(method).map((column) => [column, 0n])) };
}
