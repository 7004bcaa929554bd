import { buildReadings, openEngine } from '@bearings/store/build';
import { ClickHouseEngine, type ClickHouseOptions } from '@bearings/store/clickhouse';
import type { Engine } from '@bearings/store';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { prepareGolden, textsOf } from '../../packages/store/test/build/golden-build.js';
import { fetchChdb } from './fetch-chdb.mjs';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
beforeAll(async () => {
  golden = await prepareGolden();
});
afterAll(() => rmSync(golden.home, { recursive: true }));

/** The files of a build that an engine ran. */
async function filesBy(engine: Engine, name: string): Promise<Readonly<Record<string, string>>> {
  const usual = await golden.open(':memory:');
  await usual.engine.close();
  await engine.attach(golden.prepared);
  const out = join(golden.home, name);
  await buildReadings({ ...usual, engine, out });
  await engine.close();
  return textsOf(out);
}

it('publishes the same files whatever engine ran it', async () => {
  const room = { folder: join(golden.home, 'run'), threads: 2, memory: '1GB', password: null };
  const files = await filesBy(await openEngine('duckdb', room), 'by-duckdb');
  expect(Object.keys(files)).toContain('works/zz-fir.csv');
  expect(await filesBy(await openEngine(inject('postgres'), room), 'by-postgres')).toEqual(files);

  const { createChdbConnection } = fetchChdb()('chdb/connection') as {
    createChdbConnection(options: { path: string }): NonNullable<ClickHouseOptions['connection']>;
  };
  const clickhouse = await ClickHouseEngine.open({
    ...{ server: 'http://localhost:8123', user: 'default', database: 'default', threads: 2 },
    connection: createChdbConnection({ path: join(golden.home, 'chdb') }),
  });
  expect(await filesBy(clickhouse, 'by-clickhouse')).toEqual(files);
});
