import { planRun } from '@bearings/evidence';
import { keySteps } from '@bearings/store/build';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { coreWorld } from '@bearings/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { CORE_YEARS, coreWay } from '../../../../test/engines/ways-of-counting.js';
import { giveSchools, writePrepared } from '../../../../test/engines/write-prepared.js';
import { runSteps } from '../../src/build/run-steps.js';
import { SOURCES } from './golden-build.js';

const home = mkdtempSync(join(tmpdir(), 'bearings-rounds-'));
afterAll(() => rmSync(home, { recursive: true }));

it('asks rounds until one drops nobody, and copies those after it, also where it goes on from an earlier attempt', async () => {
  const world = coreWorld();
  await writePrepared(world, home);
  const engine = await DuckDBEngine.open({ file: ':memory:', threads: 2, memory: '500MB', spill: join(home, 'spill') });
  await engine.attach(home);
  await giveSchools(engine, world);
  const steps = keySteps(planRun(engine.dialect, coreWay({ rounds: 6 }, CORE_YEARS)), SOURCES);
  const rounds = steps.filter(({ name }) => name.startsWith('core_round_'));
  const asked: string[] = [];
  const make = engine.make.bind(engine);
  engine.make = (table, select, more) => {
    const [, at] = /^core_round_(\d+)/.exec(table) ?? [];
    if (at !== undefined) asked.push(`${at} ${select.includes('core_references') ? 'asked' : 'copied'}`);
    return make(table, select, more);
  };
  const counted = await runSteps(engine, steps, { now: () => 0 });
  // Source 2 goes in the first round and source 4 in the second, as test/engines/README.md works out.
  expect(rounds.map(({ name }) => counted.get(name))).toEqual([5, 4, 3, 3, 3, 3, 3]);
  expect(asked).toEqual(['0 copied', '1 asked', '2 asked', '3 asked', '4 copied', '5 copied', '6 copied']);
  const sources = async ({ table }: { readonly table: string }) =>
    (await engine.rows(`select source_id from ${table} order by source_id`)).flat();
  expect(await sources(rounds[6]!)).toEqual([1n, 5n, 6n]);

  await engine.drop(rounds[6]!.table);
  await engine.drop(rounds[2]!.table);
  asked.length = 0;
  await runSteps(engine, steps, { now: () => 0 });
  expect(asked).toEqual(['2 asked', '6 copied']);
  expect(await sources(rounds[2]!)).toEqual([1n, 5n, 6n]);
  await engine.close();
});
