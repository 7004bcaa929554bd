import type { Methodology } from './methodology.js';

/** Reads a methodology from JSON. */
export function parseMethodology(json: unknown, file: string): Methodology {
  throw new Error(`not built yet: ${file} ${typeof json}`);
}
