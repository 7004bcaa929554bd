import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, PUBLISHERS, type Desk } from '../try-command.js';

if (PUBLISHERS === null) console.log('skipped: no ../shared/data');

describe.skipIf(PUBLISHERS === null)('bearings import qs-workbook, on the workbook of 2026', () => {
  const workbook = join(PUBLISHERS ?? '', 'qs/qs_by_subject_2026_official.xlsx');
  let desk: Desk;
  beforeAll(() => {
    desk = openDesk();
  });
  afterAll(() => desk.end());

  it('keeps the table of Medicine', async () => {
    const argv = ['import', 'qs-workbook', workbook, '--subject', 'Medicine', '--as', 'qs-2026', '--format', 'json'];
    const { status, out, err } = await desk.try(argv);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ edition: 'qs-2026', kind: 'published', methodology: 'qs-medicine-2023' });
  });

  it('gives a school to the first of two names that fit it equally well', () => {
    const printed = readFileSync(join(desk.home, 'editions/qs-2026/printed.csv'), 'utf8');
    expect(printed).toMatch(/,us-uconn,University of Connecticut,/);
    expect(printed).not.toMatch(/,us-uconn,.*Health Center/);
  });

  it('verifies it and reproduces each of its 200 scores and 200 ranks', async () => {
    expect((await desk.try(['verify', 'qs-2026'])).status).toBe(0);
    const { status, out } = await desk.try(['reproduce', 'qs-2026', '--format', 'json']);
    const answer = JSON.parse(out) as Record<string, unknown> & { bands: { exact: number; total: number } };
    expect(answer).toMatchObject({
      scores: { exact: 200, total: 200 },
      ranks: { exact: 200, total: 200 },
      weights: {
        declared: {
          'academic-reputation': 0.4,
          'employer-reputation': 0.1,
          'citations-per-paper': 0.2,
          'h-index': 0.2,
          'international-research-network': 0.1,
        },
      },
    });
    expect(answer.bands.exact / answer.bands.total).toBeGreaterThanOrEqual(0.96);
    expect(typeof answer.largestDeviation).toBe('number');
    expect(Array.isArray(answer.misfits)).toBe(true);
    expect(status).toBe(0);
  });

  it('infers the weights that make it', async () => {
    const { status, out } = await desk.try(['infer-weights', 'qs-2026', '--exact-scores', '--format', 'json']);
    expect(status).toBe(0);
    const { round } = JSON.parse(out) as { round: { weights: Record<string, number> | null } };
    expect(round.weights).toEqual({
      'academic-reputation': 0.4,
      'employer-reputation': 0.1,
      'citations-per-paper': 0.2,
      'h-index': 0.2,
      'international-research-network': 0.1,
    });
  });

  it('refuses to export it', async () => {
    const { status, err } = await desk.try(['export', 'qs-2026', '--to', desk.file('package'), '--format', 'json']);
    expect([status, (JSON.parse(err) as { fault: string }).fault]).toEqual([1, 'edition.not-to-publish']);
  });

  it('exits with 3 where another methodology does not give the table', async () => {
    const { status, out } = await desk.try([
      'reproduce',
      'qs-2026',
      '--methodology',
      'qs-medicine-2013',
      '--format',
      'json',
    ]);
    expect(status).toBe(3);
    expect((JSON.parse(out) as { reproduced: boolean }).reproduced).toBe(false);
  });

  it('asks for a subject where the workbook holds several, and names the tables where there is none of it', async () => {
    const without = await desk.try(['import', 'qs-workbook', workbook, '--as', 'other', '--format', 'json']);
    expect([without.status, (JSON.parse(without.err) as { fault: string }).fault]).toEqual([1, 'table.choose-sheet']);
    const wrong = await desk.try([
      'import',
      'qs-workbook',
      workbook,
      '--subject',
      'Alchemy',
      '--as',
      'other',
      '--format',
      'json',
    ]);
    expect([wrong.status, (JSON.parse(wrong.err) as { fault: string }).fault]).toEqual([1, 'table.unknown-sheet']);
  });
});
