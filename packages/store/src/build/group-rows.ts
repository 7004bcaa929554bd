import type { EngineValue } from '../engine/engine.js';

/** A row as an engine hands it over. */
export type Row = readonly EngineValue[];

/** Things by a key, in their order. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
