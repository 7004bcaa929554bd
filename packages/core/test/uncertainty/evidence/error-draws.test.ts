import { tableOf } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  type Bounds,
  boundsOfUnit,
  errorDraws,
  type EvidenceTable,
  indicatorId,
  parseReadingErrors,
  printedErrors,
  printedStep,
  type ReadingError,
  type ReadingRecord,
  unitsOf,
} from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';

const N = Number.NaN;
const IDS = ['zz-ash', 'zz-birch', 'zz-cedar', 'zz-dogwood'];
const evidence = tableOf(IDS, { a: [100, 50, N, 7], b: [-1, 2, 3, 4] });
const a = indicatorId('a');
const error = (kind: object): ReadingError => ({ indicator: a, source: 'test', ...kind }) as ReadingError;
const drawsOf = (of: ReadingError, count: number, row: number, from: EvidenceTable = evidence): number[] => {
  const draws = errorDraws(from, [of], 3);
  return Array.from({ length: count }, (_, i) => draws.at(i).columns.get(of.indicator)!.values[row]!);
};
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe('errorDraws', () => {
  it.each<[object, number]>([
    [{ kind: 'normal', sd: 4, relative: false }, 4],
    [{ kind: 'normal', sd: 0.04, relative: true }, 4],
    [{ kind: 'interval', half: 4, relative: false }, 4 / Math.sqrt(3)],
    [{ kind: 'interval', half: 0.04, relative: true }, 4 / Math.sqrt(3)],
    [{ kind: 'rounding', step: 10 }, 10 / Math.sqrt(12)],
    [{ kind: 'count' }, 10],
  ])('%j has its mean and its spread about a reading of 100', (kind, wanted) => {
    const values = drawsOf(error(kind), 4000, 0);
    expect(Math.abs(mean(values) - 100)).toBeLessThan((4 * wanted) / Math.sqrt(4000));
    expect(Math.abs(sd(values) / wanted - 1)).toBeLessThan(0.06);
  });

  it('draws small counts as whole numbers with their own variance', () => {
    const values = drawsOf(error({ kind: 'count' }), 4000, 3);
    expect(values.every(Number.isInteger)).toBe(true);
    expect(Math.abs(mean(values) - 7)).toBeLessThan((4 * Math.sqrt(7)) / Math.sqrt(4000));
    expect(Math.abs(sd(values) ** 2 / 7 - 1)).toBeLessThan(0.1);
  });

  it('leaves what is missing missing, with its reason, and other columns as they are', () => {
    const drawn = errorDraws(evidence, [error({ kind: 'normal', sd: 1, relative: false })], 1).at(0);
    expect(drawn.columns.get(a)!.values[2]).toBeNaN();
    expect(drawn.columns.get(a)!.missing).toEqual(evidence.columns.get(a)!.missing);
    expect(drawn.columns.get(indicatorId('b'))).toBe(evidence.columns.get(indicatorId('b')));
    expect(evidence.columns.get(a)!.values[0]).toBe(100);
  });

  it('keeps what is never below 0 from falling below it, and only that', () => {
    const wide = { kind: 'normal', sd: 1000, relative: false };
    expect(Math.min(...drawsOf(error(wide), 200, 3))).toBe(0);
    expect(Math.min(...drawsOf({ ...error(wide), indicator: indicatorId('b') }, 200, 0))).toBeLessThan(-100);
  });

  it('draws the same for the same seed, 0 among them, whatever the order of schools and whoever reports', () => {
    const of = error({ kind: 'normal', sd: 1, relative: false });
    const at = (table: EvidenceTable, seed: number) => errorDraws(table, [of], seed).at(5).columns.get(a)!.values;
    expect(at(evidence, 0)).toEqual(at(evidence, 0));
    expect(at(evidence, 0)).not.toEqual(at(evidence, 1));
    const turned = tableOf([...IDS].reverse(), { a: [7, N, 50, 100], b: [4, 3, 2, -1] });
    const byId = (table: EvidenceTable, values: Float64Array) =>
      new Map(table.schools.map(({ id }, row) => [id, values[row]]));
    expect(byId(turned, at(turned, 0))).toEqual(byId(evidence, at(evidence, 0)));
    const reports = tableOf(IDS, { a: [100, 50, 80, 7], b: [-1, 2, 3, 4] });
    expect(at(reports, 0)[3]).toBe(at(evidence, 0)[3]);
  });

  it('draws schools, indicators and draws each by itself', () => {
    const both = tableOf(IDS, { a: [5, 5, 5, 5], b: [5, 5, 5, 5] });
    const of = error({ kind: 'normal', sd: 1, relative: false });
    const draws = errorDraws(both, [of, { ...of, indicator: indicatorId('b') }], 1);
    const count = 2000;
    const series = [...both.columns.keys()].flatMap((id) =>
      IDS.map((_, row) => Array.from({ length: count }, (_, i) => draws.at(i).columns.get(id)!.values[row]! - 5)),
    );
    const products = (one: number[], other: number[], lag: number) =>
      mean(one.slice(lag).map((value, i) => value * other[i]!));
    for (const [i, one] of series.entries())
      for (const [j, other] of series.entries())
        for (const lag of [0, 1])
          if (i !== j || lag > 0) expect(Math.abs(products(one, other, lag))).toBeLessThan(4.5 / Math.sqrt(count - 1));
  });

  it('refuses errors of what there are no readings of', () => {
    expect(
      faultOf(() => errorDraws(evidence, [{ ...error({ kind: 'count' }), indicator: indicatorId('z') }], 1)),
    ).toMatch(/^uncertainty.errors-unknown: .*"z".*a, b/);
  });
});

