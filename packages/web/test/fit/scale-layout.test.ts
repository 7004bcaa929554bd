import type { Bands } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { layoutScale } from '../../src/fit/school/scale-layout.js';

const MCAT: Bands = { 10: 506, 25: 509, 50: 512, 75: 514, 90: 516 };
const NONE: Bands = { 10: null, 25: null, 50: null, 75: null, 90: null };

describe('a scale of a score', () => {
  it('goes a little beyond what lies on it, and no further than scores go', () => {
    expect(layoutScale('mcat', MCAT, 510)).toMatchObject({ from: 503, to: 519 });
    expect(layoutScale('mcat', MCAT, 528)).toMatchObject({ from: 503, to: 528, own: 1 });
    expect(layoutScale('gpa', { ...NONE, 50: 3.9 }, 3.25)).toMatchObject({ from: 3.1, to: 4 });
  });

  it('puts the own score where it is among the percentiles', () => {
    const layout = layoutScale('mcat', MCAT, 509);
    expect(layout?.own).toBe(6 / 16);
    expect(layout?.marks.map(({ percentile, at }) => [percentile, at * 16])).toEqual([
      [10, 3],
      [25, 6],
      [50, 9],
      [75, 11],
      [90, 13],
    ]);
  });

  it('leaves out a percentile that nobody knows, and a score that is not said', () => {
    const layout = layoutScale('mcat', { ...MCAT, 25: null }, null);
    expect(layout?.own).toBe(null);
    expect(layout?.marks.map(({ percentile }) => percentile)).toEqual([10, 50, 75, 90]);
  });

  it('lets no words of two marks meet in a row', () => {
    const close: Bands = { 10: 510, 25: 510, 50: 511, 75: 511, 90: 518 };
    const marks = layoutScale('mcat', close, 499)?.marks ?? [];
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 2, 3, 0]);
    for (const one of marks)
      for (const other of marks)
        if (one !== other && one.row === other.row) expect(Math.abs(one.at - other.at)).toBeGreaterThanOrEqual(0.17);
  });

  it('is not drawn where no percentile is known', () => {
    expect(layoutScale('gpa', NONE, 3.7)).toBe(null);
  });
});
