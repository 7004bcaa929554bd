import { ClickHouseEngine, type ClickHouseOptions } from '@bearings/store/clickhouse';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { parsePostgresAddress, PostgresEngine } from '@bearings/store/postgres';
import type { Engine } from '@bearings/store';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { drawWorks } from '../cluster/draw-works.js';
import { readResults } from '../cluster/run-plan.js';
import { fetchChdb } from './fetch-chdb.mjs';
import { measureRun } from './measure-run.js';
import { wayOf } from './ways-of-counting.js';

const WORKS = Number(process.env.WORKS ?? 1_000_000);
const method = wayOf();
const here = (): readonly number[] => [process.pid];
/** The server's own processes come and go with what it does; all that PostgreSQL runs counts. */
const ofPostgres = (): readonly number[] =>
  spawnSync('pgrep', ['-f', 'postgres'], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean).map(Number);

it(`tells what ${WORKS} works cost on DuckDB, ClickHouse and PostgreSQL`, async () => {
  const home = mkdtempSync(join(tmpdir(), 'bearings-cost-'));
  const folder = join(home, 'drawn');
  const engines: readonly (readonly [name: string, open: () => Promise<Engine>, pids: () => readonly number[]])[] = [
    [
      'DuckDB, 2 threads, 2 GB',
      () =>
        DuckDBEngine.open({ file: join(home, 'run.duckdb'), threads: 2, memory: '2GB', spill: join(home, 'spill') }),
      here,
    ],
    [
      'ClickHouse in this process, 2 threads, 2 GB',
      () => {
        const { createChdbConnection } = fetchChdb()('chdb/connection') as {
          createChdbConnection(options: { path: string }): NonNullable<ClickHouseOptions['connection']>;
        };
        return ClickHouseEngine.open({
          ...{ server: 'http://localhost:8123', user: 'default', database: 'default' },
          ...{ memory: 2e9, threads: 2, connection: createChdbConnection({ path: join(home, 'chdb') }) },
        });
      },
      here,
    ],
    [
      'PostgreSQL',
      () => PostgresEngine.open({ ...parsePostgresAddress(inject('postgres')), workMemory: '256MB' }),
      () => [...here(), ...ofPostgres()],
    ],
  ];
  try {
    await drawWorks(folder, WORKS);
    let expected: string | null = null;
    for (const [name, open, pids] of engines) {
      const engine = await open();
      await measureRun(name, engine, { folder, method, pids });
      const results = await readResults(engine, method);
      expected ??= results;
      expect(results).toBe(expected);
      await engine.close();
    }
  } finally {
    rmSync(home, { recursive: true });
  }
});
