import {
  errorDraws,
  indicatorId,
  parseReadingErrors,
  type ReadingRecord,
  sampledErrors,
  schoolId,
} from '@bearings/core';
import { tableOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';

const [a, b, c] = [indicatorId('a'), indicatorId('b'), indicatorId('c')];
const record = (school: string, indicator: string, error: number | null, year = 2026): ReadingRecord => ({
  school: schoolId(school),
  indicator: indicatorId(indicator),
  reading: { kind: 'value', value: 100 },
  unit: '',
  year,
  period: '',
  population: '',
  source: 'TEST',
  retrieved: '',
  licence: 'publishable',
  ...(error === null ? {} : { stability: { low: 90, high: 110, error, samples: 1000 } }),
});

describe('the errors of readings that were sampled', () => {
  it('are those of each school, of indicators of which some reading was', () => {
    const readings = [record('zz-birch', 'a', 2), record('zz-ash', 'a', 5), record('zz-ash', 'b', null)];
    expect(sampledErrors(readings, [a, b])).toEqual([
      {
        indicator: 'a',
        source: 'samples of what is measured',
        kind: 'sampled',
        errors: { 'zz-ash': 5, 'zz-birch': 2 },
      },
    ]);
  });

  it('are not told where a school has several such readings: it is not known which counts', () => {
    expect(sampledErrors([record('zz-ash', 'c', 1), record('zz-ash', 'c', 2, 2025)], [c])).toEqual([]);
  });

  it('are drawn for each school by its own, and for none that has none', () => {
    const evidence = tableOf(['zz-ash', 'zz-birch', 'zz-cedar'], { a: [100, 100, 100] });
    const [error] = sampledErrors([record('zz-ash', 'a', 5), record('zz-birch', 'a', 1)], [a]);
    const draws = errorDraws(evidence, [error!], 3);
    const columns = Array.from({ length: 3000 }, (_, index) => draws.at(index).columns.get(a)!.values);
    const spread = (row: number): number => {
      const values = columns.map((values) => values[row]! - 100);
      return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
    };
    expect(Math.abs(spread(0) / 5 - 1)).toBeLessThan(0.06);
    expect(Math.abs(spread(1) - 1)).toBeLessThan(0.06);
    expect(spread(2)).toBe(0);
  });

  it('can be stated in a file', () => {
    const stated = { indicator: 'a', source: 'a study', kind: 'sampled', errors: { 'zz-ash': 0.5 } };
    expect(parseReadingErrors({ format: 1, errors: [stated] }, 'errors.json')).toEqual([stated]);
    const wrong = { ...stated, errors: { 'zz-ash': 0 } };
    expect(() => parseReadingErrors({ format: 1, errors: [wrong] }, 'errors.json')).toThrow('/errors/0/errors/zz-ash');
  });
});
