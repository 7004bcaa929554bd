import { DuckDBEngine } from '@bearings/store/duckdb';
import { TrinoEngine } from '@bearings/store/trino';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureRun } from '../engines/measure-run.js';
import { wayOf } from '../engines/ways-of-counting.js';
import { Cluster } from './cluster.js';
import { drawWorks } from './draw-works.js';
import { readResults } from './run-plan.js';

const WORKS = Number(process.env.WORKS ?? 1_000_000);
const method = wayOf();
it(`tells what ${WORKS} works cost on DuckDB and on Trino`, async () => {
  const home = mkdtempSync(join(tmpdir(), 'bearings-cost-'));
  const folder = join(home, 'drawn');
  let cluster: Cluster | null = null;
  try {
    await drawWorks(folder, WORKS);
    const file = join(home, 'run.duckdb');
    const duckdb = await DuckDBEngine.open({ file, threads: 2, memory: '2GB', spill: join(home, 'spill') });
    await measureRun('DuckDB, 2 threads, 2 GB', duckdb, { folder, method, pids: () => [process.pid] });
    const expected = await readResults(duckdb, method);
    await duckdb.close();
    const servers = await Cluster.start(home, ['one', 'two'], { heap: '3G', queryMemory: '4GB' });
    cluster = servers;
    const at = { server: servers.address, user: 'cluster', catalog: 'hive' };
    for (const schema of ['first', 'second']) {
      const trino = await TrinoEngine.open({ ...at, schema });
      const name = `Trino, two workers and a coordinator of 3 GB, ${schema} run`;
      await measureRun(name, trino, { folder, method, pids: () => servers.pids });
      expect(await readResults(trino, method)).toBe(expected);
    }
  } finally {
    await cluster?.stop();
    rmSync(home, { recursive: true });
  }
});
