import { AUTHORS, PREPARED, PREPARED_NAMES, RAW_AFFILIATIONS } from '@bearings/evidence';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PrepareOptions, prepareSnapshot } from '../../src/prepare/index.js';
import { author, institution, iri, linesOf, Place, rowsOf, topic, work, type Json } from './small-snapshot.js';
import { gzipSync } from 'node:zlib';

const RELATIONS = [...PREPARED_NAMES, 'authors', 'raw'];

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => place.end());

const prepare = (more: Partial<PrepareOptions> = {}) =>
  prepareSnapshot({ folder: place.folder, out: place.out, threads: 2, memory: '500MB', ...more });
const everything = async (out = place.out) => {
  const all: Record<string, readonly Json[]> = {};
  for (const relation of RELATIONS) all[relation] = await rowsOf(out, relation);
  return all;
};

const SEVERAL: readonly Json[] = [
  work('W10', {
    publication_year: 2021,
    authorships: [
      author('A61', ['I1', 'I1', 'I2'], { is_corresponding: true }),
      author('A62', ['I3']),
      author('A61', [], { raw_affiliation_strings: ['Somewhere', 'Elsewhere', 'Somewhere'], countries: ['FR'] }),
    ],
    referenced_works: [iri('W11'), iri('W11'), iri('W10'), iri('W9')],
    topics: [topic('T5', 'subfields/2700', 'fields/27'), topic('T6', 'subfields/1300', 'fields/13')],
  }),
  work('W11', { authorships: [author('', ['I4'])], primary_location: null, open_access: null, primary_topic: null }),
  work('W12', { is_paratext: true, authorships: [author('A1', ['I1'])], referenced_works: [iri('W10')] }),
  work('W13', {
    type: null,
    language: null,
    publication_year: 2061,
    is_retracted: true,
    is_xpac: true,
    authorships: null,
  }),
];

describe('the prepared relations', () => {
  beforeEach(async () => {
    place.putLines('works/updated_date=2026-06-24/part_000.gz', SEVERAL);
    await prepare();
  });

  it('hold works that are no paratext, with what depends on one work alone', async () => {
    const works = await rowsOf(place.out, 'works');
    expect(works.map(({ work_id }) => work_id)).toEqual([10, 11, 13]);
    expect(works[0]).toEqual({
      work_id: 10,
      pub_year: 2021,
      type: 'article',
      language: 'en',
      is_retracted: false,
      is_xpac: false,
      topic_id: 5,
      subfield_id: 2700,
      field_id: 27,
      single_field: false,
      source_id: 7,
      source_type: 'journal',
      source_core: true,
      is_open: true,
      authors: 3,
      institutions: 3,
      // US, France, and Hong Kong as China.
      countries: 3,
      has_industry: false,
      references_made: 2,
    });
    expect(works[1]).toMatchObject({ topic_id: 0, field_id: 0, single_field: false, source_id: 0, source_type: '' });
    expect(works[1]).toMatchObject({
      source_core: false,
      is_open: false,
      has_industry: true,
      authors: 1,
    });
    expect(works[2]).toMatchObject({
      pub_year: 2061,
      type: '',
      language: '',
      single_field: true,
      authors: 0,
      countries: 0,
    });
  });

  it('let the citing work travel with each distinct reference that is not to itself', async () => {
    const citing = { citing_id: 10, citing_year: 2021, citing_type: 'article', citing_retracted: false };
    const rest = { citing_xpac: false, citing_core: true };
    expect(await rowsOf(place.out, 'refs')).toEqual([
      { cited_id: 9, ...citing, ...rest, cited_year: -1, may_share: false },
      { cited_id: 11, ...citing, ...rest, cited_year: 2020, may_share: false },
    ]);
    expect(await rowsOf(place.out, 'self_refs')).toEqual([]);
  });

  it('name each author of a work once, and none without an id', async () => {
    expect(await rowsOf(place.out, 'authors')).toEqual([
      { work_id: 10, author_id: 61 },
      { work_id: 10, author_id: 62 },
    ]);
  });

  it('split a work over its authors and each author over distinct institutions', async () => {
    const credits = await rowsOf(place.out, 'credits');
    expect(credits.map((row) => [row.work_id, row.institution_id, row.credit])).toEqual([
      [10, 1, 166_667],
      [10, 2, 166_667],
      [10, 3, 333_333],
      [11, 4, 1_000_000],
    ]);
    expect(credits.map((row) => [row.is_first, row.is_last, row.is_corresponding])).toEqual([
      [true, false, true],
      [true, false, true],
      [false, false, false],
      [true, true, false],
    ]);
    expect(credits[0]).toMatchObject({
      pub_year: 2021,
      type: 'article',
      subfield_id: 2700,
      is_retracted: false,
      is_xpac: false,
    });
  });

  it('keep the affiliations of authors without institution', async () => {
    expect(await rowsOf(place.out, 'raw')).toEqual([
      { work_id: 10, author_seq: 3, authors: 3, is_corresponding: false, affiliation: 'Elsewhere' },
      { work_id: 10, author_seq: 3, authors: 3, is_corresponding: false, affiliation: 'Somewhere' },
    ]);
  });

  it('take institutions and their lineage from the works where no entity tells them', async () => {
    expect((await rowsOf(place.out, 'institutions'))[2]).toEqual({
      institution_id: 3,
      ror: '0i3',
      name: 'Institution I3',
      country: 'US',
      kind: 'healthcare',
    });
    expect((await rowsOf(place.out, 'lineage')).filter(({ institution_id }) => institution_id === 3)).toEqual([
      { institution_id: 3, ancestor_id: 1, steps: 2 },
      { institution_id: 3, ancestor_id: 3, steps: 0 },
      { institution_id: 3, ancestor_id: 9, steps: 1 },
    ]);
  });

  it('have the columns that evidence states, in its types', async () => {
    place.end();
    place = new Place();
    place.putLines('works/part_000.gz', [
      ...SEVERAL,
      work('W14', { referenced_works: [iri('W10')], authorships: [author('A61', [])] }),
    ]);
    await prepare();
    const types = { integer: 'number', boolean: 'boolean', text: 'string' };
    for (const [name, { columns }] of [
      ...Object.entries(PREPARED),
      ['authors', AUTHORS] as const,
      ['raw', RAW_AFFILIATIONS] as const,
    ]) {
      const [{ may_share: _, ...row }] = (await rowsOf(place.out, name)) as [Json];
      const expected = Object.entries(columns).map(([column, type]) => [column, types[type as keyof typeof types]]);
      expect(Object.entries(row).map(([column, value]) => [column, typeof value])).toEqual(expected);
    }
  });
});

