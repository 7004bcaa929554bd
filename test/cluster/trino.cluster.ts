import { Fault } from '@bearings/core';
import { buildReadings } from '@bearings/store/build';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { TrinoEngine, type TrinoOptions } from '@bearings/store/trino';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareGolden, textsOf } from '../../packages/store/test/build/golden-build.js';
import { conforms } from '../engines/conformance.js';
import { wayOf } from '../engines/ways-of-counting.js';
import { Cluster } from './cluster.js';
import { drawWorks, SCHOOLS } from './draw-works.js';
import { readResults, type Run, runPlan } from './run-plan.js';

const home = mkdtempSync(join(tmpdir(), 'bearings-cluster-'));
const run: Run = {
  folder: join(home, 'drawn'),
  given: SCHOOLS,
  method: wayOf({
    publications: { languages: ['en', 'de'], complete: true, withoutSubfields: [1000] },
    citations: { to: 2024 },
    leastCell: 40,
    affiliationCap: { share: 0.01, level: 'field' },
    network: { leastWorks: 2, formula: 'L/lnP', citedOnly: true },
  }),
};
let cluster: Cluster;
/** What DuckDB makes of the drawn works, and the steps in their order. */
let expected: string;
let steps: readonly string[];

function openTrino(schema: string, more: Partial<TrinoOptions> = {}): Promise<TrinoEngine> {
  return TrinoEngine.open({ server: cluster.address, user: 'cluster', catalog: 'hive', schema, ...more });
}

/** Runs on, and kills a worker once a step is under way. */
async function runAndKill(engine: TrinoEngine, worker: string, step: string) {
  let killed: Promise<void> | null = null;
  const ran = await runPlan(engine, run, (name) => {
    if (name === step) killed ??= cluster.kill(worker);
  }).catch((error: unknown) => error);
  expect(killed).not.toBeNull();
  await killed;
  return ran;
}

beforeAll(async () => {
  await drawWorks(run.folder, 4000);
  const duckdb = await DuckDBEngine.open({ file: ':memory:', threads: 2, memory: '1GB', spill: join(home, 'spill') });
  steps = (await runPlan(duckdb, run)).made;
  expected = await readResults(duckdb, run.method);
  await duckdb.close();
  cluster = await Cluster.start(home, ['one', 'two']);
});

afterAll(async () => {
  await cluster?.stop();
  rmSync(home, { recursive: true });
});

describe('a Trino cluster of a coordinator and two workers', () => {
  it('counts on both workers', async () => {
    expect(await cluster.activeWorkers()).toBe(2);
  });

  // Starting some forty statements on a cluster takes its time, whatever they count: two ways that ask for every word.
  conforms({ open: () => openTrino('golden'), ways: ['a cap by topic', 'all that is there'] });

  it('gives the bytes of DuckDB, and makes nothing again that is there', async () => {
    const engine = await openTrino('whole');
    expect(await runPlan(engine, run)).toEqual({ made: steps, kept: [] });
    expect(await readResults(engine, run.method)).toBe(expected);
    expect(expected.split('\n').length).toBeGreaterThan(100);
    expect(await runPlan(engine, run)).toEqual({ made: [], kept: steps });
  });

  it('builds the files that DuckDB builds, with every check asked in its words', async () => {
    const golden = await prepareGolden();
    const options = await golden.open(':memory:', wayOf(), { out: join(golden.home, 'duckdb') });
    await buildReadings(options);
    await options.engine.close();
    const engine = await openTrino('build');
    await engine.attach(golden.prepared);
    await buildReadings({ ...options, engine, out: join(golden.home, 'trino') });
    expect(textsOf(join(golden.home, 'trino'))).toEqual(textsOf(join(golden.home, 'duckdb')));
    rmSync(golden.home, { recursive: true });
  });

  it('ends a statement on the cluster that is called off', async () => {
    const engine = await openTrino('whole');
    const caller = new AbortController();
    const endless = engine.rows('select count(*) as n from works a cross join works b cross join works c', {
      signal: caller.signal,
      onProgress: ({ part }) => part !== null && caller.abort(),
    });
    await expect(endless).rejects.toThrow(/abort/i);
    const asked = "q.query like 'select count(*) as n from works a cross join%'";
    expect(await engine.rows(`select q.error_code from system.runtime.queries q where ${asked}`)).toEqual([
      ['USER_CANCELED'],
    ]);
  });

  it('ends a step with a fault where a worker is killed in it, and goes on from there to the same bytes', async () => {
    const at = steps.indexOf('school_pubs');
    const told = await runAndKill(await openTrino('killed', { attempts: 1 }), 'two', 'school_pubs');
    expect(told).toBeInstanceOf(Fault);
    expect((told as Fault).code).toBe('engine.node-lost');
    expect((told as Fault).facts.statement).toBe('school_pubs');
    const engine = await openTrino('killed');
    expect(await runPlan(engine, run)).toEqual({ made: steps.slice(at), kept: steps.slice(0, at) });
    expect(await readResults(engine, run.method)).toBe(expected);
  });

  it('does a step again by itself with the workers that are left', async () => {
    await cluster.add('three');
    const engine = await openTrino('killed');
    const at = steps.indexOf('school_pubs');
    for (const table of steps.slice(at)) await engine.drop(table);
    expect(await runAndKill(engine, 'three', 'school_pubs')).toEqual({
      made: steps.slice(at),
      kept: steps.slice(0, at),
    });
    expect(await readResults(engine, run.method)).toBe(expected);
  });
});
