import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Aggregation,
  type PercentileConvention,
  prepareScoring,
  type Rounding,
  roundColumn,
  roundDecimal,
  type ScoredColumns,
  scorePrepared,
} from '../../src/index.js';

const RUNS = { numRuns: 500, seed: 20261128 };

/** Scores whole columns by indicators "a", "b" and so on, taken as they stand. */
function score(
  columns: Readonly<Record<string, readonly number[]>>,
  weights: readonly number[],
  more: Parameters<typeof methodologyOf>[1] = {},
): ScoredColumns {
  const ids = Object.keys(columns);
  const schools = columns[ids[0]!]!.map((_, i) => `zz-${String.fromCharCode(97 + i)}`);
  const uses = ids.map((id, k) => useOf(id, weights[k]!, { missing: { by: 'renormalize' } }));
  const methodology = methodologyOf(uses, more);
  return scorePrepared(
    prepareScoring({ methodology, evidence: tableOf(schools, columns), startsFrom: 'readings' }),
    methodology,
  );
}

const pointsOf = ({ points }: ScoredColumns, row: number) => Array.from(points.values(), (column) => column[row]);

describe('rounding a column', () => {
  it.each<Rounding['rule']>(['half-up', 'half-even', 'none'])('rounds each number %s, as one alone', (rule) => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -4000, max: 4000 }).map((eighths) => eighths / 8),
    );
    fc.assert(
      fc.property(fc.array(number), fc.integer({ min: 0, max: 4 }), (numbers, decimals) => {
        const rounding = { rule, decimals };
        const column = [...roundColumn(Float64Array.from(numbers), rounding)];
        expect(column).toEqual(numbers.map((value) => roundDecimal(value, rounding)));
      }),
      RUNS,
    );
  });
});

describe('rescaling to percentiles', () => {
  it.each<[PercentileConvention, number[]]>([
    ['mid-rank', [75, 75, 37.5, 12.5]],
    ['share-at-or-below', [99, 99, 50, 25]],
    ['share-below', [50, 50, 25, 1]],
  ])('counts schools that are equal by the convention %s', (convention, percentiles) => {
    const { values, points, constants } = score({ a: [3, 3, 1, 0] }, [1], {
      rescale: { by: 'percentile', convention },
    });
    expect([...values]).toEqual(percentiles);
    const [a] = [...points.values()];
    percentiles.forEach((value, row) => {
      expect(a![row]! + constants[row]!).toBeCloseTo(value, 12);
    });
  });
});

describe('parts that are equal', () => {
  it('give the points of a median to the first that reaches half', () => {
    const columns = score({ a: [1], b: [5], c: [5] }, [0.2, 0.35, 0.45], { aggregation: { by: 'median' } });
    expect([...columns.values]).toEqual([5]);
    expect(pointsOf(columns, 0)).toEqual([0, 5, 0]);
  });

  it('take ordered weights in the order of the indicators', () => {
    const aggregation: Aggregation = { by: 'ordered-weighted', positions: [0.5, 0.25, 0.25] };
    const columns = score({ a: [2], b: [4], c: [4] }, [0.2, 0.35, 0.45], { aggregation });
    expect(pointsOf(columns, 0)).toEqual([0.5, 2, 1]);
  });
});

describe('Copeland', () => {
  it('is wins minus losses over all pairs, whatever readings are missing', () => {
    const cell = fc.oneof({ weight: 5, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
    const weights = [0.5, 0.25, 0.25];
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 9 }), (rows) => {
        const column = (k: number) => rows.map((row) => row[k]!);
        const { values } = score({ a: column(0), b: column(1), c: column(2) }, weights, {
          aggregation: { by: 'copeland' },
        });
        const there = (row: readonly number[]) => row.some((value) => !Number.isNaN(value));
        const net = (row: readonly number[], other: readonly number[]) =>
          row.reduce((sum, value, k) => {
            const over = value - other[k]!;
            return Number.isNaN(over) ? sum : sum + weights[k]! * Math.sign(over);
          }, 0);
        const naive = rows.map((row) =>
          there(row) ? rows.filter(there).reduce((sum, other) => sum + Math.sign(net(row, other)), 0) : Number.NaN,
        );
        expect([...values]).toEqual(naive.map((value) => value + 0));
      }),
      RUNS,
    );
  });
});