it('tells of each reference the year of the cited work, and whether an author stands on both, across all parts', async () => {
  const part = (at: number, records: readonly Json[]) =>
    place.putLines(`works/updated_date=2026-01-0${at}/part_000.gz`, records);
  // 61 * 59 = 3599 apart, authors have the same bits in both signatures, and are others.
  const by = (...ids: number[]) => ids.map((id) => author(`A${id}`, []));
  part(1, [
    work('W1', { publication_year: 2001, authorships: by(5, 6) }),
    work('W2', { publication_year: null, authorships: by(7) }),
  ]);
  part(2, [
    work('W3', { publication_year: 2003, authorships: by(8, 6), referenced_works: ['W1', 'W2', 'W9'].map(iri) }),
    work('W4', { publication_year: 2004, authorships: by(5 + 3599), referenced_works: ['W1', 'W3'].map(iri) }),
  ]);
  const { rows } = await prepare();
  expect((await rowsOf(place.out, 'refs')).map((row) => [row.citing_id, row.cited_id, row.cited_year])).toEqual([
    [3, 1, 2001],
    [4, 1, 2001],
    [3, 2, 0],
    [4, 3, 2003],
    [3, 9, -1],
  ]);
  expect(await rowsOf(place.out, 'self_refs')).toMatchObject([
    { citing_id: 3, cited_id: 1, citing_year: 2003, cited_year: 2001 },
  ]);
  expect(rows).toMatchObject({ refs: 5, self_refs: 1 });
});

it('gives the same from Parquet as from JSON Lines, and from the layout before 2026 as from the one since', async () => {
  const later = [work('W20', { referenced_works: [iri('W10')], authorships: [author('A5', ['I4', 'I2'])] })];
  place.putLines('works/updated_date=2026-06-24/part_000.gz', SEVERAL);
  place.putLines('works/updated_date=2026-06-25/part_000.gz', later);
  await prepare();
  const expected = await everything();
  for (const [base, ending] of [
    ['jsonl', 'gz'],
    ['parquet', 'parquet'],
  ] as const) {
    place.end();
    place = new Place();
    const [first, second] = [
      `updated_date=2026-06-24/part_0000.${ending}`,
      `updated_date=2026-06-25/part_0000.${ending}`,
    ];
    const put = ending === 'gz' ? place.putLines.bind(place) : place.putParquet.bind(place);
    await put(`${base}/works/${first}`, SEVERAL);
    await put(`${base}/works/${second}`, later);
    place.putManifest(base, 'works', { [first]: 4, [second]: 1 });
    expect(await prepare()).toMatchObject({ date: '2026-06-26', records: 5 });
    expect(await everything()).toEqual(expected);
  }
});

