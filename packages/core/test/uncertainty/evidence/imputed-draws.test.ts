import { tableOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import { completedDraws, DONORS, imputedDraws, indicatorId, schoolId, stream } from '../../../src/index.js';

const N = Number.NaN;
const COUNT = 60;
const IDS = Array.from({ length: COUNT }, (_, i) => `zz-${String(i).padStart(2, '0')}`);
const next = stream(9, 'test');
const size = IDS.map((_, i) => i);
const a = indicatorId('a');
/** Follows the size, with a little noise; the schools at 10, 20 and 30 do not report. */
const GAPS = [10, 20, 30];
const follows = size.map((value, i) => (GAPS.includes(i) ? N : 100 + value + next()));
const evidence = tableOf(IDS, { a: follows, size });
const cells = new Map([[a, GAPS.map((row) => schoolId(IDS[row]!))]]);
const valuesAt = (draws: { at(index: number): typeof evidence }, index: number) => draws.at(index).columns.get(a)!;

describe('imputedDraws', () => {
  const draws = imputedDraws(evidence, cells, 2);

  it('fill the named cells from schools like them, and nothing else', () => {
    for (let i = 0; i < 200; i++) {
      const { values, missing } = valuesAt(draws, i);
      for (const [row, value] of values.entries()) {
        if (GAPS.includes(row)) {
          expect(missing[row]).toBe(null);
          expect(follows).toContain(value);
          expect(Math.abs(value - (100 + row))).toBeLessThan(3 * DONORS);
        } else expect(value).toBe(follows[row]);
      }
    }
    expect(evidence.columns.get(a)!.values[10]).toBeNaN();
  });

  it('differ from draw to draw, centre on like schools, and are wider than the nearest ones alone', () => {
    const drawn = Array.from({ length: 2000 }, (_, i) => valuesAt(draws, i).values[20]!);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - 120.5)).toBeLessThan(1.5);
    expect(new Set(drawn).size).toBeGreaterThan(DONORS);
  });

  it('are the same for the same seed, and whatever the order of schools', () => {
    expect(valuesAt(imputedDraws(evidence, cells, 2), 7)).toEqual(valuesAt(draws, 7));
    const turned = tableOf([...IDS].reverse(), { a: [...follows].reverse(), size: [...size].reverse() });
    const byId = (table: typeof evidence, values: Float64Array) =>
      new Map(table.schools.map(({ id }, row) => [id, values[row]]));
    expect(byId(turned, valuesAt(imputedDraws(turned, cells, 2), 7).values)).toEqual(
      byId(evidence, valuesAt(draws, 7).values),
    );
    expect([...GAPS.map((row) => valuesAt(imputedDraws(evidence, cells, 0), 1).values[row])]).not.toEqual(
      GAPS.map((row) => valuesAt(draws, 1).values[row]),
    );
  });

  it('leave gaps that are not named', () => {
    const one = new Map([[a, [schoolId(IDS[10]!)]]]);
    const { values, missing } = valuesAt(imputedDraws(evidence, one, 2), 0);
    expect(values[20]).toBeNaN();
    expect(missing[20]).not.toBe(null);
    expect(values[10]).not.toBeNaN();
  });

  it('draw from all who report where nothing else is known', () => {
    const alone = tableOf(IDS.slice(0, 5), { a: [1, 2, 3, 4, N] });
    const draws = imputedDraws(alone, new Map([[a, [schoolId(IDS[4]!)]]]), 1);
    const seen = new Set(Array.from({ length: 300 }, (_, i) => draws.at(i).columns.get(a)!.values[4]));
    expect(seen).toEqual(new Set([1, 2, 3, 4]));
  });
});

describe('completedDraws', () => {
  it('lie evenly between the lowest and the highest that is reported', () => {
    const draws = completedDraws(evidence, cells, 2);
    const [low, high] = [Math.min(...follows.filter((v) => v > 0)), Math.max(...follows.filter((v) => v > 0))];
    const drawn = Array.from({ length: 3000 }, (_, i) => (valuesAt(draws, i).values[20]! - low) / (high - low));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(1);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * 3000));
  });
});
