import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, openDesk, type Desk } from '../try-command.js';

const TABLE = [
  'Rank,Institution,Reputation,Output,Overall',
  '1,Harvard Medical School,100,90,96.0',
  '2,Stanford University School of Medicine,80,80,80.0',
  '=3,Yale School of Medicine,70,60,66.0',
  '=3,University of Nowhere,70,60,66.0',
  '',
].join('\n');

describe('bearings import table', () => {
  let desk: Desk;
  let table: string;
  beforeEach(() => {
    desk = openDesk();
    table = desk.file('ranking.csv');
    writeFileSync(table, TABLE);
  });
  afterEach(() => desk.end());

  it('writes a suggested map where nobody can be asked, says how to go on, and goes on with it', async () => {
    const first = await desk.try(['import', 'table', table, '--as', 'ours-2026', '--format', 'json']);
    expect([first.status, first.out]).toEqual([1, '']);
    const told = JSON.parse(first.err) as { fault: string; message: string; facts: { map: string } };
    expect(told.fault).toBe('map.needed');
    expect(told.facts.map).toBe(desk.file('ranking.map.toml'));
    expect(told.message).toContain(`--map ${desk.file('ranking.map.toml')}`);
    expect(fingerprint(desk.home)).toEqual({});

    const second = await desk.try([
      'import',
      'table',
      table,
      '--map',
      told.facts.map,
      '--as',
      'ours-2026',
      '--format',
      'json',
    ]);
    expect([second.status, second.err]).toEqual([0, '']);
    expect(JSON.parse(second.out)).toMatchObject({
      edition: 'ours-2026',
      kind: 'published',
      rows: 4,
      matched: 3,
      ownSchools: 1,
    });
    const kept = readFileSync(join(desk.home, 'editions/ours-2026/map.toml'), 'utf8');
    expect(kept).toBe(readFileSync(told.facts.map, 'utf8'));
  });

  it('does not write over a map that is there', async () => {
    writeFileSync(desk.file('ranking.map.toml'), 'mine');
    const { status, err } = await desk.try(['import', 'table', table, '--as', 'ours-2026']);
    expect(status).toBe(1);
    expect(err).toContain('is there already and was left as it is');
    expect(readFileSync(desk.file('ranking.map.toml'), 'utf8')).toBe('mine');
  });

  it('takes the suggestion unseen when it is told to', async () => {
    const { status } = await desk.try(['import', 'table', table, '--as', 'ours-2026', '--accept-suggestion']);
    expect(status).toBe(0);
    expect(existsSync(desk.file('ranking.map.toml'))).toBe(false);
    const ranked = await desk.try(['rank', 'ours-2026', '--format', 'json']);
    const { placements } = JSON.parse(ranked.out) as { placements: { name: string; label: string; score: number }[] };
    expect(placements.map(({ label, score }) => [label, score])).toEqual([
      ['1', 96],
      ['2', 80],
      ['=3', 66],
      ['=3', 66],
    ]);
    expect(placements.map(({ name }) => name)).toContain('University of Nowhere');
  });

  it('asks a person column by column, with the suggestion as what Enter takes', async () => {
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => {
      asked.push(question);
      if (question.startsWith('Title')) return 'Our ranking';
      if (question.startsWith('Which is better') && asked.filter((q) => q.startsWith('Which is better')).length === 2)
        return 'low';
      if (question.startsWith('Year')) return asked.at(-2)?.startsWith('Unit') ? '2026' : '';
      return '';
    };
    const { status, err } = await desk.try(['import', 'table', table, '--as', 'ours-2026'], { ask });
    expect([status, asked[0]]).toEqual([0, 'Title of the table? [ranking] ']);
    expect(asked.some((question) => question.startsWith('Which column names the school? [Institution]'))).toBe(true);
    expect(err).toContain('use it again with --map');
    const map = readFileSync(desk.file('ranking.map.toml'), 'utf8');
    expect(map).toContain('Our ranking');
    expect(map.match(/direction = "lower"/g)).toHaveLength(1);
    expect(map.match(/year = 2026/g)).toHaveLength(2);
  });

  it('asks again where an answer cannot be', async () => {
    const answers = ['', '', 'Nonsense', 'Institution'];
    const { status, err } = await desk.try(['import', 'table', table, '--as', 'ours-2026'], {
      ask: async () => answers.shift() ?? '',
    });
    expect(status).toBe(0);
    expect(err).toContain('there is no column "Nonsense"');
  });

  it('keeps a decision on a doubtful name', async () => {
    const review = desk.file('review.csv');
    const argv = [
      'import',
      'table',
      table,
      '--as',
      'ours-2026',
      '--accept-suggestion',
      '--review',
      review,
      '--format',
      'json',
    ];
    expect((await desk.try(argv)).status).toBe(0);
    const rows = readFileSync(review, 'utf8');
    writeFileSync(review, rows.replace(/^(University of Nowhere.*),$/m, '$1,us-ohsu'));
    const again = await desk.try([...argv, '--replace']);
    expect(JSON.parse(again.out)).toMatchObject({ matched: 4, ownSchools: 0 });
  });

  it('is refused for export, unless the numbers may be published', async () => {
    const argv = ['import', 'table', table, '--accept-suggestion', '--as'];
    await desk.try([...argv, 'closed']);
    await desk.try([...argv, 'open', '--publishable']);
    expect((await desk.try(['export', 'closed', '--to', desk.file('a')])).status).toBe(1);
    expect(existsSync(desk.file('a'))).toBe(false);
    expect((await desk.try(['export', 'open', '--to', desk.file('b')])).status).toBe(0);
    expect(existsSync(desk.file('b/datapackage.json'))).toBe(true);
  });

  it('reproduces by the weights that fit, where none are declared or printed', async () => {
    await desk.try(['import', 'table', table, '--accept-suggestion', '--as', 'ours-2026']);
    const { status, out } = await desk.try(['reproduce', 'ours-2026', '--format', 'json']);
    const answer = JSON.parse(out) as {
      methodology: { from: string };
      scores: { exact: number; total: number };
      ranks: { exact: number; total: number };
      weights: { fitted: Record<string, number> };
    };
    expect(status).toBe(0);
    expect(answer.methodology.from).toBe('fitted weights');
    expect([answer.scores, answer.ranks]).toEqual([
      { exact: 4, total: 4 },
      { exact: 4, total: 4 },
    ]);
    expect(answer.weights.fitted.reputation).toBeCloseTo(0.6, 6);
  });
});
