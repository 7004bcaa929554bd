import { buildReadings, identifyMatched, openEngine, readableFor } from '@bearings/store/build';
import { ClickHouseEngine, type ClickHouseOptions } from '@bearings/store/clickhouse';
import type { Engine } from '@bearings/store';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { prepareGolden, textsOf } from '../../packages/store/test/build/golden-build.js';
import { writeMatched } from '../../packages/store/test/build/matched-golden.js';
import { fetchChdb } from './fetch-chdb.mjs';
import { wayOf } from './ways-of-counting.js';

let golden: Awaited<ReturnType<typeof prepareGolden>>;
const method = wayOf({ rawAffiliations: true });
beforeAll(async () => {
  golden = await prepareGolden();
  const { engine, prepared } = await golden.open(':memory:');
  await engine.close();
  await writeMatched(golden.prepared, prepared);
});
afterAll(() => rmSync(golden.home, { recursive: true }));

/** The files of two builds that an engine ran: one of what is entered, one with what affiliations name. */
async function filesBy(engine: Engine, name: string): Promise<Readonly<Record<string, string>>> {
  const usual = await golden.open(':memory:');
  await usual.engine.close();
  const out = join(golden.home, name);
  await engine.attach(golden.prepared);
  await buildReadings({ ...usual, engine, out: join(out, 'entered') });
  await engine.attach(golden.prepared, readableFor(method));
  const matched = identifyMatched(golden.prepared, usual.prepared, method);
  await buildReadings({ ...usual, engine, method, matched, out: join(out, 'matched') });
  await engine.close();
  return textsOf(out);
}

it('publishes the same files whatever engine ran it', async () => {
  const room = { folder: join(golden.home, 'run'), threads: 2, memory: '1GB', password: null };
  const files = await filesBy(await openEngine('duckdb', room), 'by-duckdb');
  expect(Object.keys(files)).toContain('matched/works/zz-fir.csv');
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
