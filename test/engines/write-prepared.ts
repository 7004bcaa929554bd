import { GIVEN, type GivenName, PREPARED, PREPARED_NAMES } from '@bearings/evidence';
import type { Engine, EngineValue } from '@bearings/store';
import type { PreparedWorld } from '@bearings/testkit';
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = { integer: 'bigint', boolean: 'boolean', text: 'varchar' } as const;

/** Rows in the order of their columns, whole numbers as every engine hands them over. */
export function rowsOf(world: PreparedWorld, name: keyof PreparedWorld): EngineValue[][] {
  const { columns } = name in PREPARED ? PREPARED[name as keyof typeof PREPARED] : GIVEN[name as GivenName];
  return world[name].map((row) =>
    Object.keys(columns).map((column) => {
      const value = row[column as keyof typeof row] as EngineValue | number;
      if (value === undefined) throw new Error(`a row of ${name} has no ${column}`);
      return typeof value === 'number' ? BigInt(value) : value;
    }),
  );
}

/** Writes the prepared relations of a world as Parquet, two files each, one folder a relation. */
export async function writePrepared(world: PreparedWorld, folder: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const name of PREPARED_NAMES) {
    mkdirSync(join(folder, name), { recursive: true });
    const columns = Object.entries(PREPARED[name].columns);
    await connection.run(
      `create table ${name} (${columns.map(([column, type]) => `${column} ${TYPES[type]}`).join(', ')})`,
    );
    const appender = await connection.createAppender(name);
    for (const row of rowsOf(world, name)) {
      for (const value of row) {
        if (value === null) appender.appendNull();
        else if (typeof value === 'bigint') appender.appendBigInt(value);
        else if (typeof value === 'boolean') appender.appendBoolean(value);
        else appender.appendVarchar(value);
      }
      appender.endRow();
    }
    appender.closeSync();
    for (const part of [0, 1])
      await connection.run(
        `copy (select * from ${name} where ${columns[0]![0]} % 2 = ${part}) to '${join(folder, name, `part-${part}.parquet`)}' (format parquet)`,
      );
  }
  connection.closeSync();
  instance.closeSync();
}

/** Gives an engine what a run is told of schools. */
export async function giveSchools(engine: Engine, world: PreparedWorld): Promise<void> {
  for (const name of Object.keys(GIVEN) as GivenName[]) await engine.give(name, rowsOf(world, name));
}
