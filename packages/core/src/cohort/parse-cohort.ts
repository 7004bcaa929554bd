import type { Cohort } from './cohort.js';

/** Reads a cohort from JSON. */
export function parseCohort(json: unknown, file: string): Cohort {
  throw new Error(`not built yet: ${file} ${typeof json}`);
}
