import { formatAffiliations } from '@bearings/intake';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wayOf } from '../../../../test/engines/ways-of-counting.js';
import { affiliations, textsOf, world } from '../../../store/test/build/golden-build.js';
import { writePrepared } from '../../../../test/engines/write-prepared.js';
import { openDesk } from '../try-command.js';
import { fictionalOf } from './fictional-schools.js';

const desk = openDesk();
afterAll(() => desk.end());

const at = desk.file;
const build = (...more: readonly string[]) =>
  desk.try([
    'build',
    '--prepared',
    at('prepared'),
    '--methodology',
    at('way.json'),
    '--out',
    at('out'),
    '--affiliations',
    at('affiliations.csv'),
    ...more,
  ]);

beforeAll(async () => {
  await writePrepared(world, at('prepared'));
  writeFileSync(at('way.json'), JSON.stringify(wayOf()));
  writeFileSync(
    at('affiliations.csv'),
    formatAffiliations(affiliations.map((one) => ({ ...one, school: fictionalOf(one.school) }))),
  );
});

describe('bearings build', () => {
  it('ends in an edition that can be ranked, explained, doubted and verified', async () => {
    const built = await build('--edition', 'our-count', '--cohort', 'fictional-200');
    expect(built.err).toBe('');
    expect(built.status).toBe(0);
    expect(built.out).toContain('kept as the edition our-count');
    expect(built.out).toContain('references to works that are not in the snapshot');
    const ranked = await desk.try(['rank', 'our-count', '--format', 'json']);
    expect(ranked.err).toBe('');
    const { placements } = JSON.parse(ranked.out) as { placements: { school: string; kind: string }[] };
    const ranks = new Set(placements.filter(({ kind }) => kind !== 'unranked').map(({ school }) => school));
    expect([...ranks].sort()).toEqual([...new Set(affiliations.map(({ school }) => fictionalOf(school)))].sort());
    const [best] = placements;
    const explained = await desk.try(['explain', 'our-count', best!.school]);
    expect(explained.out).toContain('Normalized citation score');
    const doubted = await desk.try(['doubt', 'our-count', '--range', 'sensitivity', '--draws', '64']);
    expect(doubted.status).toBe(0);
    expect((await desk.try(['verify', 'our-count'])).status).toBe(0);
  });

  it('ranks a field, where that is asked for', async () => {
    const argv = [
      '--prepared',
      at('prepared'),
      '--methodology',
      at('way.json'),
      '--out',
      at('field'),
      '--affiliations',
    ];
    const edition = ['--edition', 'our-field', '--edition-scope', 'field:29', '--cohort', 'fictional-200'];
    expect((await desk.try(['build', ...argv, at('affiliations.csv'), ...edition])).err).toBe('');
    const readings = readFileSync(`${desk.home}/editions/our-field/readings.csv`, 'utf8');
    // Counted from what is invented, so its source is.
    expect(readings).toBe(textsOf(at('field'))['readings-field-29.csv']!.replaceAll(',OPENALEX,', ',FICTIONAL,'));
    expect(readings).toContain('works of the field 29');
    expect((await desk.try(['rank', 'our-field'])).status).toBe(0);
  });

  it('says that it is there already, and leaves its bytes', async () => {
    const before = textsOf(at('out'));
    const again = await build();
    expect(again.out).toContain('nothing was done');
    expect(textsOf(at('out'))).toEqual(before);
    const taken = await build('--scope', 'field:29');
    expect(taken.err).toContain('--replace');
    expect(taken.status).toBe(1);
  });

  it('refuses what it cannot do before it begins', async () => {
    const refused = async (...argv: readonly string[]) => {
      const { status, err } = await desk.try(['build', ...argv]);
      return `${status} ${err}`;
    };
    const here = ['--prepared', at('prepared'), '--methodology', at('way.json'), '--out', at('other')];
    expect(await refused('--methodology', 'open-medicine-2026')).toMatch(/^2 .*--snapshot/);
    expect(await refused('--prepared', at('prepared'), '--methodology', 'nobody')).toMatch(
      /^1 .*leiden-2025, open-medicine-2026, qs-2026/,
    );
    expect(await refused(...here, '--memory', '20MB')).toMatch(/^1 .*allow at least 10\d MB/);
    expect(await refused(...here, '--memory', 'much')).toMatch(/^2 .*--memory/);
    expect(await refused(...here, '--engine', 'oracle')).toMatch(/^1 .*"oracle" is no engine/);
    expect(await refused(...here, '--scope', 'works:1')).toMatch(/^1 .*no scope/);
    expect(await refused(...here, '--scope', 'topic:1')).toMatch(/^1 .*does not tell results of single topics/);
    expect(await refused(...here, '--edition', 'x', '--cohort', 'nowhere')).toMatch(/^1 .*no cohort/);
    mkdirSync(at('bare'));
    expect(await refused('--prepared', at('bare'), '--methodology', at('way.json'))).toMatch(/^1 .*has no works, refs/);
  });

  it('tells how far it is, ends where it is asked to, and goes on from there', async () => {
    const said: string[] = [];
    const interrupt = { stop: () => {} };
    const watch = {
      columns: null,
      onInterrupt: (stop: () => void) => {
        interrupt.stop = stop;
        return () => {};
      },
      now: () => 0,
      cores: 2,
      doubtWorker: new URL('file:///none'),
    };
    const err = (text: string): void => {
      said.push(text);
      if (text.includes('pub_counts')) interrupt.stop();
    };
    const stopped = await desk.try(
      [
        'build',
        '--prepared',
        at('prepared'),
        '--methodology',
        at('way.json'),
        '--out',
        at('stopped'),
        '--affiliations',
        at('affiliations.csv'),
      ],
      { watch, err, env: {} },
    );
    expect(stopped.status).toBe(4);
    expect(said.join('')).toMatch(/about \d+ s, \d+ MB of disk and at least \d+ MB of memory for \d+ works/);
    expect(said.join('')).toMatch(/\d+ of \d+: pub_counts, \d+ rows in/);
    expect(said.at(-1)).toContain('the same command goes on from there');
    const before = said.length;
    const whole = await desk.try(
      [
        'build',
        '--prepared',
        at('prepared'),
        '--methodology',
        at('way.json'),
        '--out',
        at('stopped'),
        '--affiliations',
        at('affiliations.csv'),
      ],
      { watch, err: (text) => void said.push(text), env: {} },
    );
    expect(whole.status).toBe(0);
    expect(said.slice(before).join('')).not.toContain('pub_counts');
    expect(said.slice(before).join('')).toContain('school_pubs');
    expect(textsOf(at('stopped'))).toEqual(textsOf(at('out')));
  });
});

