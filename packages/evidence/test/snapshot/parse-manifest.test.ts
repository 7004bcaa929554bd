import { describe, expect, it } from 'vitest';
import { compareParts, formatOfPart, parseCombinedManifest, parseManifest } from '../../src/index.js';

const part = (name: string, bytes: number, records: number, more = {}) => ({
  url: `s3://openalex/data/jsonl/works/${name}`,
  meta: { content_length: bytes, record_count: records, ...more },
});
const FILES = [
  part('updated_date=2026-06-24/part_0001.gz', 20, 2),
  part('updated_date=2026-01-05/part_0000.gz', 10, 1),
];
const SINCE_2026 = {
  format: 'jsonl',
  entity: 'works',
  date: '2026-06-26',
  record_count: 3,
  content_length: 30,
  files: FILES,
};
const BEFORE = { entries: FILES, meta: { content_length: 30, record_count: 3 } };

describe('parseManifest', () => {
  it('reads the layout since 2026, parts in the order in which they are read', () => {
    expect(parseManifest(SINCE_2026, 'm', 'works')).toEqual({
      date: '2026-06-26',
      records: 3,
      bytes: 30,
      parts: [
        { name: 'updated_date=2026-01-05/part_0000.gz', bytes: 10, records: 1, sha256: null },
        { name: 'updated_date=2026-06-24/part_0001.gz', bytes: 20, records: 2, sha256: null },
      ],
    });
  });

  it('reads the form of Redshift that was used before, which has no date', () => {
    expect(parseManifest(BEFORE, 'm', 'works')).toEqual({ ...parseManifest(SINCE_2026, 'm', 'works'), date: null });
  });

  it('takes entries with a date, digests, and fields that it does not know', () => {
    const sha256 = 'a'.repeat(64);
    const { files: _, ...rest } = SINCE_2026;
    const read = parseManifest(
      { ...rest, entries: [part('part_0.parquet', 30, 3, { sha256, md5: 'x' })], new: 1 },
      'm',
      'works',
    );
    expect(read).toMatchObject({ date: '2026-06-26', parts: [{ name: 'part_0.parquet', sha256 }] });
  });

  it.each([
    ['a list', [], ''],
    ['no files', { date: '2026-06-26' }, '/entries'],
    ['a day that is none', { ...SINCE_2026, date: '2026-02-30' }, '/date'],
    ['another entity', { ...SINCE_2026, entity: 'authors' }, '/entity'],
    [
      'a size that is no number',
      { ...SINCE_2026, files: [part('part_0.gz', '5' as never, 1)] },
      '/files/0/meta/content_length',
    ],
    ['an address that leads elsewhere', { ...SINCE_2026, files: [part('../../x.gz', 5, 1)] }, '/files/0/url'],
    [
      'the address of another entity',
      { files: [{ ...FILES[0], url: 's3://openalex/data/authors/part_0.gz' }] },
      '/files/0/url',
    ],
    ['a part twice', { entries: [FILES[0], FILES[0]] }, '/entries'],
    ['a total that is not the sum', { ...SINCE_2026, record_count: 4 }, '/record_count'],
    ['a total before 2026 that is not the sum', { ...BEFORE, meta: { content_length: 31 } }, '/meta/content_length'],
  ])('refuses %s', (_, json, at) => {
    expect(() => parseManifest(json, 'm', 'works')).toThrow(
      expect.objectContaining({
        code: 'snapshot.manifest-malformed',
        facts: expect.objectContaining({ file: 'm', at }),
      }),
    );
  });
});

it('reads one entity out of the manifest of all, or tells that it is not there', () => {
  const all = {
    date: '2026-06-26',
    format: 'jsonl',
    entities: [
      { entity: 'authors', files: [] },
      { entity: 'works', files: FILES },
    ],
  };
  expect(parseCombinedManifest(all, 'm', 'works')).toEqual(parseManifest(SINCE_2026, 'm', 'works'));
  expect(parseCombinedManifest(all, 'm', 'institutions')).toBeNull();
  expect(() => parseCombinedManifest({ date: '2026-06-26' }, 'm', 'works')).toThrow('/entities');
});

it('orders parts by the day of update and the number, padded or not', () => {
  const names = [
    'updated_date=2026-02-01/part_2.gz',
    'updated_date=2026-02-01/part_10.gz',
    'updated_date=2026-01-31/part_11.gz',
  ];
  expect(names.sort(compareParts)).toEqual([
    'updated_date=2026-01-31/part_11.gz',
    'updated_date=2026-02-01/part_2.gz',
    'updated_date=2026-02-01/part_10.gz',
  ]);
});

it('knows a part file by its name', () => {
  expect(formatOfPart('updated_date=2026-02-01/part_0002.parquet')).toBe('parquet');
  expect(formatOfPart('0000_part_00.gz')).toBe('jsonl');
  for (const none of ['manifest', 'deleted_ids.csv', 'part_0.gz.fetching', '../part_0.gz', 'x/part_0.gz'])
    expect(formatOfPart(none)).toBeNull();
});
