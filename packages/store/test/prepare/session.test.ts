import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareSnapshot } from '../../src/prepare/index.js';
import { faultOfMachine, PrepareSession } from '../../src/prepare/session.js';
import { author, Place, work } from './small-snapshot.js';

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.end());

it.skipIf(!existsSync('/dev/full'))(
  'says that a disk is full, once, and leaves nothing in the place of the file',
  async () => {
    const session = await PrepareSession.open({ out: place.out, threads: 1, memory: '200MB' }, 1);
    mkdirSync(join(place.out, 'unfinished'), { recursive: true });
    symlinkSync('/dev/full', join(place.out, 'unfinished/works-1.parquet'));
    const connection = await session.connect();
    const error = await connection
      .write('select range as n from range(1000)', 'works/1.parquet')
      .catch((one: unknown) => one);
    connection.close();
    session.close();
    expect(error).toMatchObject({ code: 'snapshot.out-of-room', facts: { folder: place.out } });
    expect(faultOfMachine(error, '200MB', place.out)).toBeNull();
    expect(readdirSync(join(place.out, 'works'))).toEqual([]);
  },
);

it('says that memory did not suffice', async () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    work(`W${at + 1}`, { authorships: [author('A1', ['I1', 'I2'])] }),
  );
  place.putLines('works/part_000.gz', many);
  await expect(
    prepareSnapshot({ folder: place.folder, out: place.out, threads: 1, memory: '1MB' }),
  ).rejects.toMatchObject({ code: 'snapshot.out-of-memory', facts: { memory: '1MB' } });
});
