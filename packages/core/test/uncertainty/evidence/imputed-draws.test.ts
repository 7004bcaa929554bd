import { tableOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import { completedDraws, DONORS, imputedDraws, indicatorId, schoolId, stream } from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';

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

  it('draw from all who report, evenly, where nothing else is known', () => {
    const last = COUNT - 1;
    const alone = tableOf(IDS, { a: size.map((value) => (value === last ? N : value)) });
    const draws = imputedDraws(alone, new Map([[a, [schoolId(IDS[last]!)]]]), 1);
    const drawn = Array.from({ length: 3000 }, (_, i) => draws.at(i).columns.get(a)!.values[last]!);
    expect(new Set(drawn).size).toBe(last);
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    expect(Math.abs(mean - (last - 1) / 2)).toBeLessThan((4 * last) / Math.sqrt(12 * 3000));
  });

  it('take in all who are as near as the last of the nearest, whatever they are called', () => {
    // Twenty are as near as can be, the rest are as far: with ten donors, none of the twenty may be favoured.
    const row = COUNT - 1;
    const near = size.map((value) => (value % 3 === 0 || value === row ? 1 : 100));
    const table = tableOf(IDS, { a: size.map((value) => (value === row ? N : value)), near });
    const draws = imputedDraws(table, new Map([[a, [schoolId(IDS[row]!)]]]), 1);
    const drawn = Array.from({ length: 2000 }, (_, i) => draws.at(i).columns.get(a)!.values[row]!);
    for (const value of size.filter((value) => value % 3 === 0 && value !== row)) {
      const times = drawn.filter((own) => own === value).length;
      expect(Math.abs(times - 100)).toBeLessThan(50);
    }
    // Now and then fewer than ten of the twenty are in the resample.
    expect(drawn.filter((value) => value % 3 !== 0).length).toBeLessThan(40);
  });

  it('take ranks that are as far above as below for as near', () => {
    // Ranks as shares: 0.3 - 0.2 and 0.4 - 0.3 are not the same double.
    const eleven = size.slice(0, 11);
    const table = tableOf(IDS.slice(0, 11), { a: eleven.map((value) => (value === 3 ? N : value)), size: eleven });
    const draws = imputedDraws(table, new Map([[a, [schoolId(IDS[3]!)]]]), 1, 1);
    const drawn = Array.from({ length: 2000 }, (_, i) => draws.at(i).columns.get(a)!.values[3]!);
    const [below, above] = [2, 4].map((value) => drawn.filter((own) => own === value).length);
    // Each is in a resample of ten with a chance of 1 - 0.9^10; both often, and then either.
    expect(Math.abs(below! - above!)).toBeLessThan(4 * Math.sqrt(2000));
  });

  it('have the variance between draws that the approximate Bayesian bootstrap has', () => {
    // Over n readings that are all as near, one value drawn from a resample: the variance of the readings themselves. The mean
    // of two gaps also carries that they share the resample: s2 / 2 (1 + 1 / n), where drawing without it would give s2 / 2.
    const n = 6;
    const alone = tableOf(IDS.slice(0, n + 2), { a: [0, 1, 2, 3, 4, 5, N, N] });
    const draws = imputedDraws(alone, new Map([[a, [schoolId(IDS[n]!), schoolId(IDS[n + 1]!)]]]), 4);
    const means = Array.from({ length: 20_000 }, (_, i) => {
      const { values } = draws.at(i).columns.get(a)!;
      return (values[n]! + values[n + 1]!) / 2 - 2.5;
    });
    const found = means.reduce((sum, value) => sum + value * value, 0) / means.length;
    const spread = 35 / 12;
    expect(Math.abs(found / ((spread / 2) * (1 + 1 / n)) - 1)).toBeLessThan(0.04);
  });

  it('come from as many of the nearest as are asked for', () => {
    const row = 20;
    const seen = (donors: number) => {
      const few = imputedDraws(evidence, cells, 2, donors);
      return new Set(Array.from({ length: 400 }, (_, i) => valuesAt(few, i).values[row]!)).size;
    };
    expect(seen(1)).toBeLessThan(seen(5));
    expect(seen(5)).toBeLessThan(seen(40));
    for (const donors of [0, 1.5, N])
      expect(faultOf(() => imputedDraws(evidence, cells, 2, donors))).toMatch(/^uncertainty.option-refused: "donors"/);
  });

  it('know no school and no indicator that the table does not', () => {
    expect(() => imputedDraws(evidence, new Map([[indicatorId('z'), []]]), 1)).toThrow(RangeError);
    expect(() => imputedDraws(evidence, new Map([[a, [schoolId('zz-nobody')]]]), 1)).toThrow(RangeError);
  });
});

describe('completedDraws', () => {
  it('draw each gap by itself', () => {
    const draws = completedDraws(evidence, cells, 3);
    const { values } = valuesAt(draws, 0);
    expect(new Set(GAPS.map((row) => values[row])).size).toBe(3);
    expect(valuesAt(draws, 1).values[10]).not.toBe(values[10]);
  });

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
