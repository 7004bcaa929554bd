import type { TableMap } from './table-map.js';

/** Writes a map as TOML that `parseMap` reads back to the same map. */
export function formatMap(map: TableMap): string {
  throw new Error(`not built yet: ${map.title}`);
}
