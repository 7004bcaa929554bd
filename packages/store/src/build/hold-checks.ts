import { fault } from '@bearings/core';
import type { Check } from '@bearings/evidence';
import type { Engine } from '../engine/engine.js';
import { type KeyedStep, overTables } from './key-steps.js';

/** How many rows that break a check are told. */
const TOLD = 5;

/** Asks every check of the tables of a run; a fault at the first that returns a row. */
export async function holdChecks(
  engine: Engine,
  checks: readonly Check[],
  steps: readonly KeyedStep[],
  options: { readonly signal?: AbortSignal | undefined; readonly onCheck?: ((check: Check) => void) | undefined },
): Promise<void> {
  for (const check of checks) {
    options.signal?.throwIfAborted();
    options.onCheck?.(check);
    const { name, holds, columns } = check;
    const select = `select ${columns.map((column) => `broken.${column} as ${column}`).join(', ')} from (${overTables(check.select, steps)}) broken limit ${TOLD}`;
    const rows = await engine.rows(select, options.signal ? { signal: options.signal } : {});
    if (rows.length > 0)
      throw fault('build.check-failed', {
        check: name,
        holds,
        found: rows.map((row) => columns.map((column, k) => `${column} ${String(row[k])}`).join(', ')),
      });
  }
}
