import { type CountingMethod, type ResultRow, type Scope, SCOPES, sumColumns } from '@bearings/evidence';
import { parseCsv } from '@bearings/intake';
import type { Engine, EngineValue } from '../engine/engine.js';
import { quote } from '../engine/quote.js';
import { wholeCell } from './whole-cell.js';

/** Columns of `results` that tell its rows apart. */
export const RESULT_KEYS = ['school_id', 'scope', 'scope_id'] as const;

/** Columns of `results` that are counted, in their order. */
export function countedColumns({ top }: Pick<CountingMethod, 'top'>): readonly string[] {
  return [...sumColumns(top), 'h_all', 'h_single', 'partners', 'partner_countries'];
}

/** Reads the rows of some schools from the table of results, sorted. */
export async function readResults(
  engine: Engine,
  table: string,
  method: CountingMethod,
  schools: readonly string[],
): Promise<readonly ResultRow[]> {
  const columns = countedColumns(method);
  const rows = await engine.rows(
    `select ${[...RESULT_KEYS, ...columns].join(', ')} from ${table} where school_id in (${schools.map(quote).join(', ')})`,
  );
  return rows.map((row) => rowOf(row, columns)).sort(byKeys);
}

function rowOf([school, scope, scopeId, ...values]: readonly EngineValue[], columns: readonly string[]): ResultRow {
  return {
    school: String(school),
    scope: String(scope) as Scope,
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
