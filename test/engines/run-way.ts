import { type CountingMethod, checksOf, planRun, SCOPES, sumColumns } from '@bearings/evidence';
import type { Engine } from '@bearings/store';
import type { CountedScope } from '../oracles/works/count-by-hand.js';

/** Columns that tell rows of `results` apart, and those that are counted. */
export function columnsOf(method: CountingMethod): readonly string[] {
  return [...sumColumns(method.top), 'h_all', 'h_single', 'partners', 'partner_countries'];
}

/** Makes every step of a run, holds every check against it, and gives `results` as lines of text. */
export async function runWay(engine: Engine, method: CountingMethod): Promise<string> {
  for (const step of planRun(engine.dialect, method)) await engine.make(step.name, step.select);
  for (const { name, holds, select } of checksOf(engine.dialect, method)) {
    const broken = await engine.rows(select);
    if (broken.length > 0) throw new Error(`${name}: not ${holds}, but ${broken[0]!.map(String).join(' ')}`);
  }
  return resultsOf(engine, method);
}

/** `results` of a finished run, as lines of text. */
export async function resultsOf(engine: Engine, method: CountingMethod): Promise<string> {
  return asText([...KEYS, ...columnsOf(method)], await readRows(engine, method));
}

const KEYS = ['school_id', 'scope', 'scope_id'];

/** `results` in the order of schools and scopes, with the id of each school, the name of each scope, and counts. */
export async function readRows(engine: Engine, method: CountingMethod): Promise<readonly (readonly string[])[]> {
  const rows = await engine.rows(`select n.school_id as school_id, ${['scope', 'scope_id', ...columnsOf(method)]
    .map((column) => `r.${column} as ${column}`)
    .join(', ')}
from results r join school_numbers n on n.school = r.school
order by n.school_id, r.scope, r.scope_id`);
  return rows.map(([school, scope, ...counts]) => [school, SCOPES[Number(scope)], ...counts].map(String));
}

/** What was counted by hand, as lines of the same text. */
export function textByHand(counted: readonly CountedScope[], method: CountingMethod): string {
  const columns = columnsOf(method);
  const rows = counted.map(({ school_id, scope, scope_id, counts }) => [
    school_id,
    scope,
    String(scope_id),
    ...columns.map((column) => String(counts[column])),
  ]);
  return asText([...KEYS, ...columns], rows);
}

function asText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => columns.map((column, k) => `${column} ${row[k]}`).join('  '));
  return `${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`;
}