it('takes institutions from their entity where there is one: the record updated last', async () => {
  place.putLines('works/part_000.gz', SEVERAL);
  const record = (id: string, more: Json) => ({ ...institution(id), updated_date: '2026-01-01', ...more });
  place.putLines('institutions/updated_date=2026-01-01/part_000.gz', [
    record('I1', { display_name: 'New name', updated_date: '2026-03-01' }),
    record('I3', { lineage: [iri('I8'), iri('I3')] }),
  ]);
  place.putLines('institutions/updated_date=2026-02-01/part_000.gz', [record('I1', { display_name: 'Old name' })]);
  await prepare();
  expect(await rowsOf(place.out, 'institutions')).toMatchObject([
    { institution_id: 1, name: 'New name' },
    { institution_id: 3, name: 'Institution I3' },
  ]);
  expect((await rowsOf(place.out, 'lineage')).slice(1)).toEqual([
    { institution_id: 3, ancestor_id: 3, steps: 0 },
    { institution_id: 3, ancestor_id: 8, steps: 1 },
  ]);
});

describe('of several records with one id', () => {
  const at = (type: string, updated_date: string, more: Json = {}) =>
    work('W10', { type, updated_date, authorships: [author('A1', ['I1'])], referenced_works: [iri('W1')], ...more });
  const kept = async () => (await rowsOf(place.out, 'works')).map(({ work_id, type }) => [work_id, type]);

  it('the one updated last stays, wherever it stands', async () => {
    place.putLines('works/updated_date=2026-01-01/part_000.gz', [at('book', '2026-05-01'), work('W11')]);
    place.putLines('works/updated_date=2026-02-01/part_000.gz', [
      at('review', '2026-04-01'),
      at('letter', '2026-03-01'),
    ]);
    expect(await prepare()).toMatchObject({ records: 4, superseded: 1 });
    expect(await kept()).toEqual([
      [10, 'book'],
      [11, 'article'],
    ]);
    for (const relation of ['refs', 'authors', 'credits']) expect(await rowsOf(place.out, relation)).toHaveLength(1);
  });

  it('the one in the later file stays where both were updated together, and in one file the one further down', async () => {
    place.putLines('works/part_9.gz', [at('book', '2026-05-01'), at('letter', '2026-05-01')]);
    place.putLines('works/part_10.gz', [at('review', '2026-05-01'), at('editorial', '2026-05-01')]);
    await prepare();
    expect(await kept()).toEqual([[10, 'editorial']]);
  });

  it('a later paratext takes the work away, and so does the ledger of what was taken back', async () => {
    place.putLines('works/updated_date=2026-01-01/part_000.gz', [at('book', '2026-05-01'), work('W11'), work('W12')]);
    place.putLines('works/updated_date=2026-02-01/part_000.gz', [at('book', '2026-06-01', { is_paratext: true })]);
    place.put('works/deleted_ids.csv', 'work_id,deleted_date\nhttps://openalex.org/W12,2026-06-01\nW99,2026-06-02\n');
    expect(await prepare()).toMatchObject({ superseded: 1, deleted: 1, rows: { works: 1, credits: 0 } });
    expect(await kept()).toEqual([[11, 'article']]);
  });

  it('a ledger with a line that names no work is refused', async () => {
    place.putLines('works/part_000.gz', [work('W11')]);
    place.put('works/deleted_ids.csv', 'work_id,deleted_date\nW12,2026-06-01\nA12,2026-06-02\n');
    await expect(prepare()).rejects.toMatchObject({ code: 'snapshot.line-malformed', facts: { line: 3 } });
  });
});

