import type { Edition } from './edition.js';

/** Reads an edition from JSON. */
export function parseEdition(json: unknown, file: string): Edition {
  throw new Error(`not built yet: ${file} ${typeof json}`);
}
