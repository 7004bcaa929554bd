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
  const table = someWorks(60);
  const order = byCitations(table);
  const [n, single_field] = [table.columns.n!, table.columns.single_field!].map((column) =>
    [...order].map((work) => column[work]!),
  );
  const states = resampleStates(4, 'h', 200);
  const { all, single } = resampleH(table, order, states);
  for (let sample = 0; sample < 200; sample++) {
    const draw = rowDraws(states, sample);
    const times = n!.map(() => draw());
    const written = (isIn: (work: number) => boolean) =>
      hOf(times.flatMap((often, work) => Array.from({ length: isIn(work) ? often : 0 }, () => n![work]!)));
    expect(all[sample]).toBe(written(() => true));
    expect(single[sample]).toBe(written((work) => single_field![work] === 1));
  }
  expect(new Set(all).size).toBeGreaterThan(4);
  expect(single.some((h, sample) => h < all[sample]!)).toBe(true);
});

it('takes works that are cited alike as they stand', () => {
  expect([...byCitations({ works: 5, columns: { n: Float64Array.of(1, 5, 1, 5, 0) } })]).toEqual([1, 3, 0, 2, 4]);
});
