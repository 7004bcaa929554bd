import { checksOf, planRun } from '@bearings/evidence';
import { DuckDBEngine } from '@bearings/store/duckdb';
import { coreWorld } from '@bearings/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@bearings/store';
import { countByHand } from '../oracles/works/count-by-hand.js';
import { runWay, textByHand } from './run-way.js';
import { CORE_YEARS, coreWay } from './ways-of-counting.js';
import { giveSchools, writePrepared } from './write-prepared.js';

const home = mkdtempSync(join(tmpdir(), 'bearings-core-'));
const world = coreWorld();
let engine: Engine;
beforeAll(async () => {
  await writePrepared(world, home);
  engine = await DuckDBEngine.open({ file: ':memory:', threads: 2, memory: '500MB', spill: join(home, 'spill') });
  await engine.attach(home);
  await giveSchools(engine, world);
});
afterAll(async () => {
  await engine.close();
  rmSync(home, { recursive: true });
});

const numbers = async (select: string) => (await engine.rows(select)).map((row) => row.map(Number));
const hundreds = async (table: string) => (await numbers(`select source_id from ${table} order by source_id`)).flat();

// Each number is worked out in README.md.
describe('core sources', () => {
  it('are dropped in rounds until each refers enough to those that are left', async () => {
    const method = coreWay({}, CORE_YEARS);
    expect(await runWay(engine, method)).toBe(textByHand(countByHand(world, method), method));
    const rounds = planRun(engine.dialect, method).filter(({ name }) => name.startsWith('core_round_'));
    const left: number[][] = [];
    for (const { name } of rounds) left.push(await hundreds(name));
    expect(left).toEqual([
      [1, 2, 4, 5, 6],
      [1, 4, 5, 6],
      [1, 5, 6],
      [1, 5, 6],
      [1, 5, 6],
    ]);
    expect((await numbers('select work_id from core_works order by work_id')).flat()).toEqual([
      ...[101, 102, 103, 501, 502, 503],
      ...[601, 602, 603, 604, 605],
    ]);
    expect(
      await engine.rows(
        'select n.school_id, r.works, r.citations from results r join school_numbers n on n.school = r.school where r.scope = 0 order by n.school_id',
      ),
    ).toEqual([
      ['zz-ash', 4n, 2n],
      ['zz-birch', 4n, 1n],
    ]);
  });

  it('have countries near enough to those of the world', async () => {
    await runWay(engine, coreWay({}, CORE_YEARS));
    expect(await engine.rows('select country, weight, everywhere, most from core_world order by country')).toEqual([
      ['XA', 20_000_000n, 41_000_000n, 20_000_000n],
      ['XB', 11_500_000n, 41_000_000n, 20_000_000n],
      ['XC', 9_500_000n, 41_000_000n, 20_000_000n],
    ]);
    const distances = await numbers('select source_id, distance, bound from core_distances order by source_id');
    const bound = Math.log(41 / 20);
    const parts = {
      1: [7, 5, 3],
      2: [3, 2, 1],
      3: [5, 0, 0],
      4: [1, 1.5, 0.5],
      5: [1, 1, 1],
      6: [3, 2, 1],
      8: [0, 0, 3],
    };
    for (const [at, [source, distance, its]] of distances.entries()) {
      expect(source).toBe(Number(Object.keys(parts)[at]));
      expect(its! / 1e12).toBeCloseTo(bound, 11);
      expect(distance! / 1e12).toBeCloseTo(distanceOf(Object.values(parts)[at]!, [20, 11.5, 9.5]), 11);
    }
    expect(distances).toHaveLength(7);
    const ofAny = coreWay({ international: false }, CORE_YEARS);
    expect(await runWay(engine, ofAny)).toBe(textByHand(countByHand(world, ofAny), ofAny));
    expect(await hundreds('core_round_4')).toEqual([1, 3, 5, 6, 8]);
  });

  it('stop a run where the last round still drops some, or a distance is too near to tell', async () => {
    await expect(runWay(engine, coreWay({ rounds: 2 }, CORE_YEARS))).rejects.toThrow('core-is-settled');
    const method = coreWay({}, CORE_YEARS);
    // The bound is 1e12 ln(41/20) = 717839793150, and the line lies 1000 below it.
    const near = (select: string) => select.replace('as distance', '* 0 + 717839792200 as distance');
    for (const { name, select } of planRun(engine.dialect, method))
      await engine.make(name, name === 'core_distances' ? near(select) : select);
    const check = checksOf(engine.dialect, method).find(({ name }) => name === 'core-is-decided')!;
    expect((await engine.rows(check.select)).length).toBe(7);
  });
});

/** Kullback and Leibler's distance of one split to another. */
function distanceOf(parts: readonly number[], of: readonly number[]): number {
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  return sum(
    parts.map((part, k) => (part === 0 ? 0 : (part / sum(parts)) * Math.log((part / sum(parts) / of[k]!) * sum(of)))),
  );
}
