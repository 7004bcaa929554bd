import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/index.js';
import { tryCommand } from '../try-command.js';

interface Placement {
  readonly school: string;
  readonly name: string;
  readonly kind: string;
  readonly rank?: number;
  readonly label?: string;
  readonly tied?: boolean;
  readonly score?: number;
  readonly reason?: string;
  readonly contributions?: readonly { readonly indicator: string; readonly points: number }[];
}

interface Answer {
  readonly edition: {
    readonly id: string;
    readonly methodology: { readonly id: string; readonly digest: string } | null;
    readonly cohort: string;
    readonly snapshot: string;
    readonly seed: number;
    readonly fictional: boolean;
  };
  readonly placements: readonly Placement[];
  readonly leftOut: number;
}

const rank = async (...argv: string[]): Promise<Answer> => {
  const { status, out, err } = await tryCommand(['rank', ...argv, '--format', 'json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Answer;
};

describe('bearings rank', () => {
  it('ranks the default edition and says what it stands on', async () => {
    const { edition, placements, leftOut } = await rank();
    expect(edition).toMatchObject({ id: 'open-us-2025', cohort: 'us-2026', fictional: false });
    expect(edition.methodology?.id).toBe('open-research');
    expect(edition.methodology?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(edition.snapshot).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(Number.isInteger(edition.seed)).toBe(true);
    expect([placements.length, leftOut]).toEqual([227, 0]);
    const [first] = placements;
    expect(first).toMatchObject({ kind: 'ranked', rank: 1, label: '1', tied: false });
    expect([typeof first?.school, typeof first?.name, typeof first?.score]).toEqual(['string', 'string', 'number']);
  });

  it('gives contributions that sum to the score before it is rounded', async () => {
    for (const { score, contributions } of (await rank()).placements) {
      if (score === undefined) continue;
      const sum = (contributions ?? []).reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.05 + 1e-9);
    }
  });

  it('lists a school without a rank with the reason', async () => {
    const unranked = (await rank()).placements.filter(({ kind }) => kind === 'unranked');
    expect(unranked.length).toBeGreaterThan(0);
    expect(unranked.every(({ reason, rank: place }) => reason !== undefined && place === undefined)).toBe(true);
  });

  it('shows the first places and counts the rest', async () => {
    const { placements, leftOut } = await rank('--top', '3');
    expect([placements.length, leftOut]).toEqual([3, 224]);
  });

  it('keeps places only where a condition holds', async () => {
    const { placements } = await rank('--where', 'state=CA', '--where', 'degree=MD');
    expect(placements.map(({ school }) => school)).toContain('us-ucsf');
    expect(placements.length).toBeLessThan(20);
  });

  it('takes other weights, under another digest', async () => {
    const [declared, weighed] = [await rank('--top', '10'), await rank('--top', '10', '--weight', 'intensity=0.9')];
    expect(weighed.edition.methodology?.digest).not.toBe(declared.edition.methodology?.digest);
    expect(weighed.edition.snapshot).toBe(declared.edition.snapshot);
    expect(weighed.placements.map(({ school }) => school)).not.toEqual(declared.placements.map(({ school }) => school));
  });

  it('takes other rules, under another digest, and says on the terminal that they are the reader’s', async () => {
    const rules = [
      '--normalize',
      'percentile',
      '--aggregate',
      'geometric',
      '--missing',
      'zero',
      '--round',
      'half-up:3',
    ];
    const [declared, varied] = [await rank(), await rank(...rules)];
    expect(varied.edition.methodology?.id).toBe(declared.edition.methodology?.id);
    expect(varied.edition.methodology?.digest).not.toBe(declared.edition.methodology?.digest);
    expect(varied.placements.map(({ school }) => school)).not.toEqual(declared.placements.map(({ school }) => school));
    expect(varied.placements.filter(({ kind }) => kind === 'ranked').length).toBeGreaterThan(
      declared.placements.filter(({ kind }) => kind === 'ranked').length,
    );
    const { out } = await tryCommand(['rank', '--top', '1', '--weight', 'volume=0.9', ...rules]);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'note: chosen by the reader, not by the methodology: weight volume=0.9, normalize percentile, aggregate geometric, missing zero, round half-up:3',
    );
    expect((await tryCommand(['rank', '--top', '1'])).out).not.toContain('chosen by the reader');
  });

  it('warns of decimals that were declared for another scale', async () => {
    const told = async (...argv: string[]) =>
      (await tryCommand(['rank', '--top', '1', ...argv])).out.replace(/\s+/g, ' ');
    const warning = 'note: ranks are taken after rounding to one decimal, declared for another scale';
    expect(await told('--aggregate', 'topsis')).toContain(warning);
    expect(await told('--aggregate', 'topsis', '--round', 'half-up:3')).not.toContain(warning);
    expect(await told('--normalize', 'percentile')).not.toContain(warning);
  });

  it('is the same to the byte by rules that the methodology declares itself', async () => {
    const own = await rank('--aggregate', 'arithmetic', '--missing', 'refuse', '--round', 'half-up:1');
    expect(own).toEqual(await rank());
  });

  it('takes another cohort', async () => {
    expect((await rank('--cohort', 'us-md-2026')).placements).toHaveLength(163);
  });

  it('takes another methodology on fictional evidence, and says that it is fictional', async () => {
    const { edition, placements } = await rank('fictional-200', '--methodology', 'us-news-primary-care-2023');
    expect([edition.methodology?.id, edition.fictional, placements.length]).toEqual([
      'us-news-primary-care-2023',
      true,
      200,
    ]);
  });

  it('shows the ties that a list prints', async () => {
    const { edition, placements } = await rank('usnews-2023-research');
    expect(edition.methodology).toBeNull();
    const third = placements.filter(({ rank: place }) => place === 3);
    expect(third.map(({ school, label, tied }) => [school, label, tied])).toEqual([
      ['us-columbia', '=3', true],
      ['us-jhu', '=3', true],
      ['us-ucsf', '=3', true],
    ]);
  });

  it.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    for (const argv of [['rank'], ['rank', 'fictional-200'], ['rank', 'usnews-2023-research']]) {
      const { out } = await tryCommand(argv, { columns });
      const wide = out.split('\n').filter((line) => textWidth(line) > columns);
      expect([argv, wide]).toEqual([argv, []]);
    }
  });

  it('says on the terminal what the ranking stands on, what is left out, and why a school has no rank', async () => {
    const { out } = await tryCommand(['rank', '--top', '5']);
    expect(out).toContain('edition open-us-2025 · methodology open-research 1.0.0 (');
    expect(out).toContain('cohort us-2026 · snapshot ');
    expect(out).toContain('222 more places are not shown');
    expect(out).toContain('sources: ');
    expect((await tryCommand(['rank'])).out).toMatch(/no rank: /);
  });

  it('calls fictional editions fictional in the title and in each row', async () => {
    const { out } = await tryCommand(['rank', 'fictional-200', '--top', '5'], { columns: 120 });
    const [title, , , ...rows] = out.split('\n');
    expect(title).toMatch(/fictional/i);
    expect(rows.slice(0, 5).filter((row) => !/ {2}fictional {2}/.test(row))).toEqual([]);
  });

  it('writes CSV in which no cell is a formula', async () => {
    const { out } = await tryCommand(['rank', 'usnews-2023-research', '--format', 'csv']);
    expect(out.split('\n')[0]).toBe(
      'school,name,kind,rank,tied,rank_low,rank_median,rank_high,group,band,tier,score,reason,because,fictional',
    );
    expect(out.split('\n')[3]).toContain('us-columbia,');
    expect(out).not.toMatch(/(^|,)=/m);
  });

  it.each([
    [['rank', 'nothing'], 1, 'edition.unknown'],
    [['rank', '--methodology', 'nothing'], 1, 'methodology.unknown'],
    [['rank', '--cohort', 'nothing'], 1, 'cohort.unknown'],
    [['rank', '--where', 'colour=red'], 1, 'cohort.unknown-property'],
    [['rank', '--where', 'state=XX'], 1, 'cohort.empty'],
    [['rank', '--weight', 'nothing=0.5'], 1, 'methodology.unknown-indicator'],
    [['rank', '--methodology', 'us-news-2024-tiers-research'], 1, 'methodology.weights-unset'],
    [['rank', '--weight', 'nonsense'], 1, 'question.malformed'],
    [['rank', '--weight', 'volume=-1'], 1, 'question.malformed'],
    [['rank', '--normalize', 'zscore'], 1, 'question.malformed'],
    [['rank', '--aggregate', ''], 1, 'question.malformed'],
    [['rank', '--missing', 'constructor'], 1, 'question.malformed'],
    [['rank', '--round', 'half-up:7'], 1, 'question.malformed'],
    [['rank', '--normalize', 'z-score', '--aggregate', 'geometric'], 1, 'evidence.out-of-domain'],
    [['rank', 'usnews-2023-research', '--missing', 'zero'], 1, 'edition.no-methodology'],
    [['rank', 'qs-medicine-rows-2024', '--normalize', 'percentile'], 1, 'methodology.already-normalized'],
    [
      ['rank', 'fictional-200', '--methodology', 'us-news-research-2023', '--normalize', 'none'],
      1,
      'methodology.never-turned',
    ],
    [['rank', '--top', '0'], 2, 'usage'],
    [['rank', '--nope'], 2, 'usage'],
    [['rank', 'open-us-2025', 'too-much'], 2, 'usage'],
  ] as const)('refuses %j with status %i and the fault %s', async (argv, status, code) => {
    const tried = await tryCommand([...argv, '--format', 'json']);
    expect([tried.status, tried.out]).toEqual([status, '']);
    const lines = tried.err.trimEnd().split('\n');
    const told = JSON.parse(lines.at(-1) ?? '') as { fault: string; message: string; facts: object };
    expect(told.fault).toBe(code);
    expect(told.message.length).toBeGreaterThan(10);
    expect(typeof told.facts).toBe('object');
  });

  it('tells a fault as a sentence where no JSON is asked for', async () => {
    const { status, err } = await tryCommand(['rank', 'nothing']);
    expect(status).toBe(1);
    expect(err).toMatch(/^bearings: there is no edition "nothing"; known: .*open-us-2025/);
  });
});
