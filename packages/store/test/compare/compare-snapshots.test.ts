import { parseCsv } from '@bearings/intake';
import { type ComparePreparedOptions, compareListings, comparePrepared } from '@bearings/store/compare';
import type { PreparedWorld } from '@bearings/testkit';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePrepared } from '../../../../test/engines/write-prepared.js';
import { affiliations, schools, textsOf, world } from '../build/golden-build.js';
import { author, Place, work } from '../prepare/small-snapshot.js';

const home = mkdtempSync(join(tmpdir(), 'bearings-compare-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const several = world.credits
  .map(({ work_id }) => work_id)
  .filter((id, at, all) => all.indexOf(id) === at && world.refs.some(({ cited_id }) => cited_id === id));
const [gone, moved, turned] = several as [number, number, number];
const cited = Math.max(...several);
const lessCited = world.refs.find(({ cited_id }) => cited_id === Math.min(...several.slice(3)))!;
const NEW = 999_999;
const credit = world.credits.find(({ work_id }) => work_id === moved)!;
const elsewhere = world.institutions.find(
  ({ institution_id: id }) => !world.credits.some((one) => one.work_id === moved && one.institution_id === id),
)!;

/** The world a quarter later: a work is gone, one is new, one has another institution, one another type, one is cited 40 times, one once less. */
const later: PreparedWorld = {
  ...world,
  works: [
    ...world.works
      .filter(({ work_id }) => work_id !== gone)
      .map((row) => (row.work_id === turned ? { ...row, type: 'peer-review' } : row)),
    { ...world.works[0]!, work_id: NEW, pub_year: 2025 },
  ],
  credits: [
    ...world.credits
      .filter(({ work_id }) => work_id !== gone)
      .map((row) => (row === credit ? { ...row, institution_id: elsewhere.institution_id } : row)),
    { ...credit, work_id: NEW },
  ],
  refs: [
    ...world.refs.filter((row) => row.cited_id !== cited && row.citing_id !== gone && row !== lessCited),
    ...Array.from({ length: 40 }, (_, k) => ({ ...world.refs[0]!, cited_id: cited, citing_id: 1_000_000 + k })),
  ],
};

const options = (more: Partial<ComparePreparedOptions> = {}): ComparePreparedOptions => ({
  ...{ before: join(home, 'before'), now: join(home, 'now'), out: join(home, 'out'), affiliations, schools },
  ...{ affiliationsFile: 'table.csv', jumps: 1000, threads: 2, memory: '500MB' },
  ...more,
});
const tableOf = (out: string, file: string) => {
  const text = readFileSync(join(out, file), 'utf8');
  const columns = text.slice(0, text.indexOf('\n')).split(',');
  return parseCsv(text, file, columns).map(({ values }) => values as Record<string, string>);
};

beforeAll(async () => {
  await writePrepared(world, join(home, 'before'));
  await writePrepared(later, join(home, 'now'));
});

describe('two prepared snapshots', () => {
  const rows = (file: string) => tableOf(join(home, 'out'), file);
  beforeAll(async () => void (await comparePrepared(options())));

  it('differ by the works that are gone, new, or of another type', () => {
    const ofChange = Object.fromEntries(rows('works.csv').map(({ work_id, change }) => [work_id, change]));
    expect(ofChange).toEqual({ [gone]: 'gone', [turned]: 'other', [NEW]: 'new' });
    const counts = rows('counts.csv');
    const total = (column: string) => counts.reduce((sum, row) => sum + Number(row[column]), 0);
    expect([total('before'), total('now'), total('gone'), total('new')]).toEqual([
      ...[world.works.length, later.works.length, 1, 1],
    ]);
    expect(counts.find(({ type }) => type === 'peer-review')).toMatchObject({ before: '0', now: '1' });
  });

  it('differ by the institutions of works that are in both', () => {
    expect(rows('institutions-of-works.csv')).toEqual(
      [
        { work_id: String(moved), institution_id: String(credit.institution_id), change: 'lost' },
        { work_id: String(moved), institution_id: String(elsewhere.institution_id), change: 'gained' },
      ].sort((a, b) => Number(a.institution_id) - Number(b.institution_id)),
    );
  });

  it('say of each institution and school what it had, what it has, and why', () => {
    const own = world.school_institutions.filter(({ relation }) => ['component', 'joint'].includes(relation));
    const worksOf = ({ credits }: PreparedWorld, ids: ReadonlySet<number>) =>
      new Set(credits.filter(({ institution_id }) => ids.has(institution_id)).map(({ work_id }) => work_id));
    const hold = (row: Record<string, string>, ids: ReadonlySet<number>) => {
      const [was, is] = [worksOf(world, ids), worksOf(later, ids)];
      const only = (a: Set<number>, b: Set<number>) => [...a].filter((id) => !b.has(id));
      expect(row).toMatchObject({
        works_before: String(was.size),
        works_now: String(is.size),
        gone: String(only(was, is).filter((id) => id === gone).length),
        new: String(only(is, was).filter((id) => id === NEW).length),
        lost: String(only(was, is).filter((id) => id !== gone).length),
        gained: String(only(is, was).filter((id) => id !== NEW).length),
      });
    };
    const institutions = rows('institutions.csv');
    expect(institutions.length).toBeGreaterThan(10);
    for (const row of institutions) hold(row, new Set([Number(row.institution_id)]));
    expect(institutions.some(({ lost }) => lost === '1') && institutions.some(({ gained }) => gained === '1')).toBe(
      true,
    );
    const told = rows('schools.csv');
    expect(told.length).toBeGreaterThan(2);
    for (const row of told) {
      const ids = own.filter(({ school_id }) => school_id === row.school_id).map((one) => one.institution_id);
      hold(row, new Set(ids));
    }
  });

  it('list the works whose citations differ most, and say how many are left out', async () => {
    const record = JSON.parse(readFileSync(join(home, 'out/comparison.json'), 'utf8'));
    const count = (refs: PreparedWorld['refs'], id: number) => refs.filter(({ cited_id }) => cited_id === id).length;
    const both = later.works.map(({ work_id }) => work_id).filter((id) => id !== NEW);
    const differ = both.filter((id) => count(world.refs, id) !== count(later.refs, id));
    expect(record.citations).toEqual({ changed: differ.length, listed: differ.length, leftOut: 0 });
    expect(rows('citations.csv')[0]).toMatchObject({
      work_id: String(cited),
      citations_before: String(count(world.refs, cited)),
      citations_now: '40',
    });
    const { citations } = await comparePrepared(options({ out: join(home, 'short'), jumps: 1 }));
    expect(citations).toEqual({ changed: differ.length, listed: 1, leftOut: differ.length - 1 });
    expect(tableOf(join(home, 'short'), 'citations.csv')).toEqual(rows('citations.csv').slice(0, 1));
  });

  it('give the same bytes with other threads and in many slices', async () => {
    await comparePrepared(options({ out: join(home, 'sliced'), threads: 1, atOnce: 100 }));
    expect(textsOf(join(home, 'sliced'))).toEqual(textsOf(join(home, 'out')));
  });

  it('that are one and the same differ by nothing', async () => {
    const {
      works,
      institutions,
      schools: of,
      citations,
    } = await comparePrepared(options({ now: join(home, 'before'), out: join(home, 'same') }));
    expect(works).toMatchObject({ gone: 0, new: 0, other: 0, institutionsChanged: 0 });
    expect([institutions.changed, of.changed, citations.changed]).toEqual([0, 0, 0]);
    expect(of.count).toBeGreaterThan(2);
  });

  it('are not compared into a folder that holds something, nor where one is not prepared', async () => {
    await expect(comparePrepared(options())).rejects.toMatchObject({ code: 'export.target-taken' });
    const nowhere = options({ now: home, out: join(home, 'none') });
    await expect(comparePrepared(nowhere)).rejects.toMatchObject({ code: 'build.not-prepared' });
    expect(existsSync(join(home, 'none'))).toBe(false);
  });
});

it('two snapshots that are not prepared are compared by what is listed of them', async () => {
  const [old, fresh] = [new Place(), new Place()];
  try {
    for (const place of [old, fresh]) {
      const records = [work('W1', { authorships: [author('A1', ['I1'])] })];
      const parts: Record<string, number> = {};
      const put = (day: string, more: typeof records = []) => {
        place.putLines(`data/jsonl/works/updated_date=2026-0${day}/part_0000.gz`, [...records, ...more]);
        parts[`updated_date=2026-0${day}/part_0000.gz`] = 1 + more.length;
      };
      put('1-01');
      put(place === old ? '2-01' : '3-01');
      put('4-01', place === old ? [] : [work('W2')]);
      place.putManifest('data/jsonl', 'works', parts, place === old ? '2026-06-26' : '2026-09-26');
    }
    const told = await compareListings(old.folder, fresh.folder);
    expect(told).toMatchObject({
      same: false,
      kept: 1,
      before: { records: 3 },
      now: { records: 4, date: '2026-09-26' },
    });
    expect(told.differences.map(({ name, change, records }) => [name.slice(13, 23), change, ...records])).toEqual([
      ['2026-02-01', 'gone', 1, null],
      ['2026-04-01', 'other', 1, 2],
      ['2026-03-01', 'new', null, 1],
    ]);
    expect((await compareListings(old.folder, old.folder)).same).toBe(true);
    writeFileSync(join(old.folder, 'data/jsonl/works/updated_date=2026-01-01/part_0000.gz'), '');
    await expect(compareListings(old.folder, fresh.folder)).rejects.toMatchObject({ code: 'snapshot.size-differs' });
  } finally {
    old.end();
    fresh.end();
  }
});
