import { type CountingMethod, planRun } from '@bearings/evidence';
import type { Engine } from '@bearings/store';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { coreWorld, goldenWorks } from '@bearings/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countByHand } from '../oracles/works/count-by-hand.js';
import { resultsOf, runWay, textByHand } from './run-way.js';
import { CORE_YEARS, coreWay, WAYS, wayOf } from './ways-of-counting.js';
import { giveSchools, writePrepared } from './write-prepared.js';

/** An engine under test, opened anew each time. */
export interface EngineUnderTest {
  open(): Promise<Engine>;
  /** Where the engine finds files: a folder of this machine, open to whom the engine runs as. */
  readonly home?: string;
  /** Ways of counting that are tried; all where it is not said. */
  readonly ways?: readonly string[];
}

/** What every engine must give: the bytes of DuckDB, which are those of the count by hand; and tables that are whole or not there. */
export function conforms({
  open,
  home = mkdtempSync(join(tmpdir(), 'bearings-engine-')),
  ways = Object.keys(WAYS),
}: EngineUnderTest): void {
  const worlds = { merged: goldenWorks(), apart: goldenWorks({}) };
  const worldOf = ({ countries }: CountingMethod) => (Object.keys(countries).length > 0 ? 'merged' : 'apart');
  let engine: Engine;
  let duckdb: Engine;

  beforeAll(async () => {
    for (const [name, world] of Object.entries(worlds)) await writePrepared(world, join(home, name));
    engine = await open();
    duckdb = await DuckDBEngine.open({ file: ':memory:', threads: 2, memory: '1GB', spill: join(home, 'spill') });
  });
  afterAll(async () => {
    await engine?.close();
    await duckdb?.close();
    rmSync(home, { recursive: true, force: true });
  });

  const run = async (on: Engine, method: CountingMethod) => {
    const name = worldOf(method);
    await on.attach(join(home, name));
    await giveSchools(on, worlds[name]);
    return runWay(on, method);
  };

  it.each(ways)('counts as DuckDB does: %s', async (name) => {
    const method = WAYS[name]!;
    const given = await run(engine, method);
    expect(given).toBe(await run(duckdb, method));
    expect(given).toBe(textByHand(countByHand(worlds[worldOf(method)], method), method));
  });

  it('finds core sources as DuckDB does', async () => {
    const world = coreWorld();
    const method = coreWay({}, CORE_YEARS);
    await writePrepared(world, join(home, 'core'));
    for (const on of [engine, duckdb]) {
      await on.attach(join(home, 'core'));
      await giveSchools(on, world);
      expect(await runWay(on, method)).toBe(textByHand(countByHand(world, method), method));
    }
  });

  it('finds what an earlier attempt made, and goes on from there', async () => {
    const whole = await run(engine, wayOf());
    const steps = planRun(engine.dialect, wayOf());
    for (const { name } of steps.slice(12)) await engine.drop(name);
    await engine.close();
    engine = await open();
    await engine.attach(join(home, 'merged'));
    const made = await Promise.all(steps.map(async ({ name }) => engine.has(name)));
    expect(made.lastIndexOf(true)).toBe(11);
    for (const { name, select } of steps.slice(12)) await engine.make(name, select);
    expect(await resultsOf(engine, wayOf())).toBe(whole);
  });

  it('hands over whole numbers, truths, texts and nothing as they are', async () => {
    await engine.attach(join(home, 'merged'));
    const [row] = await engine.rows(
      'select w.work_id * 1000003 as large, w.is_open as is_open, w.type as type, c.credit as credit from works w left join credits c on c.work_id = w.work_id + 50000000 where w.work_id = 900201',
    );
    expect(row).toEqual([900_203_700_603n, false, 'article', null]);
  });

  it('tells which step failed, and leaves no table of it', async () => {
    const failing = engine.make('half', 'select w.work_id as work_id, w.nothing as nothing from works w');
    await expect(failing).rejects.toMatchObject({
      code: 'engine.statement-failed',
      facts: expect.objectContaining({ statement: 'half' }),
    });
    for (const name of ['half', 'half_begun']) expect(await engine.has(name)).toBe(false);
  });

  it('makes a table anew that is there', async () => {
    await engine.make('again', 'select w.work_id as work_id from works w');
    await engine.make('again', 'select w.work_id as work_id from works w where w.work_id = 900201');
    expect(await engine.rows('select work_id from again')).toEqual([[900_201n]]);
    await engine.drop('again');
    expect(await engine.has('again')).toBe(false);
  });

  it('refuses a folder without works', async () => {
    const empty = { ...goldenWorks(), works: [] };
    await writePrepared(empty, join(home, 'empty'));
    await expect(engine.attach(join(home, 'empty'))).rejects.toMatchObject({ code: 'engine.nothing-prepared' });
  });

  it('begins nothing that was called off', async () => {
    const signal = AbortSignal.abort();
    await expect(engine.make('never', 'select w.work_id as work_id from works w', { signal })).rejects.toThrow(
      /abort/i,
    );
    expect(await engine.has('never')).toBe(false);
  });
}
