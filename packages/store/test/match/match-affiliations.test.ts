import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MATCHED } from '@bearings/evidence';
import { matchAffiliations, type MatchAffiliationsOptions, readMatched } from '../../src/match/index.js';
import { prepareSnapshot } from '../../src/prepare/index.js';
import { author, institution, iri, type Json, Place, rowsOf, work } from '../prepare/small-snapshot.js';

let place: Place;
const named = (id: string, display_name: string, more: Json = {}): Json => ({
  ...institution(id),
  display_name,
  updated_date: '2026-01-01',
  lineage: [iri(id)],
  ...more,
});
const HARVARD = named('I1', 'Harvard University', { country_code: 'US', geo: { city: 'Cambridge' } });
const BERN = named('I2', 'University of Bern', {
  country_code: 'CH',
  display_name_alternatives: ['Universität Bern'],
  geo: { city: 'Bern' },
});
const HOSPITAL = named('I3', 'Bern University Hospital', { country_code: 'CH', lineage: [iri('I3'), iri('I2')] });
const raw = (id: string, ...raw_affiliation_strings: readonly string[]) => author(id, [], { raw_affiliation_strings });

const WORKS = [
  work('W1', {
    authorships: [
      raw('A1', 'Department of Physics, Harvard University, Cambridge, USA'),
      author('A2', ['I2']),
      raw('A3', 'Institut für Physik, Universität Bern, Bern, Switzerland', 'Universität Bern', 'Harvard University'),
      raw('A4', 'A garden shed'),
    ],
  }),
  work('W2', {
    publication_year: 2021,
    authorships: [
      author('A5', [], { raw_affiliation_strings: ['University of Bern, Switzerland'], is_corresponding: true }),
      raw('A6', 'University of Bern, Switzerland', 'Universität Bern'),
    ],
  }),
  work('W3', {
    authorships: [
      raw('A7', 'Harvard University, Nairobi, Kenya'),
      raw('A8', 'Harvard University and University of Bern'),
      raw('A9', 'Bern University Hospital, University of Bern, Bern, Switzerland'),
    ],
  }),
];

beforeEach(async () => {
  place = new Place();
  place.putLines('works/updated_date=2026-01-01/part_000.gz', WORKS.slice(0, 2));
  place.putLines('works/updated_date=2026-01-02/part_000.gz', WORKS.slice(2));
  place.putLines('institutions/updated_date=2026-01-01/part_000.gz', [HARVARD, BERN, HOSPITAL]);
  await prepareSnapshot({ folder: place.folder, out: place.out, threads: 2, memory: '500MB' });
});
afterEach(() => place.end());

const match = (more: Partial<MatchAffiliationsOptions> = {}) =>
  matchAffiliations({ prepared: place.out, further: [], threads: 2, memory: '500MB', ...more });
const bytes = () => readFileSync(join(place.out, 'matched/00001.parquet')).toString('base64');

describe('the relation of matched credit', () => {
  it('gives an author his part of the work, and that to the institutions that his affiliations surely name', async () => {
    await match();
    const rows = await rowsOf(place.out, 'matched');
    // W1: a quarter of Harvard's author, an eighth each of the one with two; W2: two authors of Bern alone; W3: another country, and two bodies in one text, twice.
    expect(rows.map((row) => [row.work_id, row.institution_id, row.credit])).toEqual([
      [1, 1, 375_000],
      [1, 2, 125_000],
      [2, 2, 1_000_000],
    ]);
    expect(rows.map((row) => [row.is_first, row.is_last, row.is_corresponding])).toEqual([
      [true, false, false],
      [false, false, false],
      [true, true, true],
    ]);
    expect(rows[2]).toMatchObject({
      pub_year: 2021,
      type: 'article',
      subfield_id: 2700,
      is_retracted: false,
      is_xpac: false,
    });
    expect(Object.keys(rows[0]!)).toEqual(Object.keys(MATCHED.columns));
  });

  it('says what was looked at and what was found', async () => {
    expect(await match()).toMatchObject({
      institutions: 3,
      affiliations: { distinct: 9, matched: 5 },
      authorships: { withAffiliation: 8, matched: 4 },
      ...{ works: 2, rows: 3, credit: 1_500_000 },
    });
    expect(readMatched(place.out)).toEqual(await match());
  });

  it('knows further names of institutions', async () => {
    const shed = { ror: '0i2', name: 'Garden Shed School of Medicine' };
    expect((await match({ further: [shed] })).furtherNames).toBe(1);
  });

  it('is the same in many slices and with one thread', async () => {
    await match();
    const before = bytes();
    rmSync(join(place.out, 'matched.json'));
    const { affiliations } = await match({ atOnce: 2, threads: 1 });
    expect(affiliations).toEqual({ distinct: 9, matched: 5 });
    expect(bytes()).toBe(before);
  });

  it('is not made again, unless the rules are others', async () => {
    const first = await match();
    writeFileSync(join(place.out, 'matched/00001.parquet'), 'not looked at');
    expect(await match()).toEqual(first);
    const strict = await match({ rules: { leastScore: 0.99, leastMargin: 0 } });
    expect(strict.key).not.toBe(first.key);
    expect(strict).toMatchObject({ affiliations: { matched: 0 }, rows: 0, credit: 0 });
  });

  it('goes on with the slices that are not finished', async () => {
    const whole = await match({ atOnce: 2 });
    const before = bytes();
    rmSync(join(place.out, 'matched.json'));
    const ended = new AbortController();
    const looked: number[] = [];
    const onProgress = ({ slicesDone }: { slicesDone: number }) => slicesDone === 2 && ended.abort();
    await expect(match({ atOnce: 2, signal: ended.signal, onProgress })).rejects.toThrow('aborted');
    expect(existsSync(join(place.out, 'matched.json'))).toBe(false);
    expect(existsSync(join(place.out, 'prepare.lock'))).toBe(false);
    // A slice that is finished is not matched again: what its mark says is believed.
    const mark = join(place.out, 'parts/matched/00001.json');
    writeFileSync(mark, readFileSync(mark, 'utf8').replace(/"affiliations":\d+/, '"affiliations":100'));
    const again = await match({ atOnce: 2, onProgress: ({ affiliations }) => looked.push(affiliations) });
    expect(looked[0]).toBe(100);
    expect(again.digest).toBe(whole.digest);
    expect(bytes()).toBe(before);
  });
});

it('is refused where the folder is not prepared, or another process is at work in it', async () => {
  writeFileSync(
    join(place.out, 'prepare.lock'),
    JSON.stringify({ host: `not-${hostname()}`, process: 1, started: '' }),
  );
  await expect(match()).rejects.toMatchObject({ code: 'snapshot.busy' });
  rmSync(join(place.out, 'prepare.lock'));
  rmSync(join(place.out, 'names'), { recursive: true });
  await expect(match()).rejects.toMatchObject({ code: 'build.not-prepared', facts: { missing: ['names'] } });
});