describe('a run that ends early', () => {
  beforeEach(() => {
    for (const day of [1, 2, 3, 4])
      place.putLines(`works/updated_date=2026-01-0${day}/part_000.gz`, [
        ...SEVERAL,
        work(`W10${day}`, { referenced_works: [iri('W10')], authorships: [author(`A${day}`, ['I1', 'I2'])] }),
      ]);
  });

  it('goes on where it ended, and gives the same', async () => {
    const whole = join(place.root, 'whole');
    await prepare({ out: whole });
    const ended = new AbortController();
    const onProgress = ({ partsDone }: { partsDone: number }) => partsDone === 2 && ended.abort();
    await expect(prepare({ threads: 1, signal: ended.signal, onProgress })).rejects.toThrow('aborted');
    expect(existsSync(join(place.out, 'prepared.json'))).toBe(false);
    expect(readdirSync(join(place.out, 'parts')).filter((file) => file.endsWith('.json'))).toHaveLength(2);
    // What a process that is killed leaves behind: a file that is half written, and one whose part is not finished.
    writeFileSync(join(place.out, 'unfinished', 'works-00003.parquet'), 'PAR1 half');
    cpSync(join(place.out, 'works/00001.parquet'), join(place.out, 'works/00003.parquet'));

    const seen: number[] = [];
    const report = await prepare({ onProgress: ({ records }) => seen.push(records) });
    expect(report).toMatchObject({ parts: 4, records: 20, superseded: 12 });
    expect(seen).toEqual([5, 10, 15, 20]);
    expect(await everything()).toEqual(await everything(whole));
    for (const relation of RELATIONS)
      for (const file of readdirSync(join(whole, relation)))
        expect(readFileSync(join(place.out, relation, file)).equals(readFileSync(join(whole, relation, file)))).toBe(
          true,
        );
  });

  it('does nothing where all is finished', async () => {
    const report = await prepare();
    const stamps = () =>
      RELATIONS.flatMap((name) =>
        readdirSync(join(place.out, name)).map((file) => readFileSync(join(place.out, name, file)).toString('base64')),
      );
    const before = stamps();
    rmSync(join(place.out, 'parts'), { recursive: true });
    expect(await prepare()).toEqual(report);
    expect(existsSync(join(place.out, 'parts/00001.json'))).toBe(false);
    expect(stamps()).toEqual(before);
  });

  it('refuses a folder that holds another snapshot', async () => {
    await prepare();
    place.putLines('works/updated_date=2026-01-05/part_000.gz', [work('W1')]);
    await expect(prepare()).rejects.toMatchObject({ code: 'snapshot.other-preparation' });
  });
});

describe('a part file that is not whole', () => {
  const good = linesOf(SEVERAL);
  const refused = async (facts: Json) => {
    await expect(prepare()).rejects.toMatchObject(facts);
    expect(existsSync(join(place.out, 'prepared.json'))).toBe(false);
    expect(existsSync(join(place.out, 'parts/00001.json'))).toBe(false);
    expect(existsSync(join(place.out, 'works'))).toBe(false);
  };

  it('is refused where it is cut, also where only the end of its packing is', async () => {
    const many = Array.from({ length: 400 }, (_, at) => work(`W${at}`, { title: `Title ${at * 7919}` }));
    const path = place.putLines('works/part_000.gz', many);
    truncateSync(path, readFileSync(path).length - 4);
    await refused({ code: 'snapshot.file-cut', facts: { file: path, line: 400 } });
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    rmSync(place.out, { recursive: true });
    await refused({ code: 'snapshot.file-cut', facts: { file: path } });
  });

  it.each([
    ['is no JSON', '{"id": "https://openalex.org/W2", "publ', { at: '' }],
    ['is no object', 'null', { at: '' }],
    ['has no id', '{"title":"x"}', { at: '/id' }],
    ['has the id of an author', `{"id":"${iri('A5')}"}`, { at: '/id' }],
    ['has a year that is none', `{"id":"${iri('W5')}","publication_year":"soon"}`, { at: '/publication_year' }],
    [
      'refers to what is no work',
      `{"id":"${iri('W5')}","referenced_works":["${iri('W1')}","x"]}`,
      { at: '/referenced_works/1' },
    ],
  ])('is refused where a line %s', async (_, line, facts) => {
    const path = place.put('works/part_000.gz', gzipSync(`${good}\n${line}\n${good}`));
    await refused({ code: 'snapshot.line-malformed', facts: { file: path, line: 6, ...facts } });
  });

  it('is refused where its manifest counts otherwise', async () => {
    place.putLines('jsonl/works/part_0000.gz', SEVERAL);
    place.putManifest('jsonl', 'works', { 'part_0000.gz': 5 });
    await refused({ code: 'snapshot.count-differs', facts: { found: 4, expected: 5 } });
  });

  it('is refused as Parquet too: cut, or a row without id', async () => {
    await place.putParquet('works/part_0000.parquet', [...SEVERAL, { title: 'x' }]);
    await refused({ code: 'snapshot.line-malformed', facts: { line: 5, at: '/id' } });
    const path = join(place.folder, 'works/part_0000.parquet');
    truncateSync(path, 500);
    rmSync(place.out, { recursive: true });
    await refused({ code: 'snapshot.unreadable', facts: { file: path } });
  });
});
