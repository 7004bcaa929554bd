import { type CountingMethod, type GivenName, planRun } from '@bearings/evidence';
import type { Engine, EngineProgress, EngineValue } from '@bearings/store';
import { readRows } from '../engines/run-way.js';

/** What a run counts. */
export interface Run {
  readonly folder: string;
  readonly given: Readonly<Record<GivenName, readonly (readonly EngineValue[])[]>>;
  readonly method: CountingMethod;
}

/** Gives an engine what it is told, and makes every step that is not there; tells which were made and which were kept. */
export async function runPlan(
  engine: Engine,
  { folder, given, method }: Run,
  onProgress: (step: string, progress: EngineProgress) => void = () => {},
): Promise<{ readonly made: readonly string[]; readonly kept: readonly string[] }> {
  await engine.attach(folder);
  for (const [table, rows] of Object.entries(given)) await engine.give(table as GivenName, rows);
  const made: string[] = [];
  const kept: string[] = [];
  for (const { name, select } of planRun(engine.dialect, method)) {
    if (await engine.has(name)) {
      kept.push(name);
      continue;
    }
    await engine.make(name, select, { onProgress: (progress) => onProgress(name, progress) });
    made.push(name);
  }
  return { made, kept };
}

/** All results as text, in the order of schools and scopes. */
export async function readResults(engine: Engine, method: CountingMethod): Promise<string> {
  const rows = await readRows(engine, method);
  return rows.map((row) => `${row.join(',')}\n`).join('');
}
