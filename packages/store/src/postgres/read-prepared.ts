import { READABLE, type ReadableName } from '@bearings/evidence';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineValue } from '../engine/engine.js';
import { quote } from '../engine/quote.js';

/** Rows of a prepared relation column by column, some thousands at a time. PostgreSQL reads no Parquet, so DuckDB reads it here. */
export async function* readPrepared(folder: string, name: ReadableName): AsyncIterable<readonly EngineValue[][]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '512MB' });
  const connection = await instance.connect();
  try {
    const columns = Object.keys(READABLE[name].columns).join(', ');
    const files = quote(join(folder, name, '*.parquet'));
    const result = await connection.stream(`select ${columns} from read_parquet(${files}, hive_partitioning = false)`);
    for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk())
      yield chunk.getColumns() as EngineValue[][];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What tells the files of a prepared relation from others: names, sizes and times. */
export function describeFiles(folder: string, name: ReadableName): string {
  const place = join(folder, name);
  const files = readdirSync(place).filter((file) => file.endsWith('.parquet'));
  return files
    .sort()
    .map((file) => {
      const { size, mtimeMs } = statSync(join(place, file));
      return `${file} ${size} ${Math.floor(mtimeMs)}`;
    })
    .join('\n');
}
