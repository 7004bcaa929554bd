import { ClickHouseEngine, type ClickHouseOptions } from '@bearings/store/clickhouse';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conforms } from './conformance.js';
import { fetchChdb } from './fetch-chdb.mjs';

type Connection = NonNullable<ClickHouseOptions['connection']>;
const chdb = fetchChdb()('chdb/connection') as {
  createChdbConnection(options: { path: string }): Connection;
};
const folder = mkdtempSync(join(tmpdir(), 'bearings-chdb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ClickHouse', () => {
  conforms({
    open: () =>
      ClickHouseEngine.open({
        ...{ server: 'http://localhost:8123', user: 'default', database: 'default' },
        ...{ memory: 2e9, threads: 2, connection: chdb.createChdbConnection({ path: folder }) },
      }),
  });

  it('says where no server answers', async () => {
    const opening = ClickHouseEngine.open({ server: 'http://127.0.0.1:9', user: 'default', database: 'bearings' });
    await expect(opening).rejects.toMatchObject({ code: 'engine.unreachable' });
  });
});
