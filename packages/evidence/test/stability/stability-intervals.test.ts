import { plainResample } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { bibliometricIndicators, type CountingMethod, stabilityIntervals, type WorkTable } from '../../src/index.js';
import { aMethod } from '../a-method.js';
import { rowOf, someWorks } from './some-works.js';

const method = aMethod({ top: [10] });
const measure = (works: WorkTable, by: CountingMethod = method) =>
  stabilityIntervals(rowOf(works, by), works, by, plainResample);
const named = (works: WorkTable, by = method) =>
  new Map(measure(works, by).map((one) => [`${one.indicator}-${one.counting}`, one]));

describe('stability intervals', () => {
  it('are given of every indicator that works bring about, by each counting, and of no network', () => {
    const expected = bibliometricIndicators(method)
      .filter(({ id }) => id !== 'international-research-network')
      .flatMap(({ id, countings }) => countings.map((counting) => `${id}-${counting}`));
    expect([...named(someWorks(60)).keys()]).toEqual(expected);
  });

  it('hold what is measured between their bounds, in every sample', () => {
    for (const one of measure(someWorks(200))) {
      expect(one.low, one.indicator).toBeLessThanOrEqual(one.estimate);
      expect(one.high, one.indicator).toBeGreaterThanOrEqual(one.estimate);
      expect(one.samples).toBe(1000);
    }
  });

  it('agree with the normal approximation where there are 400 works', () => {
    const works = someWorks(400);
    const found = named(works);
    const { credit, ncs, international, n } = works.columns;
    const ones = credit!.map(() => 1);
    // The delta method for a ratio of sums whose works are drawn as Poisson.
    const errorOf = (weights: Float64Array, values: Float64Array): number => {
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const ratio = values.reduce((sum, value, k) => sum + weights[k]! * value, 0) / whole;
      return Math.sqrt(values.reduce((sum, value, k) => sum + (weights[k]! * (value - ratio)) ** 2, 0)) / whole;
    };
    const totalError = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0));
    const cases: readonly (readonly [string, number])[] = [
      ['normalized-citations-full', errorOf(ones, ncs!) / 1e6],
      ['normalized-citations-fractional', errorOf(credit!, ncs!) / 1e6],
      ['top-10-fractional', (100 * errorOf(credit!, works.columns.top_10!)) / 1e6],
      ['citations-per-work-fractional', errorOf(credit!, n!)],
      ['international-full', 100 * errorOf(ones, international!)],
      ['works-full', Math.sqrt(400)],
      ['works-fractional', totalError(credit!) / 1e6],
      ['citations-full', totalError(n!)],
    ];
    for (const [id, error] of cases) {
      const { low, high, estimate, error: own } = found.get(id)!;
      expect(Math.abs(own / error - 1), id).toBeLessThan(0.1);
      expect(Math.abs((high - low) / (3.92 * error) - 1), id).toBeLessThan(0.12);
      expect(Math.abs((high + low) / 2 - estimate) / error, id).toBeLessThan(0.35);
    }
  });

  it('of an h-index come from works drawn again, of all and of one field together', () => {
    const works = someWorks(150);
    const { estimate, low, high } = named(works, aMethod({ top: [10], hOfAll: 1 })).get('h-index-full')!;
    const single = named(works, aMethod({ top: [10], hOfAll: 0 })).get('h-index-full')!;
    expect(estimate).toBeGreaterThan(single.estimate);
    expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
    expect(high - low).toBeGreaterThan(1);
    expect(high - low).toBeLessThan(estimate);
  });

  it('of one work that is cited 4 times have the h-index 0 where it is not drawn, else as often as it is, up to 4', () => {
    const one = someWorks(1);
    one.columns.n!.fill(4);
    one.columns.self_n!.fill(0);
    one.columns.single_field!.fill(1);
    const found = named(one).get('h-index-full')!;
    expect([found.low, found.high]).toEqual([0, 3]);
  });

  it('leave out samples in which nothing is drawn, and say how many are left', () => {
    const { samples, low, high } = named(someWorks(1)).get('normalized-citations-full')!;
    expect(samples).toBeGreaterThan(580);
    expect(samples).toBeLessThan(690);
    expect(low).toBe(high);
  });

  it('are not there where there is no work', () => {
    expect(measure(someWorks(0))).toEqual([]);
  });

  it('are the same again, other ones with another seed, and shifted by no other indicator', () => {
    const works = someWorks(80);
    expect(measure(works)).toEqual(measure(works));
    const other = named(works, aMethod({ top: [10], stability: { samples: 1000, seed: 2 } }));
    const [first] = [...named(works).values()];
    expect(other.get('works-full')).not.toEqual(first);
    const top_20 = works.columns.top_10!.map((top) => Math.min(1_000_000, 2 * top));
    const more = named({ ...works, columns: { ...works.columns, top_20 } }, aMethod({ top: [10, 20] }));
    for (const [id, one] of named(works)) expect(more.get(id)).toEqual(one);
  });

  it('come from a stream of each school, scope and indicator', () => {
    const works = someWorks(80);
    works.columns.is_last!.set(works.columns.is_first!);
    const row = rowOf(works, method);
    const of = (more: Partial<typeof row>) =>
      new Map(
        stabilityIntervals({ ...row, ...more }, works, method, plainResample).map(({ indicator, error }) => [
          indicator,
          error,
        ]),
      );
    const errors = [
      of({}).get('first-author'),
      of({}).get('last-author'),
      of({ school: 'zz-birch' }).get('first-author'),
      of({ scope: 'field' }).get('first-author'),
      of({ scope: 'field', scopeId: 27 }).get('first-author'),
    ];
    expect(new Set(errors).size).toBe(5);
  });

  it('of a method that damps are those of what it tells', () => {
    const damping = { threshold: 40, multiple: 10, indicators: ['citations-per-work', 'h-index'] };
    const works = someWorks(100);
    const plain = named(works);
    const damped = named(works, aMethod({ top: [10], damping }));
    for (const id of ['citations-per-work-full', 'h-index-full']) {
      const { estimate, low, high } = damped.get(id)!;
      expect(estimate).toBeCloseTo(plain.get(id)!.estimate / 4, 12);
      expect(low).toBeLessThan(estimate);
      expect(high).toBeGreaterThan(estimate);
    }
    expect(damped.get('works-full')).toEqual(plain.get('works-full'));
  });

  it('are refused, as a bug, where works are not those that were counted', () => {
    const works = someWorks(20);
    const row = rowOf(works, method);
    const wrong = { ...row, sums: { ...row.sums, citations: row.sums.citations! + 1n } };
    expect(() => stabilityIntervals(wrong, works, method, plainResample)).toThrow('citations');
  });
});
