import type { Engine } from '../engine/engine.js';

/** The number of each school in the tables of a run, by its id. */
export type SchoolNumbers = ReadonlyMap<string, bigint>;

export async function readSchoolNumbers(engine: Engine, table: string): Promise<SchoolNumbers> {
  const rows = await engine.rows(`select school_id, school from ${table}`);
  return new Map(rows.map(([school, number]) => [String(school), number as bigint]));
}
