import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, tryCommand, type Desk } from '../try-command.js';

describe('bearings match', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.end());

  it('finds the school that a printed name means, with score, runner-up and evidence', async () => {
    const { status, out } = await desk.try([
      'match',
      'Stanford (Calif.) University School of Medicine',
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    const found = JSON.parse(out) as Record<string, unknown>;
    expect(found).toMatchObject({ name: 'Stanford (Calif.) University School of Medicine', school: 'us-stanford' });
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['name', 'school', 'score', 'runnerUp', 'by', 'doubtful']),
    );
  });

  it('answers that a name is none of ours, which is no fault', async () => {
    const { status, out } = await desk.try(['match', 'Hogwarts School of Witchcraft', '--format', 'json']);
    expect([status, (JSON.parse(out) as { school: null }).school]).toEqual([0, null]);
    expect((await desk.try(['match', 'Hogwarts School of Witchcraft'])).out).toMatch(/^no match/);
  });

  it('matches a column, and leaves the doubtful for a person to decide', async () => {
    const [table, review] = [desk.file('names.csv'), desk.file('review.csv')];
    writeFileSync(table, 'Rank,Institution\n1,Harvard Medical School\n2,Hogwarts\n3,Harvard Medcial School\n');
    const first = await desk.try([
      'match',
      '--file',
      table,
      '--column',
      'Institution',
      '--review',
      review,
      '--format',
      'json',
    ]);
    expect(first.status).toBe(0);
    const answer = JSON.parse(first.out) as { total: number; matches: { row: number; school: string | null }[] };
    expect(answer.total).toBe(3);
    expect(answer.matches.map(({ row, school }) => [row, school]).slice(0, 2)).toEqual([
      [2, 'us-harvard'],
      [3, null],
    ]);
    const rows = readFileSync(review, 'utf8');
    expect(rows.split('\n')[0]).toBe('name,candidate,score,runner_up,decision');
    expect(rows).toContain('Hogwarts');

    writeFileSync(review, rows.replace(/^(Hogwarts.*),$/m, '$1,us-yale'));
    const second = await desk.try([
      'match',
      '--file',
      table,
      '--column',
      'institution',
      '--review',
      review,
      '--format',
      'json',
    ]);
    const decided = JSON.parse(second.out) as { matches: { school: string | null; by: string }[] };
    expect(decided.matches[1]).toMatchObject({ school: 'us-yale', by: 'review' });
    expect(readFileSync(review, 'utf8')).toMatch(/^Hogwarts.*,us-yale$/m);
  });

  it.each([
    [['match'], 2],
    [['match', 'Yale', '--file', 'x.csv'], 2],
    [['match', 'Yale', '--review', 'x.csv'], 2],
    [['match', ' '], 1],
    [['match', '--file', '/nowhere/x.csv'], 1],
  ] as const)('refuses %j with status %i', async (argv, status) => {
    const tried = await tryCommand(argv);
    expect([tried.status, tried.out]).toEqual([status, '']);
  });

  it('names the columns there are where the one asked for is not', async () => {
    const table = desk.file('names.csv');
    writeFileSync(table, 'Rank,Institution\n1,Harvard Medical School\n');
    const { status, err } = await desk.try(['match', '--file', table, '--column', 'School']);
    expect(status).toBe(1);
    expect(err).toContain('"Rank", "Institution"');
  });
});
