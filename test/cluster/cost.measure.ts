import { type GivenName, planRun } from '@bearings/evidence';
import type { Engine } from '@bearings/store';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { TrinoEngine } from '@bearings/store/trino';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wayOf } from '../engines/ways-of-counting.js';
import { Cluster } from './cluster.js';
import { drawWorks, SCHOOLS } from './draw-works.js';
import { readResults } from './run-plan.js';

const WORKS = Number(process.env.WORKS ?? 1_000_000);
const method = wayOf();
/** Ticks of a second in which Linux counts the time of a process. */
const TICKS = 100;

/** What a run cost: seconds on the clock, seconds of processors, and the most memory that its processes held, in GB. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
}

function cpuOf(pid: number): number {
  const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(after[11]) + Number(after[12])) / TICKS;
}

function memoryOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024 / 1024;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Makes every step once, and tells what each took. */
async function measure(engine: Engine, pids: readonly number[]): Promise<Cost & { readonly steps: readonly string[] }> {
  const steps: string[] = [];
  const [start, cpu] = [performance.now(), sum(pids.map(cpuOf))];
  for (const { name, select } of planRun(engine.dialect, method)) {
    const at = performance.now();
    await engine.make(name, select);
    steps.push(`${name} ${((performance.now() - at) / 1000).toFixed(1)}`);
  }
  const wall = (performance.now() - start) / 1000;
  return { steps, wall, cpu: sum(pids.map(cpuOf)) - cpu, memory: sum(pids.map(memoryOf)) };
}

function tell(name: string, { wall, cpu, memory, steps }: Cost & { readonly steps: readonly string[] }): void {
  const figures = `${wall.toFixed(1)} s, ${cpu.toFixed(1)} CPU s, ${memory.toFixed(2)} GB at most`;
  process.stdout.write(`${name}: ${figures}\n  ${steps.join(', ')}\n`);
}

async function prepare(engine: Engine, folder: string): Promise<void> {
  await engine.attach(folder);
  for (const [table, rows] of Object.entries(SCHOOLS)) await engine.give(table as GivenName, rows);
}

it(`tells what ${WORKS} works cost on DuckDB and on Trino`, async () => {
  const home = mkdtempSync(join(tmpdir(), 'bearings-cost-'));
  const folder = join(home, 'drawn');
  let cluster: Cluster | null = null;
  try {
    await drawWorks(folder, WORKS);
    const file = join(home, 'run.duckdb');
    const duckdb = await DuckDBEngine.open({ file, threads: 2, memory: '2GB', spill: join(home, 'spill') });
    await prepare(duckdb, folder);
    tell('DuckDB, 2 threads, 2 GB', await measure(duckdb, [process.pid]));
    const expected = await readResults(duckdb, method);
    await duckdb.close();
    cluster = await Cluster.start(home, ['one', 'two'], { heap: '3G', queryMemory: '4GB' });
    const at = { server: cluster.address, user: 'cluster', catalog: 'hive' };
    for (const schema of ['first', 'second']) {
      const trino = await TrinoEngine.open({ ...at, schema });
      await prepare(trino, folder);
      tell(`Trino, two workers and a coordinator of 3 GB, ${schema} run`, await measure(trino, cluster.pids));
      expect(await readResults(trino, method)).toBe(expected);
    }
  } finally {
    await cluster?.stop();
    rmSync(home, { recursive: true });
  }
});
