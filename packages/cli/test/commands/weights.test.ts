import { describe, expect, it } from 'vitest';
import { tryCommand } from '../try-command.js';

const json = async (...args: string[]) => JSON.parse((await tryCommand(['weights', ...args, '--format', 'json'])).out);
interface Row {
  readonly indicator: string;
  readonly declared: number;
  readonly varianceShare: number;
  readonly importance: number;
  readonly wanted: number;
  readonly reached: number;
  readonly leftOut: { readonly meanChange: number; readonly schools: number };
}
const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);

describe('bearings weights', () => {
  it('shows declared beside effective weights, and what leaving each part out does', async () => {
    const { indicators, pillars, schools } = await json('open-us-2025');
    expect(schools).toBe(133);
    expect(sum(indicators, (row) => row.declared)).toBeCloseTo(1, 9);
    expect(sum(indicators, (row) => row.varianceShare)).toBeCloseTo(1, 6);
    expect(sum(indicators, (row) => row.importance)).toBeCloseTo(1, 9);
    for (const row of [...indicators, ...pillars] as Row[]) {
      expect(row.leftOut.schools).toBe(133);
      expect(row.leftOut.meanChange).toBeGreaterThan(0);
    }
    const { out } = await tryCommand(['weights', 'open-us-2025']);
    expect(out).toMatch(/NIH awards +40.0 % +4\d\.\d % +2\d\.\d % +\d\.\d\d/);
    expect(out).toMatch(/without How much research: /);
    expect(out).toMatch(/count nearly the same thing/);
  });

  it('finds weights for a wanted importance, the rest as declared', async () => {
    const { reach } = await json('fictional-200', '--wanted', 'h-index=0.3', '--measure', 'variance-share');
    expect(reach).toMatchObject({ measure: 'variance-share', isReached: true, isNearest: true });
    const rows: readonly Row[] = reach.indicators;
    expect(rows.find((row) => row.indicator === 'h-index')?.wanted).toBe(0.3);
    expect(rows.find((row) => row.indicator === 'academic-reputation')?.wanted).toBeCloseTo((0.7 * 0.4) / 0.8, 9);
    for (const { wanted, reached } of rows) expect(reached).toBeCloseTo(wanted, 4);
  });

  it('says so where no weights give it, and where scores are no weighted sums', async () => {
    expect((await tryCommand(['weights', 'open-us-2025'])).out.replace(/\s+/g, ' ')).toMatch(
      /no weights give the wanted importance, by correlation ratios; these come within 0\.\d+, and none nearer were found/,
    );
    const { reach } = await json('open-us-2025', '--aggregate', 'borda');
    expect(reach.none).toMatch(/no weighted mean/);
  });

  it('writes CSV', async () => {
    const { out } = await tryCommand(['weights', 'open-us-2025', '--format', 'csv']);
    expect(out.split('\n')[0]).toMatch(/^indicator,declared,readings,variance_share,.*,wanted,nearest_weight,reached$/);
    expect(out.trim().split('\n')).toHaveLength(5);
  });

  it.each([
    [['--wanted', 'nothing=0.5'], 'methodology.unknown-indicator'],
    [['--wanted', 'nih-awards=2'], 'question.malformed'],
    [['--wanted', 'nonsense'], 'question.malformed'],
    [['usnews-2023-research'], 'edition.no-methodology'],
  ])('%j is a fault', async (args, code) => {
    const { status, out, err } = await tryCommand(['weights', ...args, '--format', 'json']);
    expect([status, out]).toEqual([1, '']);
    expect(JSON.parse(err).fault).toBe(code);
  });
});
