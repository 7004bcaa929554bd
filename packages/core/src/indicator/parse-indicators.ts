import type { Indicator } from './indicator.js';

/** Reads a list of indicators from JSON, in the order of the file. */
export function parseIndicators(json: unknown, file: string): Indicator[] {
  throw new Error(`not built yet: ${file} ${typeof json}`);
}
