import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshot } from '../../src/snapshot/index.js';
import { Place } from '../prepare/small-snapshot.js';

const FIRST = 'updated_date=2026-01-05/part_0000.gz';
const SECOND = 'updated_date=2026-06-24/part_0000.gz';

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.end());

const open = () => openSnapshot(place.folder);
const refused = (code: string, facts: Readonly<Record<string, unknown>> = {}) =>
  expect(open()).rejects.toMatchObject({ code, facts });

describe('with a manifest', () => {
  beforeEach(() => {
    place.put(`jsonl/works/${SECOND}`, 'bbbb');
    place.put(`jsonl/works/${FIRST}`, 'aa');
    place.putManifest('jsonl', 'works', { [FIRST]: 3, [SECOND]: 5 });
  });

  it('lists the parts in order, with sizes and counts, and the day', async () => {
    place.put('jsonl/works/deleted_ids.csv', 'work_id,deleted_date\n');
    expect(await open()).toMatchObject({
      format: 'jsonl',
      date: '2026-06-26',
      works: [
        { name: FIRST, bytes: 2, records: 3 },
        { name: SECOND, bytes: 4, records: 5 },
      ],
      institutions: [],
      deleted: join(place.folder, 'jsonl/works/deleted_ids.csv'),
    });
  });

  it('is known by the manifest: another day or count, or another ledger, is another snapshot', async () => {
    const { identity } = await open();
    expect((await open()).identity).toBe(identity);
    place.putManifest('jsonl', 'works', { [FIRST]: 3, [SECOND]: 6 });
    const counted = (await open()).identity;
    place.putManifest('jsonl', 'works', { [FIRST]: 3, [SECOND]: 5 }, '2026-09-26');
    const dated = (await open()).identity;
    place.put('jsonl/works/deleted_ids.csv', 'work_id\n');
    expect(new Set([identity, counted, dated, (await open()).identity]).size).toBe(4);
  });

  it('refuses a part that is not there, of another size, or not named', async () => {
    place.put(`jsonl/works/${FIRST}`, 'aaa');
    await refused('snapshot.size-differs', { found: 3, expected: 2 });
    rmSync(join(place.folder, 'jsonl/works', FIRST));
    await refused('snapshot.part-missing', { file: join(place.folder, 'jsonl/works', FIRST) });
    place.put(`jsonl/works/${FIRST}`, 'aa');
    place.put('jsonl/works/updated_date=2026-06-24/part_0001.gz', 'c');
    await refused('snapshot.part-unlisted');
  });

  it('refuses works and institutions of two snapshots', async () => {
    place.put('jsonl/institutions/part_0000.gz', 'i');
    place.putManifest('jsonl', 'institutions', { 'part_0000.gz': 1 }, '2026-03-26');
    await refused('snapshot.changed', { before: '2026-06-26', after: '2026-03-26' });
  });

  it('refuses an entity whose manifest is of another day than that of all', async () => {
    place.put(
      'jsonl/manifest.json',
      JSON.stringify({ date: '2026-03-26', entities: [{ entity: 'works', files: [] }] }),
    );
    await refused('snapshot.changed', { before: '2026-03-26', after: '2026-06-26' });
  });

  it('prefers Parquet where both formats are there, and takes the manifest of all entities', async () => {
    place.put('parquet/works/part_0000.parquet', 'pp');
    const files = [
      { url: 's3://openalex/data/parquet/works/part_0000.parquet', meta: { content_length: 2, record_count: 7 } },
    ];
    place.put('parquet/manifest.json', JSON.stringify({ date: '2026-06-26', entities: [{ entity: 'works', files }] }));
    expect(await open()).toMatchObject({ format: 'parquet', date: '2026-06-26', works: [{ bytes: 2, records: 7 }] });
  });
});

describe('without a manifest', () => {
  it.each(['works', 'data/works', 'legacy-data/works'])('finds the parts in %s', async (folder) => {
    place.put(`${folder}/updated_date=2024-01-01/part_000.gz`, 'aa');
    place.put(`${folder}/RELEASE_NOTES.txt`, 'x');
    expect(await open()).toMatchObject({
      date: null,
      works: [{ name: 'updated_date=2024-01-01/part_000.gz', records: null }],
    });
  });

  it('is known by what is in the files', async () => {
    place.put('works/part_000.gz', 'aa');
    const { identity } = await open();
    writeFileSync(join(place.folder, 'works/part_000.gz'), 'ab');
    expect((await open()).identity).not.toBe(identity);
  });

  it('refuses a folder without works, and two formats side by side', async () => {
    mkdirSync(place.folder);
    await refused('snapshot.no-works');
    place.put('works/part_000.gz', 'aa');
    place.put('works/part_000.parquet', 'aa');
    await refused('snapshot.mixed-formats');
  });
});
