import { indicatorId, type ReadingRecord, schoolId } from '@bearings/core';
import { formatStability, readStability, STABILITY_COLUMNS, withStability } from '@bearings/intake';
import { describe, expect, it } from 'vitest';

const record = (school: string, more: Partial<ReadingRecord> = {}): ReadingRecord => ({
  school: schoolId(school),
  indicator: indicatorId('works-full'),
  reading: { kind: 'value', value: 12 },
  unit: 'works',
  year: 2024,
  period: '',
  population: '',
  source: 'TEST',
  retrieved: '',
  licence: 'publishable',
  ...more,
});
const stability = { low: 6.5, high: 19, error: 3.4, samples: 1000 };
const head = `${STABILITY_COLUMNS.join(',')}\n`;
const join = (readings: readonly ReadingRecord[], text: string) =>
  withStability(readings, readStability(text, 'stability.csv'), 'stability.csv');

describe('how far readings move', () => {
  it('is written beside the readings and read back to them', () => {
    const readings = [record('zz-birch', { stability }), record('zz-ash', { stability }), record('zz-cedar')];
    const text = formatStability(readings);
    expect(text).toBe(`${head}zz-ash,works-full,2024,6.5,19,3.4,1000\nzz-birch,works-full,2024,6.5,19,3.4,1000\n`);
    const bare = readings.map(({ stability: _, ...rest }) => rest);
    expect(join(bare, text)).toEqual(readings);
  });

  it('belongs to a reading of its year', () => {
    const readings = [record('zz-ash', { year: 2023 }), record('zz-ash'), record('zz-ash', { year: null })];
    const joined = join(readings, `${head}zz-ash,works-full,2024,6.5,19,3.4,1000\n`);
    expect(joined.map((one) => one.stability)).toEqual([undefined, stability, undefined]);
  });

  it.each([
    ['zz-birch,works-full,2024,1,2,1,1000', 'row 2'],
    ['zz-ash,works-full,2024,1,2,1,1000\nzz-ash,works-full,2024,1,2,1,1000', 'row 3'],
    ['zz-ash,works-full,2024,3,2,1,1000', '3 or more'],
    ['zz-ash,works-full,2024,1,2,-1,1000', '0 or more'],
    ['zz-ash,works-full,2024,1,,1,1000', 'high'],
    ['zz-ash,works-full,2024,1,2,1,1', 'samples'],
  ])('is refused where it is told as %s', (rows, why) => {
    expect(() => join([record('zz-ash')], `${head}${rows}\n`)).toThrow(why);
  });

  it('is not told of a reading without a value', () => {
    const missing = record('zz-ash', { reading: { kind: 'missing', reason: 'not-applicable' } });
    expect(() => join([missing], `${head}zz-ash,works-full,2024,1,2,1,1000\n`)).toThrow('a reading of the edition');
  });
});
