import { DuckDBEngine } from '@bearings/store/duckdb';
import { goldenWorks } from '@bearings/testkit';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countByHand } from '../oracles/works/count-by-hand.js';
import { runWay, textByHand } from './run-way.js';
import { WAYS, wayOf } from './ways-of-counting.js';
import { giveSchools, writePrepared } from './write-prepared.js';

const home = mkdtempSync(join(tmpdir(), 'bearings-duckdb-'));
const apart = goldenWorks({});
const merged = goldenWorks();

const openAt = (threads: number, memory: string, file = ':memory:') =>
  DuckDBEngine.open({ file, threads, memory, spill: join(home, 'spill') });

beforeAll(async () => {
  await writePrepared(merged, join(home, 'merged'));
  await writePrepared(apart, join(home, 'apart'));
});
afterAll(() => rmSync(home, { recursive: true }));

describe('DuckDB', () => {
  it.each(Object.keys(WAYS))('counts what is counted by hand: %s', async (name) => {
    const method = WAYS[name]!;
    const isMerged = Object.keys(method.countries).length > 0;
    const world = isMerged ? merged : apart;
    const engine = await openAt(2, '1GB');
    await engine.attach(join(home, isMerged ? 'merged' : 'apart'));
    await giveSchools(engine, world);
    expect(await runWay(engine, method)).toBe(textByHand(countByHand(world, method), method));
    await engine.close();
  });

  it('has works that tell each rule from every other', () => {
    const told = new Map<string, string[]>();
    for (const [name, method] of Object.entries(WAYS)) {
      const world = Object.keys(method.countries).length > 0 ? merged : apart;
      const text = textByHand(countByHand(world, method), method);
      told.set(text, [...(told.get(text) ?? []), name]);
    }
    expect([...told.values()].filter((names) => names.length > 1)).toEqual([
      ['plain', 'a cap that leaves out nothing'],
    ]);
  });

  it('gives the same bytes on any number of threads, in little memory, and from a file', async () => {
    const given = new Set<string>();
    for (const [threads, memory, file] of [
      [1, '1GB', ':memory:'],
      [2, '120MB', ':memory:'],
      [4, '1GB', join(home, 'run.duckdb')],
    ] as const) {
      const engine = await openAt(threads, memory, file);
      await engine.attach(join(home, 'merged'));
      await giveSchools(engine, merged);
      given.add(await runWay(engine, wayOf()));
      await engine.close();
    }
    expect(given.size).toBe(1);
  });

  it('gives a statement all threads where it reads a million rows or what it does not know, and one where it reads fewer', async () => {
    const engine = await openAt(2, '1GB');
    const lengths = { long: 1_000_000, middling: 999_999, short: 10 };
    const numbers = (rows: number): string => `select range as a from range(${rows})`;
    for (const [name, rows] of Object.entries(lengths)) await engine.make(name, numbers(rows));
    const threadsFor = async (from: string): Promise<unknown> => {
      await engine.make('told', `select cast(current_setting('threads') as bigint) as threads ${from} limit 1`);
      // Read with all threads again.
      return (await engine.rows(`select threads, cast(current_setting('threads') as bigint) as now from told`))[0];
    };
    expect(await threadsFor('from long x')).toEqual([2n, 2n]);
    expect(await threadsFor('from middling x')).toEqual([1n, 2n]);
    expect(await threadsFor('from middling x join short y on y.a = x.a')).toEqual([1n, 2n]);
    expect(await threadsFor('from middling x join long y on y.a = x.a')).toEqual([2n, 2n]);
    // Of a few rows it does not matter: nothing is changed.
    expect(await threadsFor('from short x')).toEqual([2n, 2n]);
    await engine.close();
  });

  it('has what was made where it was left without a word', async () => {
    const file = join(home, 'left.duckdb');
    const leave = `
      const { DuckDBEngine } = await import('@bearings/store/duckdb');
      const engine = await DuckDBEngine.open({ file: ${JSON.stringify(file)}, threads: 2, memory: '1GB', spill: ${JSON.stringify(home)} });
      await engine.make('long', 'select range as a, range % 7 as b from range(300000)');
      await engine.make('short', 'select a, b from long where a < 5');
      process.kill(process.pid, 'SIGKILL');
    `;
    const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', leave], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    const engine = await openAt(2, '1GB', file);
    expect(await engine.rows('select count(*), sum(b)::bigint from long')).toEqual([[300_000n, 899_997n]]);
    expect(await engine.rows('select count(*) from short')).toEqual([[5n]]);
    await engine.close();
  });
});
