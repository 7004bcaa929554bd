import type { EngineValue } from '../engine/engine.js';

/** A row as an engine hands it over. */
export type Row = readonly EngineValue[];

/** Rows by a key, in their order. */
export function groupRows(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
