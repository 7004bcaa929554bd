import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PrepareOptions, prepareSnapshot } from '../../src/prepare/index.js';
import { author, Place, work } from './small-snapshot.js';

let place: Place;
beforeEach(() => {
  place = new Place();
  // Each id once, so that no part is written again at the end.
  for (const day of [1, 2, 3, 4])
    place.putLines(`works/updated_date=2026-01-0${day}/part_000.gz`, [
      work(`W10${day}`, { authorships: [author(`A${day}`, ['I1'])] }),
    ]);
});
afterEach(() => place.end());

const prepare = (more: Partial<PrepareOptions> = {}) =>
  prepareSnapshot({ folder: place.folder, out: place.out, threads: 2, memory: '500MB', ...more });

it('prepares no part a second time', async () => {
  const ended = new AbortController();
  const onProgress = ({ partsDone }: { partsDone: number }) => partsDone === 2 && ended.abort();
  await expect(prepare({ threads: 1, signal: ended.signal, onProgress })).rejects.toThrow('aborted');
  const stamps = () =>
    ['works', 'credits', 'authors', 'raw', 'parts', 'parts/ids'].flatMap((name) =>
      [1, 2].map((part) => {
        const file = `${name}/0000${part}.${name === 'parts' ? 'json' : 'parquet'}`;
        const { ino, mtimeNs } = statSync(join(place.out, file), { bigint: true });
        return `${file} ${ino} ${mtimeNs}`;
      }),
    );
  const before = stamps();
  expect(await prepare()).toMatchObject({ parts: 4, records: 4, superseded: 0 });
  expect(stamps()).toEqual(before);
});

it('is alone in its folder: another is refused while it lasts, and goes on where its process was killed', async () => {
  const lock = join(place.out, 'prepare.lock');
  const second: unknown[] = [];
  let first = true;
  const onProgress = () => {
    if (first) second.push(prepare().catch((error: unknown) => error));
    first = false;
  };
  await prepare({ threads: 1, onProgress });
  expect(await second[0]).toMatchObject({
    code: 'snapshot.busy',
    facts: { folder: place.out, lock, holder: expect.stringContaining(String(process.pid)) },
  });
  expect(existsSync(lock)).toBe(false);

  rmSync(join(place.out, 'prepared.json'));
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, JSON.stringify({ host: hostname(), process: pid, started: '' }));
  expect(await prepare()).toMatchObject({ parts: 4, records: 4 });
  expect(existsSync(lock)).toBe(false);
});