describe('what is refused of errors', () => {
  const count = error({ kind: 'count' });
  const b = indicatorId('b');

  it('is a second error of an indicator, and counts below 0, by the name of the school', () => {
    expect(faultOf(() => errorDraws(evidence, [count, error({ kind: 'rounding', step: 1 })], 1))).toMatch(
      /^uncertainty.option-refused: "errors\/a" is stated twice/,
    );
    expect(faultOf(() => errorDraws(evidence, [{ ...count, indicator: b }], 1))).toMatch(
      /^uncertainty.option-refused: "errors\/b" is of kind "count", and zz-ash has -1/,
    );
  });

  it('is a seed that is none, even where nothing is drawn', () => {
    expect(faultOf(() => errorDraws(evidence, [], 0.5))).toMatch(/^uncertainty.option-refused: "seed"/);
  });
});

describe('boundsOfUnit', () => {
  it.each<[string, Bounds | null]>([
    ['percent', { low: 0, high: 100 }],
    ['score of 100', { low: 0, high: 100 }],
    ['rating from 1 to 5', { low: 1, high: 5 }],
    ['points from 472 to 528', { low: 472, high: 528 }],
    ['nominations or score of 100', null],
    ['USD', null],
    ['', null],
  ])('reads %j', (unit, bounds) => {
    expect(boundsOfUnit(unit)).toEqual(bounds);
  });

  it('bounds draws of what keeps it, and no other', () => {
    const wide = error({ kind: 'normal', sd: 1000, relative: false });
    const drawn = (values: number[], unit: string) => {
      const draws = errorDraws(tableOf(IDS, { a: values }), [wide], 1, new Map([[a, unit]]));
      return Array.from({ length: 200 }, (_, i) => [...draws.at(i).columns.get(a)!.values]).flat();
    };
    const ends = (values: number[]) => [Math.min(...values), Math.max(...values)];
    expect(ends(drawn([1, 2, 3, 5], 'rating from 1 to 5'))).toEqual([1, 5]);
    expect(ends(drawn([100, 50, 3, 7], 'percent'))).toEqual([0, 100]);
    const [low, high] = ends(drawn([101, 50, 3, 7], 'percent'));
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(1000);
    expect(ends(drawn([-1, 50, 3, 7], 'percent'))[0]).toBeLessThan(-1000);
  });

  it('finds the unit of each indicator in its readings', () => {
    const reading = (indicator: string, unit: string) => ({ indicator: indicatorId(indicator), unit }) as ReadingRecord;
    expect(unitsOf([reading('a', 'percent'), reading('b', ''), reading('a', '')])).toEqual(new Map([[a, 'percent']]));
  });
});

describe('printedStep', () => {
  it.each<[number[], number | null]>([
    [[95.2, 96, N], 0.1],
    [[1, 2, 30], 1],
    [[12_000, 7_000], 1000],
    [[100, 100, 0, N], 1],
    [[0.5, 0.5], 0.1],
    [[3e8, 1e8], 1e6],
    [[0.125, 0.5], 0.001],
    [[90.15, 3], 0.01],
    [[0, N], null],
    [[], null],
    [[1 / 3], null],
    [[-20, 40], 10],
  ])('%j were rounded to %j', (values, step) => {
    expect(printedStep(values)).toBe(step);
  });

  it('makes an error of each indicator that prints anything', () => {
    expect(printedErrors(tableOf(IDS, { a: [1.5, 2, N, 3], b: [N, N, N, N] }), [a, indicatorId('b')])).toEqual([
      { indicator: 'a', source: 'rounding of the printed values', kind: 'rounding', step: 0.1 },
    ]);
  });
});

describe('parseReadingErrors', () => {
  const read = (errors: unknown) => parseReadingErrors({ format: 1, errors }, 'errors.json');

  it('reads every kind, absolute unless it says otherwise', () => {
    expect(
      read([
        { indicator: 'a', kind: 'normal', sd: 2, source: 'survey' },
        { indicator: 'b', kind: 'interval', half: 0.1, relative: true, source: 'survey' },
        { indicator: 'c', kind: 'rounding', step: 0.5, source: 'survey' },
        { indicator: 'd', kind: 'count', source: 'survey' },
      ]),
    ).toMatchObject([{ relative: false }, { relative: true }, { step: 0.5 }, { kind: 'count' }]);
  });

  it.each([
    [[], /errors/],
    [[{ indicator: 'a', kind: 'normal', sd: 0, source: 'x' }], /sd/],
    [[{ indicator: 'a', kind: 'normal', sd: 1 }], /source/],
    [[{ indicator: 'a', kind: 'guess', source: 'x' }], /guess/],
    [
      [
        { indicator: 'a', kind: 'count', source: 'x' },
        { indicator: 'a', kind: 'count', source: 'x' },
      ],
      /a second time/,
    ],
  ])('%j is a fault at its place', (errors, words) => {
    const said = faultOf(() => read(errors));
    expect(said).toMatch(/^uncertainty.errors-malformed: errors.json has/);
    expect(said).toMatch(words);
  });
});
