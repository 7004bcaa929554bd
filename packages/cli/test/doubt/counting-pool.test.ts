import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOUBT_DEFAULTS } from '@bearings/library';
import { type CountingPool, openPool } from '../../src/doubt/counting-pool.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bearings-pool-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A pool of threads that run a program of this test. */
function poolOf(name: string, program: string, threads = 2): CountingPool {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, threadId } from 'node:worker_threads';\n${program}`);
  const question = { edition: 'none', ...DOUBT_DEFAULTS };
  const stop = new Int32Array(new SharedArrayBuffer(4));
  return openPool(pathToFileURL(file), threads, {
    role: 'count',
    folders: { shipped: '', home: null },
    question,
    stop,
  });
}
const quiet = (): void => {};

describe('threads that count', () => {
  it('give each block its own counts, whoever is free first', async () => {
    const pool = poolOf(
      'slow-first',
      `parentPort.on('message', ({ index, draws }) =>
        setTimeout(() => {
          parentPort.postMessage(draws / 2);
          parentPort.postMessage({ schools: 1, draws, counts: Uint32Array.of(index) });
        }, index === 0 ? 300 : 5));`,
    );
    const told: number[] = [];
    const jobs = Array.from({ length: 7 }, (_, i) => pool.count(i, 10 * (i + 1), (draws) => told.push(draws)));
    const found = await Promise.all(jobs);
    expect(found.map(({ counts, draws }) => [counts[0], draws])).toEqual(Array.from({ length: 7 }, (_, i) => [i, 10 * (i + 1)])); // biome-ignore format: one row
    expect(told.sort((a, b) => a - b)).toEqual([5, 10, 15, 20, 25, 30, 35]);
    await pool.end();
  });

  it.each([
    ['throws', "parentPort.on('message', () => { throw new Error('no more'); });", /no more/],
    ['throws at once', "throw new Error('not today');", /not today/],
    ['ends', "parentPort.on('message', () => process.exit(3));", /ended with status 3/],
    ['ends at once', 'process.exit(0);', /ended with status 0/],
    ['is no program', 'this is not JavaScript', /Unexpected|identifier/],
  ])('fail all that wait where one %s, and never hang', async (name, program, why) => {
    const pool = poolOf(name.replaceAll(' ', '-'), program);
    const jobs = Array.from({ length: 5 }, (_, i) => pool.count(i, 10, quiet));
    for (const outcome of await Promise.allSettled(jobs)) {
      expect(outcome.status).toBe('rejected');
      expect(String((outcome as PromiseRejectedResult).reason)).toMatch(why);
    }
    await expect(pool.count(9, 10, quiet)).rejects.toThrow(why);
    await pool.end();
  });

  it('end when nobody needs them', async () => {
    const pool = poolOf('endless', "parentPort.on('message', () => { for (;;); });");
    void pool.count(0, 10, quiet);
    await pool.end();
  });
});
