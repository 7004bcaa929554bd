import { DuckDBEngine } from '@bearings/store/duckdb';
import { goldenWorks } from '@bearings/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
});
