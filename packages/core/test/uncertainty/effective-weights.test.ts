import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EffectiveWeights, effectiveWeights, indicatorId } from '../../src/index.js';

const RUNS = { numRuns: 300, seed: 20261125 };
const N = Number.NaN;

interface Column {
  readonly weight: number;
  readonly values: readonly number[];
}

/** Effective weights of a weighted sum; a gap gives no points. */
function weigh(columns: Readonly<Record<string, Column>>, scored: (row: number) => boolean = () => true) {
  return effectiveWeights(inputOf(columns, scored));
}

function inputOf(columns: Readonly<Record<string, Column>>, scored: (row: number) => boolean = () => true) {
  const entries = Object.entries(columns).map(([id, column]) => [indicatorId(id), column] as const);
  const rows = entries[0]![1].values.length;
  const points = new Map(entries.map(([id, { weight, values }]) => [id, Float64Array.from(values, (v) => weight * v)]));
  const scoreOf = (row: number) =>
    [...points.values()].reduce((sum, column) => sum + (Number.isNaN(column[row]!) ? 0 : column[row]!), 0);
  return {
    declared: new Map(entries.map(([id, { weight }]) => [id, weight])),
    scores: Float64Array.from({ length: rows }, (_, row) => (scored(row) ? scoreOf(row) : N)),
    points,
    columns: new Map(entries.map(([id, { values }]) => [id, Float64Array.from(values)])),
  };
}

const rowOf = ({ rows }: EffectiveWeights, id: string) => rows.find(({ indicator }) => indicator === id)!;
const flags = ({ rows }: EffectiveWeights, flag: 'inert' | 'weak' | 'against') =>
  rows.filter((row) => row[flag]).map(({ indicator }) => indicator);

/** Every combination of three columns of two values: none tells anything of another. */
const corners = Array.from({ length: 16 }, (_, i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1]);
const column = (k: number, size: number) => corners.map((corner) => (corner[k] ? size : -size));

describe('independent indicators', () => {
  // Points vary by (0.5 x 1)^2, (0.3 x 2)^2 and (0.2 x 5)^2: 0.25, 0.36 and 1 of 1.61.
  const answer = weigh({
    a: { weight: 0.5, values: column(0, 1) },
    b: { weight: 0.3, values: column(1, 2) },
    c: { weight: 0.2, values: column(2, 5) },
  });

  it.each([
    ['a', 0.25 / 1.61],
    ['b', 0.36 / 1.61],
    ['c', 1 / 1.61],
  ])('carry the share of their squared weight times variance: %s', (id, share) => {
    const row = rowOf(answer, id);
    expect(row.varianceShare).toBeCloseTo(share, 12);
    expect(row.correlationRatio).toBeCloseTo(share, 12);
    expect(row.importance).toBeCloseTo(share, 12);
    expect(row.correlation! ** 2).toBeCloseTo(share, 12);
  });

  it('are weak where that is less than half of what was declared', () => {
    expect(flags(answer, 'weak')).toEqual(['a']);
    expect(answer.doubled).toEqual([]);
    expect(answer.schools).toBe(16);
  });
});

it('calls nothing weak over fewer than ten schools', () => {
  const zigzag = Array.from({ length: 10 }, (_, row) => (row % 2 === 0 ? 0.01 : -0.01));
  const steep = zigzag.map((_, row) => row * row);
  const both = (rows: number) =>
    weigh({
      small: { weight: 0.5, values: zigzag.slice(0, rows) },
      large: { weight: 0.5, values: steep.slice(0, rows) },
    });
  expect(rowOf(both(9), 'small').importance).toBeLessThan(0.25);
  expect(flags(both(9), 'weak')).toEqual([]);
  expect(flags(both(10), 'weak')).toEqual(['small']);
});

