import { describe, expect, it } from 'vitest';
import { tryCommand } from '../try-command.js';

describe('bearings reproduce', () => {
  it.each([
    ['qs-medicine-rows-2015', 4],
    ['qs-medicine-rows-2024', 7],
  ])('gives every printed score of %s', async (edition, rows) => {
    const { status, out } = await tryCommand(['reproduce', edition, '--format', 'json']);
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(answer).toMatchObject({ edition, scores: { exact: rows, total: rows }, misfits: [] });
    expect(status).toBe(0);
  });

  it('sets declared, printed and fitted weights side by side', async () => {
    const { out } = await tryCommand(['reproduce', 'qs-medicine-rows-2024']);
    expect(out).toMatch(/weights in percent +declared +printed +fitted/);
    expect(out).toMatch(/employer-reputation +10\.00 +30\.00/);
  });

  it('exits with 3 and names each row where the methodology does not give the table', async () => {
    const argv = ['reproduce', 'qs-medicine-rows-2024', '--methodology', 'qs-medicine-2013', '--format', 'json'];
    const { status, out, err } = await tryCommand(argv);
    expect(status).toBe(3);
    const { misfits, reproduced } = JSON.parse(out) as {
      misfits: { row: number; name: string }[];
      reproduced: boolean;
    };
    expect(reproduced).toBe(false);
    expect(misfits.length).toBeGreaterThan(0);
    expect(err).toContain('is not reproduced by qs-medicine-2013');
  });

  it.each([
    ['usnews-2023-research', 'edition.nothing-to-reproduce'],
    ['open-us-2025', 'edition.nothing-to-reproduce'],
    ['nothing', 'edition.unknown'],
  ])('has nothing to reproduce in %s', async (edition, code) => {
    const { status, err } = await tryCommand(['reproduce', edition, '--format', 'json']);
    expect([status, (JSON.parse(err) as { fault: string }).fault]).toEqual([1, code]);
  });
});

describe('bearings infer-weights', () => {
  it('says what seven rows tell of the weights and what they leave open', async () => {
    const { status, out } = await tryCommand(['infer-weights', 'qs-medicine-rows-2024', '--format', 'json']);
    expect(status).toBe(0);
    const answer = JSON.parse(out) as {
      feasible: boolean;
      rows: { used: number };
      fitted: Record<string, number>;
      weights: { indicator: string; range: [number, number]; identified: boolean }[];
    };
    expect([answer.feasible, answer.rows.used]).toEqual([true, 7]);
    expect(Object.values(answer.fitted).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const declared: Record<string, number> = { 'academic-reputation': 0.4, 'h-index': 0.2 };
    for (const { indicator, range } of answer.weights) {
      const share = declared[indicator];
      if (share === undefined) continue;
      expect(range[0]).toBeLessThanOrEqual(share + 1e-6);
      expect(range[1]).toBeGreaterThanOrEqual(share - 1e-6);
    }
  });

  it('refuses a table without indicators', async () => {
    const { status, err } = await tryCommand(['infer-weights', 'usnews-2023-research', '--format', 'json']);
    expect([status, (JSON.parse(err) as { fault: string }).fault]).toEqual([1, 'edition.nothing-to-reproduce']);
  });
});
