import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/index.js';
import { tryCommand } from '../try-command.js';

interface Explanation {
  readonly school: { readonly id: string };
  readonly placement: { readonly kind: string };
  readonly score: { readonly value: number; readonly printed: number } | null;
  readonly points: number | null;
  readonly contributions: readonly {
    readonly indicator: string | null;
    readonly points: number | null;
    readonly missing: string | null;
    readonly evidence: readonly { readonly source: { readonly title: string } }[];
  }[];
  readonly neighbours: { readonly above: readonly unknown[]; readonly below: readonly unknown[] };
}

const explain = async (...argv: string[]): Promise<Explanation> => {
  const { status, out, err } = await tryCommand(['explain', ...argv, '--format', 'json']);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Explanation;
};

describe('bearings explain', () => {
  it('shows points that sum to the score, each with the evidence it rests on', async () => {
    const { school, score, points, contributions, neighbours } = await explain('open-us-2025', 'us-ohsu');
    expect(school.id).toBe('us-ohsu');
    expect(contributions.reduce((sum, c) => sum + (c.points ?? 0), 0)).toBeCloseTo(score?.value ?? Number.NaN, 9);
    expect(points).toBeCloseTo(score?.value ?? Number.NaN, 9);
    for (const { evidence } of contributions) {
      expect(evidence.length).toBeGreaterThan(0);
      expect(evidence.every(({ source }) => source.title !== '')).toBe(true);
    }
    expect([neighbours.above.length, neighbours.below.length]).toEqual([2, 2]);
  });

  it.each(['Johns Hopkins', 'JHU', 'Johns Hopkins University School of Medicine (Baltimore)'])(
    'takes "%s" for the school it names',
    async (name) => {
      expect((await explain('open-us-2025', name)).school.id).toBe('us-jhu');
    },
  );

  it('says of a school without a rank which readings are missing and why', async () => {
    const { score, contributions } = await explain('open-us-2025', 'us-acom');
    expect(score).toBeNull();
    expect(contributions.some(({ missing }) => missing !== null)).toBe(true);
  });

  it.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { out } = await tryCommand(['explain', 'open-us-2025', 'us-ohsu'], { columns });
    expect(out.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
    expect(out).toContain('source: ');
    expect(out).toMatch(/above: .*\nabove: .*\nbelow: /);
  });

  it('explains by the rules that were chosen, and says so on the terminal', async () => {
    const rules = ['--normalize', 'percentile', '--round', 'none', '--aggregate', 'borda'];
    const { score, contributions, points } = await explain('open-us-2025', 'us-ohsu', ...rules);
    expect(score?.printed).toBe(score?.value);
    expect(contributions.reduce((sum, c) => sum + (c.points ?? 0), 0)).toBeCloseTo(points ?? Number.NaN, 9);
    expect((await explain('open-us-2025', 'us-ohsu')).score?.value).not.toBe(score?.value);
    const { out } = await tryCommand(['explain', 'open-us-2025', 'us-ohsu', ...rules], { columns: 120 });
    expect(out).toContain(
      'note: chosen by the reader, not by the methodology: normalize percentile, aggregate borda, round none\n',
    );
  });

  it('knows places of a list, and no points behind them', async () => {
    const { points, contributions, placement } = await explain('usnews-2023-research', 'Stanford');
    expect([points, contributions.length, placement.kind]).toEqual([null, 0, 'ranked']);
  });

  it.each([
    [['explain', 'open-us-2025', 'Hogwarts'], 'cohort.unknown-school'],
    [['explain', 'open-us-2025', 'gb-oxford'], 'edition.without-school'],
    [['explain', 'nothing', 'us-ohsu'], 'edition.unknown'],
  ] as const)('refuses %j with %s', async (argv, code) => {
    const { status, err, out } = await tryCommand([...argv, '--format', 'json']);
    expect([status, out, (JSON.parse(err) as { fault: string }).fault]).toEqual([1, '', code]);
  });

  it('needs both an edition and a school', async () => {
    expect((await tryCommand(['explain', 'open-us-2025'])).status).toBe(2);
  });
});