describe('an indicator that stands there twice', () => {
  const values = corners.map((_, row) => (row * 7) % 16);
  const twice = weigh({
    a: { weight: 0.3, values },
    b: { weight: 0.1, values },
    c: { weight: 0.6, values: column(0, 1) },
  });

  it('is named, and each copy tells what both do', () => {
    expect(twice.doubled).toEqual([{ a: 'a', b: 'b', correlation: 1 }]);
    expect(rowOf(twice, 'a').correlationRatio).toBeCloseTo(rowOf(twice, 'b').correlationRatio!, 12);
    expect(rowOf(twice, 'a').varianceShare).toBeCloseTo(3 * rowOf(twice, 'b').varianceShare!, 12);
  });

  it('is found by order, however one of the two is bent', () => {
    const bent = weigh({ a: { weight: 0.5, values }, b: { weight: 0.5, values: values.map((v) => -Math.exp(v)) } });
    expect(bent.doubled).toEqual([{ a: 'a', b: 'b', correlation: -1 }]);
  });

  it('is none where one of them has no weight, or where fewer than ten schools have both', () => {
    expect(weigh({ a: { weight: 1, values }, b: { weight: 0, values } }).doubled).toEqual([]);
    const few = values.map((v, row) => (row < 9 ? v : N));
    const ten = values.map((v, row) => (row < 10 ? v : N));
    expect(weigh({ a: { weight: 0.5, values }, b: { weight: 0.5, values: few } }).doubled).toEqual([]);
    expect(weigh({ a: { weight: 0.5, values }, b: { weight: 0.5, values: ten } }).doubled).toHaveLength(1);
  });

  it('is held against the schools that have a score only', () => {
    const other = values.map((v, row) => (row < 12 ? v : 40 - 5 * v));
    const both = { a: { weight: 0.9, values }, b: { weight: 0.1, values: other } };
    expect(weigh(both).doubled).toEqual([]);
    expect(weigh(both, (row) => row < 12).doubled).toHaveLength(1);
  });
});

describe('an indicator that cannot matter', () => {
  const values = corners.map((_, row) => row);

  it('has no variation, no readings, or points that never differ', () => {
    const input = inputOf({
      plain: { weight: 0.2, values },
      same: { weight: 0.2, values: values.map(() => 50.1) },
      empty: { weight: 0.2, values: values.map(() => N) },
      unused: { weight: 0, values: values.map(() => 1) },
      level: { weight: 0.4, values: values.map((v) => v % 3) },
    });
    input.points.set(indicatorId('level'), new Float64Array(16));
    const answer = effectiveWeights(input);
    expect(flags(answer, 'inert')).toEqual(['same', 'empty', 'level']);
    expect(flags(answer, 'weak')).toEqual([]);
    expect(rowOf(answer, 'same')).toMatchObject({
      readings: 16,
      correlationRatio: null,
      correlation: null,
      importance: null,
    });
    expect(rowOf(answer, 'same').varianceShare).toBeCloseTo(0, 12);
    expect(rowOf(answer, 'empty')).toMatchObject({ readings: 0, varianceShare: 0, correlationRatio: null });
    expect(rowOf(answer, 'unused').importance).toBeNull();
  });

  it('has the same reading for all that have a score, whatever the others have', () => {
    const mostly = values.map((v) => (v === 15 ? 99 : 50));
    const columns = { plain: { weight: 0.5, values }, mostly: { weight: 0.5, values: mostly } };
    expect(flags(weigh(columns), 'inert')).toEqual([]);
    expect(
      flags(
        weigh(columns, (row) => row !== 15),
        'inert',
      ),
    ).toEqual(['mostly']);
  });

  it('is not one that only some schools have: having it matters', () => {
    const some = values.map((v) => (v < 8 ? 50 : N));
    expect(flags(weigh({ plain: { weight: 0.5, values }, some: { weight: 0.5, values: some } }), 'inert')).toEqual([]);
  });
});

it('says which points run against the score, as a share below 0', () => {
  const values = corners.map((_, row) => row);
  const answer = weigh({ a: { weight: 0.8, values }, b: { weight: 0.2, values: values.map((v) => -v) } });
  expect(flags(answer, 'against')).toEqual(['b']);
  // Points 0.8 v and -0.2 v of a score 0.6 v.
  expect(rowOf(answer, 'a').varianceShare).toBeCloseTo(4 / 3, 12);
  expect(rowOf(answer, 'b').varianceShare).toBeCloseTo(-1 / 3, 12);
});

