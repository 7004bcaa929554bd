import { plainKernel, prepareScoring, requireLinear } from '@bearings/core';
import { answerDoubt, type DoubtAnswer, openDoubt, readDoubtQuestion, readQuestion } from '@bearings/library';
import { openLibrary } from '@bearings/store';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SchoolDoubt } from '../../src/doubt/school-doubt.js';
import { openDesk, ROOT, tryCommand, type Desk } from '../try-command.js';

const library = openLibrary({ shipped: ROOT, home: null });
/** Few draws: these tests are about what is printed of them. */
const FEW = ['--draws', '600', '--where', 'state=CA'];

const ask = async (...argv: string[]): Promise<DoubtAnswer & { readonly about?: SchoolDoubt }> => {
  const { status, out, err } = await tryCommand(['doubt', ...argv, '--format', 'json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as DoubtAnswer;
};
const table = async (...argv: string[]): Promise<string> => {
  const { status, out } = await tryCommand(['doubt', ...argv]);
  expect(status).toBe(0);
  return out;
};

describe('bearings doubt', () => {
  it('answers as JSON what the library answers, byte for byte', async () => {
    const question = readDoubtQuestion(readQuestion('open-us-2025', { where: ['state=CA'] }), { draws: '600' });
    const answer = await answerDoubt(library, question, {
      kernel: plainKernel,
      hands: 1,
      isStopped: () => false,
      onProgress: () => {},
      breathe: () => Promise.resolve(),
    });
    const { out } = await tryCommand(['doubt', 'open-us-2025', ...FEW, '--format', 'json']);
    expect(out).toBe(`${JSON.stringify(answer)}\n`);
  });

  it('prints each range under its name, and says of each what it is over', async () => {
    const { schools } = await ask('open-us-2025', ...FEW);
    const out = await table('open-us-2025', ...FEW);
    const lines = out.split('\n');
    expect(lines[2]?.trim().split(/\s{2,}/)).toEqual(['attainable', 'sensitivity', 'statistical']);
    expect(lines[3]?.trim().split(/\s+(?!%)/)).toEqual(
      ['rank', 'school', 'high', 'low', '5 %', '50 %', '95 %', 'from', 'to', 'group'],
    ); // biome-ignore format: as printed
    schools.forEach(({ name, rank, attainable: a, sensitivity: s, statistical: t }, i) => {
      const numbers = [a?.best.rank, a?.worst.rank, s?.low.rank, s?.median.rank, s?.high.rank]; // biome-ignore format: one row
      const row = [rank, name, ...numbers, t?.marginal.lower, t?.marginal.upper, s?.group ?? '·'].join(' ');
      expect(lines[4 + i]?.trim().replaceAll(/\s+/g, ' ')).toBe(row);
    });
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('attainable: the highest and the lowest rank that all weights up to 25 % more or less');
    expect(flat).toContain('sensitivity: the 5 %, 50 % and 95 % ranks in 600 draws');
    expect(flat).toMatch(/errs by more than 0\.\d+ \(Monte Carlo standard error\)/);
    expect(flat).toMatch(/of all that moves: weights -?\d+ % alone \(± \d+ %\), -?\d+ % with others; rules/);
    expect(flat).toContain('statistical: a set that holds the true rank of a school in 95 % of repetitions');
    expect(flat).not.toContain('PARTIAL');
  });

  it('leaves out a range that was not asked for, and says why one cannot be told', async () => {
    const asked = await table('open-us-2025', ...FEW, '--range', 'attainable');
    expect(asked).not.toMatch(/sensitivity|statistical|group/);
    const geometric = await table(
      'open-us-2025',
      ...FEW,
      '--aggregate',
      'geometric',
      '--range',
      'attainable,sensitivity',
    );
    expect(geometric.replaceAll(/\s+/g, ' ')).toContain('attainable: none, since the top is no weighted mean');
    expect(geometric.split('\n')[2]?.trim()).toBe('sensitivity');
  });

  it('says of an end that is not proven between which ranks it lies', async () => {
    const argv = ['fictional-200', '--region', 'simplex', '--nodes', '1', '--range', 'attainable'];
    const { attainable, schools } = await ask(...argv);
    const open = schools.find(({ attainable: a }) => a && a.best.bound < a.best.rank)?.attainable;
    expect((attainable as { open: number }).open).toBeGreaterThan(0);
    const out = await table(...argv);
    expect(out).toContain(` ${open?.best.bound}~${open?.best.rank} `);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(/\d+ of 394 ends are proven/);
  });

  it('writes a row of each school as CSV', async () => {
    const { schools } = await ask('open-us-2025', ...FEW);
    const { out } = await tryCommand(['doubt', 'open-us-2025', ...FEW, '--format', 'csv']);
    const [head, ...rows] = out
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    expect(rows.length).toBe(schools.length);
    const cell = (row: number, column: string) => rows[row]?.at((head ?? []).indexOf(column) - (head?.length ?? 0));
    schools.forEach(({ attainable, sensitivity, statistical }, i) => {
      expect(cell(i, 'attainable_worst')).toBe(String(attainable?.worst.rank));
      expect(cell(i, 'rank_median')).toBe(String(sensitivity?.median.rank));
      expect(cell(i, 'simultaneous_upper')).toBe(String(statistical?.simultaneous.upper));
      expect(cell(i, 'partial')).toBe('false');
    });
  });

  it('varies by other rules, holds gaps, and takes any seed', async () => {
    const rulesOf = async (...argv: string[]) => (await ask('fictional-200', '--draws', '300', '--range', 'sensitivity', ...argv)).sensitivity; // biome-ignore format: one row
    expect(await rulesOf('--rules', 'declared', '--gaps', 'held')).toMatchObject({ rules: [], gaps: 0 });
    expect(await rulesOf('--rules', 'normalize=min-max', '--gaps', 'held')).toMatchObject({
      rules: [{}, { normalize: 'min-max' }],
    });
    expect(await rulesOf('--seed', '0')).toMatchObject({ gaps: 45, draws: 300 });
  });
});

describe('bearings doubt of one school', () => {
  it('says in words what the numbers of the answer are', async () => {
    const whole = await ask('open-us-2025', '--draws', '600');
    const answer = await ask('open-us-2025', '--draws', '600', '--school', 'Duke University School of Medicine');
    expect(answer.schools).toEqual(whole.schools.filter(({ school }) => school === 'us-duke'));
    const { about } = answer;
    expect(about?.neighbours.map(({ rank }) => rank)).toEqual([4, 5, 7, 8]);
    const out = (await table('open-us-2025', '--draws', '600', '--school', 'us-duke')).replaceAll(/\s+/g, ' ');
    expect(out).toMatch(/rank 6 of 133 attainable: \d+ to \d+ \(exact\) · rank \d+ by NIH awards \d+\.\d %/);
    for (const { verdict, name } of about?.neighbours ?? [])
      expect(out).toMatch(
        new RegExp(
          `${name}, above in \\d+ % of draws, below in \\d+ %: ${verdict === 'noise' ? 'inside the noise' : 'told apart'}`,
        ),
      );
    expect(about?.neighbours.some(({ verdict }) => verdict === 'noise')).toBe(true);
    expect(about?.neighbours.some(({ verdict }) => verdict !== 'noise')).toBe(true);
    expect(out).toMatch(/next: level with Stanford School of Medicine by moving \d+(\.\d+)? % of all weight/);
  });

  it('gives weights that do what is said of them', async () => {
    const { about, schools } = await ask('open-us-2025', '--draws', '50', '--school', 'us-stanford');
    const { input } = openDoubt(library, readDoubtQuestion(readQuestion('open-us-2025', {}), {}));
    const ranking = requireLinear(prepareScoring(input), input.methodology);
    const scoresBy = (weights: readonly number[]): number[] =>
      ranking.schools.map((_, row) => ranking.columns.reduce((sum, column, k) => sum + (weights[k] ?? 0) * (column[row] ?? 0), 0)); // biome-ignore format: one row
    const rowOf = (school: string): number => ranking.schools.indexOf(school as never);
    const rankBy = (weights: readonly number[]): number => {
      const scores = scoresBy(weights);
      return 1 + scores.filter((score) => score > (scores[rowOf('us-stanford')] ?? 0) + 1e-9).length;
    };
    if (!about?.first || !('weights' in about.first)) throw new Error('Stanford leads by some weights');
    expect(rankBy(about.first.weights)).toBe(1);
    if (!about.next || !('weights' in about.next)) throw new Error('Stanford can get above the next');
    const level = scoresBy(about.next.weights);
    expect(level[rowOf('us-stanford')]).toBeCloseTo(level[rowOf(about.next.rival)] ?? 0, 9);
    const ends = schools[0]?.attainable;
    expect(rankBy(ends?.best.weights ?? [])).toBe(ends?.best.rank);
    expect(rankBy(ends?.worst.weights ?? [])).toBe(ends?.worst.rank);
  });

  it('says who is ahead whatever the weights are, and of the first that nobody is before it', async () => {
    const ranked = await ask('fictional-200', '--range', 'attainable');
    const last = await table('fictional-200', '--gaps', 'held', '--draws', '50', '--school', ranked.schools.at(-1)?.school ?? ''); // biome-ignore format: one row
    expect(last.replaceAll(/\s+/g, ' ')).toMatch(
      /first: by no weights at all; at any of them one of these is ahead: \S/,
    );
    const { schools } = await ask('open-us-2025', '--draws', '50');
    const first = await table('open-us-2025', '--draws', '50', '--school', schools[0]?.school ?? '');
    expect(first).toContain('next: nobody is before it');
  });
});

describe('bearings doubt with files', () => {
  let desk: Desk;
  beforeAll(() => {
    desk = openDesk();
  });
  afterAll(() => desk.end());
  const write = (name: string, text: string): string => {
    writeFileSync(desk.file(name), text);
    return desk.file(name);
  };

  it('takes a region from JSON or TOML, the same as by its word', async () => {
    const json = write('box.json', '{ "kind": "box", "part": 0.1 }');
    const toml = write('box.toml', 'kind = "box"\npart = 0.1\n');
    const [word, ...files] = await Promise.all(
      ['box10', json, toml].map((region) => ask('open-us-2025', ...FEW, '--region', region)),
    );
    for (const file of files) expect(file).toEqual(word);
    const order = write('order.toml', 'kind = "ordered"\norder = ["nih-awards"]\n');
    const out = await table('open-us-2025', ...FEW, '--region', order);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`in the order of importance of ${order}`);
  });

  it('takes the errors of readings from a file, and draws wider sets from larger ones', async () => {
    const errors = (sd: number) => `{ "format": 1, "errors": [
      { "indicator": "nih-awards", "kind": "normal", "sd": ${sd}, "relative": true, "source": "a guess" }] }`;
    const widths = await Promise.all(
      [0.01, 0.3].map(async (sd) => {
        const file = write(`errors-${sd}.json`, errors(sd));
        const { schools, statistical } = await ask('open-us-2025', '--range', 'statistical', '--errors', file);
        expect(statistical).toMatchObject({ errors: [{ indicator: 'nih-awards', kind: 'normal', source: 'a guess' }] });
        return schools.reduce((sum, { statistical: s }) => sum + (s ? s.marginal.upper - s.marginal.lower : 0), 0);
      }),
    );
    expect(widths[1]).toBeGreaterThan(3 * (widths[0] ?? 0));
  });

  it.each([
    ['region.json', '{', 'archive.not-json'],
    ['region.toml', 'kind = ', 'map.not-toml'],
    ['region.json', '{ "kind": "ball" }', 'uncertainty.spread-malformed'],
    ['region.json', '{ "kind": "bounds", "low": { "no-such": 0.1 } }', 'uncertainty.spread-unknown'],
    ['region.json', '{ "kind": "bounds", "low": { "nih-awards": 0.9 } }', 'uncertainty.region-excludes-declared'],
    ['region.json', '{ "kind": "box", "part": -1 }', 'uncertainty.spread-malformed'],
  ])('refuses a region in %s: %s', async (name, text, code) => {
    const argv = ['doubt', 'open-us-2025', '--region', write(name, text), '--format', 'json'];
    const { status, out, err } = await tryCommand(argv);
    expect([status, out, (JSON.parse(err) as { fault: string }).fault]).toEqual([1, '', code]);
  });

  it('refuses errors that say nothing, and files that are not there', async () => {
    const refuse = async (file: string): Promise<string> => {
      const { status, err } = await tryCommand(['doubt', 'open-us-2025', '--errors', file, '--format', 'json']);
      expect(status).toBe(1);
      return (JSON.parse(err) as { fault: string }).fault;
    };
    expect(await refuse(write('errors.json', '{ "format": 1, "errors": [] }'))).toBe('uncertainty.errors-malformed');
    expect(await refuse(desk.file('nothing.toml'))).toBe('table.unreadable');
    const unknown = '{ "format": 1, "errors": [{ "indicator": "no-such", "kind": "count", "source": "x" }] }';
    expect(await refuse(write('errors.json', unknown))).toBe('uncertainty.errors-unknown');
  });
});

describe('bearings doubt asked wrongly', () => {
  it.each([
    [['--region', 'ball'], 1, 'question.malformed', 'box25'],
    [['--range', 'possible'], 1, 'question.malformed', 'attainable, sensitivity, statistical'],
    [['--range', ''], 1, 'question.malformed', 'attainable'],
    [['--rules', 'min-max'], 1, 'question.malformed', 'normalize=min-max'],
    [['--rules', 'normalize=loud'], 1, 'question.malformed', 'min-max'],
    [['--gaps', 'maybe'], 1, 'question.malformed', 'drawn or held'],
    [['--draws', '0'], 1, 'question.malformed', 'a whole number from 1 on'],
    [['--draws', '1e3'], 1, 'question.malformed', 'a whole number from 1 on'],
    [['--until', 'soon'], 1, 'question.malformed', '0.1'],
    [['--coverage', '95%'], 1, 'question.malformed', '0.95'],
    [['--coverage', '1.5'], 1, 'uncertainty.option-refused', 'coverage'],
    [['--nodes', '-1'], 1, 'question.malformed', 'a whole number from 1 on'],
    [['--seed', 'lucky'], 1, 'question.malformed', 'a whole number'],
    [['--threads', '0'], 2, 'usage', '1 to 64'],
    [['--threads', '65'], 2, 'usage', '1 to 64'],
    [['--school', 'us-no-such'], 1, 'cohort.unknown-school', 'us-no-such'],
    [['--where', 'state=CA', '--school', 'us-duke'], 1, 'edition.without-school', 'us-duke'],
    [['--weight', 'nih-awards'], 1, 'question.malformed', 'ID=NUMBER'],
    [['--nope'], 2, 'usage', 'unknown option'],
  ])('%j: status %i, %s', async (argv, status, fault, told) => {
    const tried = await tryCommand(['doubt', 'open-us-2025', ...argv, '--format', 'json']);
    const problem = JSON.parse(tried.err.split('\n').find((line) => line.startsWith('{')) ?? '') as Problem;
    expect([tried.status, tried.out, problem.fault]).toEqual([status, '', fault]);
    expect(problem.message).toContain(told);
  });

  it('is refused where places are as printed', async () => {
    const { status, err } = await tryCommand(['doubt', 'usnews-2023-research']);
    expect([status, err]).toEqual([1, expect.stringContaining('without a methodology')]);
  });
});

interface Problem {
  readonly fault: string;
  readonly message: string;
}