describe('bearings works', () => {
  const works = (school: string, indicator: string, ...more: readonly string[]) =>
    desk.try(['works', school, '--indicator', indicator, '--build', at('out'), ...more]);
  const fir = fictionalOf('zz-fir');

  it('lists as many works as were counted, for every indicator that is made of works', async () => {
    const readings = readFileSync(at('out/readings.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(','));
    const ofFir = readings.filter(([school]) => school === fir);
    expect(ofFir.length).toBeGreaterThan(20);
    for (const [, indicator, value] of ofFir) {
      const { status, out, err } = await works(fir, indicator!, '--format', 'json');
      if (indicator === 'international-research-network-full') {
        expect([status, JSON.parse(out)]).toMatchObject([0, { school: fir, rule: { leastWorks: expect.any(Number) } }]);
        continue;
      }
      expect([indicator, status, err]).toEqual([indicator, 0, '']);
      const {
        sum,
        count,
        of,
        works: listed,
      } = JSON.parse(out) as { sum: number; count: number; of: number; works: { part: number }[] };
      expect(listed.length).toBe(count);
      if (/^(works|citations)-(full|fractional)$/.test(indicator!)) expect(sum).toBeCloseTo(Number(value), 9);
      if (/^top-|^international-full/.test(indicator!)) {
        if (indicator!.endsWith('full')) expect((100 * sum) / of).toBeCloseTo(Number(value), 9);
      }
      if (indicator === 'h-index-full') expect(count).toBeGreaterThanOrEqual(Number(value));
    }
  });

  it('lists the partners of a network, of which works are no list', async () => {
    const hazel = fictionalOf('zz-hazel');
    const json = await works(hazel, 'international-research-network', '--format', 'json');
    const { partners, countries } = JSON.parse(json.out) as { partners: { works: number }[]; countries: string[] };
    expect(partners.length).toBeGreaterThan(0);
    const table = await works(hazel, 'international-research-network-full', '--top', '1');
    expect(table.out).toContain(`in ${countries.length === 1 ? '1 country' : `${countries.length} countries`}`);
    const csv = await works(hazel, 'international-research-network', '--format', 'csv');
    expect(
      csv.out
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => Number(line.split(',').at(-1))),
    ).toEqual(partners.map(({ works: joint }) => joint));
    const odd = await works(hazel, 'international-research-network', '--own');
    expect([odd.status, odd.err]).toEqual([2, expect.stringContaining('a network is made of partners')]);
  });

  it('writes a table to look at and one to go on with', async () => {
    const csv = await works(fir, 'works', '--format', 'csv');
    const [header, ...rows] = csv.out.trim().split('\n');
    expect(header).toMatch(/^work,part,pub_year,credit,/);
    expect(rows.length).toBe(textsOf(at('out'))[`works/${fir}.csv`]!.trim().split('\n').length - 1);
    const table = await works(fir, 'citations', '--top', '2');
    expect(table.out).toContain('Fictional: every school, work and number here is made up.');
    expect(table.out).not.toContain('https://openalex.org/');
    expect(table.out).toMatch(/and \d+ more/);
  });

  it('lists the works of an edition by its id, with the scope of its readings', async () => {
    const scoped = async (...more: readonly string[]) => {
      const { out, err } = await desk.try(['works', fir, '--indicator', 'works', '--format', 'json', ...more]);
      expect(err).toBe('');
      return JSON.parse(out) as { scope: string; works: unknown[] };
    };
    expect((await scoped('--edition', 'our-count')).scope).toBe('all');
    expect(await scoped('--edition', 'our-field')).toEqual(await scoped('--build', at('field'), '--scope', 'field:29'));
    expect((await scoped('--edition', 'our-field', '--scope', 'all')).scope).toBe('all');
    expect((await works(fir, 'works', '--edition', 'our-count')).err).toContain('--build, or an edition');
    expect((await works(fir, 'works', '--by', 'year')).err).toContain('--by takes part, citations, credit');
    const other = await desk.try(['works', fir, '--indicator', 'works', '--edition', 'fictional-200']);
    expect(other.err).toContain('was not made from a build that is known here');
  });

  it('writes a dispute file to be filled in, and tells what the reading would be by a filled one', async () => {
    const file = at('claims.csv');
    const dispute = (...more: readonly string[]) => works(fir, 'citations-per-work', '--dispute', file, ...more);
    expect((await dispute('--top', '2', '--by', 'citations')).out).toContain('each of 2 works');
    expect((await dispute()).err).toContain('claims.csv: row 2, column "claim"');
    const filled = readFileSync(file, 'utf8').replace(/(citations-per-work-full,W\d+,),/g, '$1not-ours,');
    writeFileSync(file, `${filled}${fir},all,W999999,ours,we wrote it,A reader,https://example.org/,\n`);
    const { out, err } = await dispute('--format', 'json');
    expect(err).toBe('');
    const held = JSON.parse(out) as {
      reading: number;
      ifAccepted: number;
      disputes: { effect: string; citations: number }[];
    };
    expect(held.disputes.map(({ effect }) => effect)).toEqual(['out', 'out', 'unknown']);
    const all = JSON.parse((await works(fir, 'citations', '--format', 'json')).out) as { sum: number; of: number };
    const gone = held.disputes.slice(0, 2).reduce((sum, { citations }) => sum + citations, 0);
    expect(held.ifAccepted).toBeCloseTo((all.sum - gone) / (all.of - 2), 12);
    const table = (await dispute()).out;
    expect(table).toMatch(
      /if all were accepted, [\d.]+ citations per work -> [\d.]+ citations per work, with\s2\sfewer/,
    );
    expect((await dispute('--format', 'csv')).out.split('\n')[3]).toContain(
      'we wrote it,A reader,https://example.org/',
    );
  });

  it('finds a build that was changed, a school and an indicator that it does not have', async () => {
    expect((await works('zz-nobody', 'works')).err).toContain('zz-nobody');
    expect((await works('us-ohsu', 'works')).err).toContain('counts no institution of the school us-ohsu');
    expect((await works(fir, 'fame')).err).toContain('top-10-fractional');
    const file = at(`out/works/${fir}.csv`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.split('\n').slice(0, -2).join('\n'));
    expect((await works(fir, 'works')).err).toContain('build it again');
    writeFileSync(file, text);
  });
});