it('takes correlations over the schools that have a reading', () => {
  const values = corners.map((_, row) => row);
  const half = values.map((v) => (v % 2 === 0 ? v : N));
  const row = rowOf(weigh({ a: { weight: 0.5, values }, b: { weight: 0.5, values: half } }), 'b');
  expect(row.readings).toBe(8);
  expect(row.correlation).toBeCloseTo(1, 12);
  expect(row.correlationRatio).toBeCloseTo(1, 12);
  expect(row.varianceShare).toBeLessThan(1);
});

it('defines nothing for two schools, and nothing where all scores are the same', () => {
  const nothing = { varianceShare: null, correlationRatio: null, correlation: null, importance: null };
  const two = weigh({ a: { weight: 1, values: [1, 2, 3] } }, (row) => row < 2);
  expect(two).toEqual({
    rows: [{ indicator: 'a', declared: 1, readings: 2, ...nothing, inert: false, weak: false, against: false }],
    doubled: [],
    schools: 2,
  });
  const level = weigh({ a: { weight: 0.5, values: [1, 2, 3] }, b: { weight: 0.5, values: [3, 2, 1] } });
  expect(level.rows.map(({ varianceShare }) => varianceShare)).toEqual([null, null]);
  expect(rowOf(level, 'a')).toMatchObject({ ...nothing, inert: false });
  expect(weigh({ a: { weight: 1, values: [] } })).toMatchObject({ schools: 0, doubled: [] });
});

it('takes a column that is not there, or of another length, for a bug', () => {
  const input = inputOf({ a: { weight: 1, values: [1, 2, 3] } });
  expect(() => effectiveWeights({ ...input, columns: new Map() })).toThrow('"a" has no rows, not 3');
  expect(() => effectiveWeights({ ...input, points: new Map([['a', new Float64Array(2)]]) })).toThrow('"a" has 2 rows');
});

/** Small numbers make ties, and gaps are among them. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 12, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(N) },
);
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 40 });
const columnsOf = (rows: readonly (readonly number[])[]): Record<string, Column> =>
  Object.fromEntries([0.5, 0.3, 0.2].map((weight, k) => [`x${k}`, { weight, values: rows.map((row) => row[k]!) }]));

describe('effective weights', () => {
  it('share out the whole variance', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const answer = weigh(columnsOf(rows));
        if (answer.rows.some(({ varianceShare }) => varianceShare === null)) return;
        expect(answer.rows.reduce((sum, { varianceShare }) => sum + varianceShare!, 0)).toBeCloseTo(1, 9);
      }),
      RUNS,
    );
  });

  it('do not change when scores and points are stretched and moved', () => {
    fc.assert(
      fc.property(
        table,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.integer({ min: -90, max: 90 }),
        (rows, by, add) => {
          const input = inputOf(columnsOf(rows));
          const moved = effectiveWeights({
            ...input,
            scores: input.scores.map((score) => score * by + add),
            points: new Map([...input.points].map(([id, points]) => [id, points.map((p) => p * by)])),
          });
          expectSame(moved, effectiveWeights(input));
        },
      ),
      RUNS,
    );
  });

  it('do not depend on the order of the schools', () => {
    fc.assert(
      fc.property(table, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((p, q) => p.key - q.key)
          .map(({ row }) => row);
        expectSame(weigh(columnsOf(shuffled)), weigh(columnsOf(rows)));
      }),
      RUNS,
    );
  });
});

function expectSame(found: EffectiveWeights, expected: EffectiveWeights): void {
  expect(found.rows).toHaveLength(expected.rows.length);
  for (const [k, row] of found.rows.entries()) {
    for (const [name, value] of Object.entries(expected.rows[k]!)) {
      const got = row[name as keyof typeof row];
      if (typeof value === 'number') expect(got).toBeCloseTo(value, 7);
      else expect({ [name]: got }).toEqual({ [name]: value });
    }
  }
  expect(found.doubled.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(
    expected.doubled.map(({ a, b }) => `${a} ${b}`).sort(),
  );
}
