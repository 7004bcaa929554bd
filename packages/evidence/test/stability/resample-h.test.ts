import { resampleStates, rowDraws } from '@bearings/core';
import { expect, it } from 'vitest';
import { byCitations, resampleH } from '../../src/stability/resample-h.js';
import { someWorks } from './some-works.js';

/** The largest h with h works of at least h citations, by trying. */
function hOf(cited: readonly number[]): number {
  let h = 0;
  while (cited.filter((n) => n >= h + 1).length >= h + 1) h++;
  return h;
}

it('gives each sample the h-index that is found by writing its works out', () => {
  const table = byCitations(someWorks(60));
  const { n, single_field } = table.columns;
  const states = resampleStates(4, 'h', 200);
  const { all, single } = resampleH(table, states);
  for (let sample = 0; sample < 200; sample++) {
    const draw = rowDraws(states, sample);
    const times = Array.from(n!, draw);
    const written = (isIn: (work: number) => boolean) =>
      hOf(times.flatMap((often, work) => Array.from({ length: isIn(work) ? often : 0 }, () => n![work]!)));
    expect(all[sample]).toBe(written(() => true));
    expect(single[sample]).toBe(written((work) => single_field![work] === 1));
  }
  expect(new Set(all).size).toBeGreaterThan(4);
  expect(single.some((h, sample) => h < all[sample]!)).toBe(true);
});

it('takes works that are cited alike as they stood, with all their columns', () => {
  const works = { works: 4, columns: { n: Float64Array.of(1, 5, 1, 5), credit: Float64Array.of(10, 20, 30, 40) } };
  expect(byCitations(works).columns).toEqual({
    n: Float64Array.of(5, 5, 1, 1),
    credit: Float64Array.of(20, 40, 10, 30),
  });
});
