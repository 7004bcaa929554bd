import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sobolIndices, stream, type SobolFactor, type SobolInput, type SobolTable } from '../../../src/index.js';
import { faultOf } from '../../fault-of.js';

const even = (count: number): SobolFactor[] =>
  Array.from({ length: count }, (_, at) => ({ name: `x${at}`, kind: 'range', low: 0, high: 1 }));
/** Outputs of each row, by a function of its inputs. */
const rowwise = (factors: number, of: (x: Float64Array) => readonly number[]) => (inputs: Float64Array, rows: number) =>
  Float64Array.from(
    Array.from({ length: rows }, (_, row) => of(inputs.subarray(row * factors, (row + 1) * factors))).flat(),
  );
const ASKED = { runs: 1024, seed: 0, resamples: 100, coverage: 0.95 } as const;
function ask(
  factors: readonly SobolFactor[],
  of: (x: Float64Array) => readonly number[],
  more: Partial<SobolInput> = {},
) {
  return sobolIndices({ ...ASKED, factors, evaluate: rowwise(factors.length, of), ...more });
}
/** How many standard errors the indices of the first output are off the truth, at most. */
function furthest({ index, error }: SobolTable, truth: readonly number[]): number {
  return Math.max(...truth.map((value, at) => Math.abs(index[at]! - value) / (error[at]! + 1e-12)));
}

const ishigamiFactors = ['a', 'b', 'c'].map((name) => ({ name, kind: 'range', low: -Math.PI, high: Math.PI }) as const);
const ishigami = ([a, b, c]: Float64Array) => Math.sin(a!) + 7 * Math.sin(b!) ** 2 + 0.1 * c! ** 4 * Math.sin(a!);

describe('Sobol indices against closed forms', () => {
  it.each([0, 1, 2])('Ishigami, seed %i', (seed) => {
    const found = ask(ishigamiFactors, (x) => [ishigami(x)], { runs: 4096, seed, secondOrder: true });
    expect(furthest(found.first, [0.3139, 0.4424, 0])).toBeLessThan(2);
    expect(furthest(found.total, [0.5576, 0.4424, 0.2437])).toBeLessThan(2);
    expect(found.pairs).toEqual([[0, 1], [0, 2], [1, 2]]); // biome-ignore format: pairs
    expect(furthest(found.second!, [0, 0.2437, 0])).toBeLessThan(2);
    for (const table of [found.first, found.total, found.second!]) expect(Math.max(...table.error)).toBeLessThan(0.025);
    expect(found.variance[0]).toBeCloseTo(13.8446, 0);
    expect(found.evaluations).toBe(4096 * 8);
    expect([...found.first.nearZero]).toEqual([0, 0, 1]);
  });

  it.each([0, 1, 2])("Sobol's G function of eight factors, seed %i", (seed) => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const parts = a.map((value) => 1 / 3 / (1 + value) ** 2);
    const all = parts.reduce((product, part) => product * (1 + part), 1);
    const found = ask(even(8), (x) => [a.reduce((g, value, at) => (g * (Math.abs(4 * x[at]! - 2) + value)) / (1 + value), 1)], { runs: 4096, seed }); // biome-ignore format: one call
    expect(furthest(found.first, parts.map((part) => part / (all - 1)))).toBeLessThan(3); // biome-ignore format: one call
    expect(furthest(found.total, parts.map((part) => (part * all) / (1 + part) / (all - 1)))).toBeLessThan(3); // biome-ignore format: one call
    expect(Math.max(...found.first.error, ...found.total.error)).toBeLessThan(0.04);
  });

  it('linear: squares of the coefficients, first and total alike', () => {
    const c = [4, -3, 2, 1, 0];
    const truth = c.map((value) => (value * value) / 30);
    const { first, total } = ask(even(5), (x) => [c.reduce((sum, value, at) => sum + value * x[at]!, 7)]);
    for (const [at, value] of truth.entries()) {
      expect(first.index[at]).toBeCloseTo(value, 2);
      expect(total.index[at]).toBeCloseTo(value, 2);
    }
    expect([
      first.index[4],
      first.error[4],
      total.index[4],
      total.error[4],
      first.nearZero[4],
      total.nearZero[4],
    ]).toEqual([0, 0, 0, 0, 1, 1]);
  });

  it('choices: by their weights, and one that is never taken', () => {
    // y = x + one of 0, 1, 5 by weights 2, 1, 0: variances 1/12 and 2/9.
    const factors: SobolFactor[] = [...even(1), { name: 'rule', kind: 'choice', options: 3, weights: [2, 1, 0] }];
    const seen = new Set<number>();
    const sum = ([x, rule]: Float64Array) => {
      seen.add(rule!);
      return [x! + [0, 1, 5][rule!]!];
    };
    const { first } = ask(factors, sum, { runs: 4096 });
    expect([...seen].sort()).toEqual([0, 1]);
    expect(first.index[1]).toBeCloseTo(2 / 9 / (1 / 12 + 2 / 9), 2);
  });

  it('groups: what their factors do together', () => {
    // y = x0 x1 + x2 about 1/4 and 1/2: the product has variance 7/144, the other 1/12.
    const groups = [{ name: 'product', factors: [0, 1] }, { name: 'other', factors: [2] }]; // biome-ignore format: two
    const found = ask(even(3), (x) => [x[0]! * x[1]! + x[2]!], { groups, secondOrder: true, runs: 4096 });
    const part = 7 / 144 / (7 / 144 + 1 / 12);
    expect(found.groups).toEqual(['product', 'other']);
    expect(furthest(found.first, [part, 1 - part])).toBeLessThan(2);
    expect(furthest(found.total, [part, 1 - part])).toBeLessThan(2);
    expect(found.second!.nearZero[0]).toBe(1);
  });
});

describe('Sobol indices of any output', () => {
  const product = (x: Float64Array) => (x[0]! - 0.2) * (x[1]! + 0.1) + x[2]! * x[2]!;

  it('do not change under y -> a y + b (defect 1)', () => {
    const found = ask(even(3), (x) => [product(x), product(x) + 1000, -3 * product(x) + 1e6], { secondOrder: true });
    for (const { index, error } of [found.first, found.total, found.second!]) {
      for (const output of [1, 2]) {
        for (let at = 0; at < 3; at++) {
          expect(index[3 * output + at]).toBeCloseTo(index[at]!, 7);
          expect(error[3 * output + at]).toBeCloseTo(error[at]!, 7);
        }
      }
    }
  });

  it('have the errors of indices worked out anew from each resample of whole runs (defect 4)', () => {
    const rows: number[] = [];
    const keep = (x: Float64Array) => [rows[rows.push(product(x)) - 1]!];
    const runs = 64;
    const found = ask(even(3), keep, { runs, resamples: 50, secondOrder: true });
    const draw = stream(ASKED.seed, 'sobol/resamples');
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const again = Array.from({ length: 50 }, () => {
      const picked = Array.from({ length: runs }, () => Math.floor(draw() * runs));
      const designs = Array.from({ length: 8 }, (_, design) => picked.map((run) => rows[design * runs + run]!));
      const middle = mean([...designs[0]!, ...designs[1]!]);
      const [a, b, ...mixed] = designs.map((column) => column.map((y) => y - middle));
      const variance = mean([...a!, ...b!].map((y) => y * y));
      const [ab, ba] = [mixed.slice(0, 3), mixed.slice(3)];
      const part = (values: readonly number[]) => mean(values) / variance;
      const first = [0, 1, 2].map(
        (g) => part([...ab[g]!.map((y, r) => b![r]! * (y - a![r]!)), ...ba[g]!.map((y, r) => a![r]! * (y - b![r]!))]), // biome-ignore format: two
      );
      const total = [0, 1, 2].map(
        (g) => part([...ab[g]!.map((y, r) => (y - a![r]!) ** 2), ...ba[g]!.map((y, r) => (y - b![r]!) ** 2)]) / 2,
      );
      const second = found.pairs.map(([g, h]) => {
        const both = ab[0]!.map((_, r) => ba[g]![r]! * ab[h]![r]! + ba[h]![r]! * ab[g]![r]! - 2 * a![r]! * b![r]!);
        return part(both) / 2 - first[g]! - first[h]!;
      });
      return [first, total, second];
    });
    for (const [kind, { error }] of [found.first, found.total, found.second!].entries()) {
      for (const at of [0, 1, 2]) {
        const values = again.map((indices) => indices[kind]![at]!);
        const spread = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) * (50 / 49));
        expect(error[at]).toBeCloseTo(spread, 10);
      }
    }
  });

  it('are 0 and said to be of a constant, to the last digit, where nothing moves it (defect 5)', () => {
    const found = ask(even(2), (x) => [0.1 + 0.2, x[0]!, 0.1 + 0.2 + (x[1]! - 0.5) * 1e-17], { secondOrder: true });
    expect([...found.constant]).toEqual([1, 0, 1]);
    for (const { index, error, nearZero } of [found.first, found.total]) {
      expect([index[0], index[1], index[4], index[5]]).toEqual([0, 0, 0, 0]);
      expect([error[0], error[1], nearZero[0], nearZero[1]]).toEqual([0, 0, 1, 1]);
      expect(index[2]).toBeGreaterThan(0.9);
    }
    expect([found.second!.index[0], found.variance[0], found.variance[2]]).toEqual([0, 0, 0]);
  });

  it('name an output that is not a number, and leave the others alone (defect 5)', () => {
    const clean = ask(even(2), (x) => [x[0]!, x[1]! * x[0]!]);
    const high: number[] = [];
    const found = ask(even(2), (x) => {
      if (x[0]! > 0.9) high.push(x[0]!);
      return [x[0]!, x[0]! > 0.9 ? Number.NaN : 1, x[1]! * x[0]!];
    });
    expect(found.notNumbers.map(({ output, found: value }) => [output, value])).toEqual([[1, Number.NaN]]);
    expect(found.notNumbers[0]!.inputs[0]).toBe(high[0]);
    expect(Array.from(found.first.index, Number.isNaN)).toEqual([false, false, true, true, false, false]);
    expect([...found.total.index.slice(4)]).toEqual([...clean.total.index.slice(2)]);
    expect([...found.first.index.slice(0, 2)]).toEqual([...clean.first.index.slice(0, 2)]);
    expect(ask(even(1), () => [Number.POSITIVE_INFINITY]).notNumbers[0]!.found).toBe(Number.POSITIVE_INFINITY);
  });

  it('are the same again for every seed, 0 among them, and others for another (defect 5)', () => {
    const of = (seed: number) => ask(even(3), (x) => [product(x)], { seed, runs: 64 });
    expect(of(0)).toEqual(of(0));
    expect(of(-7)).toEqual(of(-7));
    expect(of(0).first.index).not.toEqual(of(1).first.index);
  });

  it('keep an estimate below 0 and call it not distinguishable from 0', () => {
    const found = [0, 1, 2, 3].map((seed) => ask(even(6), (x) => [x[0]! * x[1]! + 0.01 * x[5]!], { seed, runs: 64 }));
    const below = found.flatMap(({ first }) => [...first.index.keys()].filter((at) => first.index[at]! < 0).map((at) => first.nearZero[at])); // biome-ignore format: one call
    expect(below.length).toBeGreaterThan(0);
    expect(below.every((flag) => flag === 1)).toBe(true);
  });

  it('are those of each output by itself, in one pass, whatever holds them', () => {
    const ranks = (x: Float64Array) => [0, 1, 2].map((at) => 1 + [...x].filter((other) => other > x[at]!).length);
    const together = ask(even(3), ranks);
    const packed = ask(even(3), ranks, {
      evaluate: (inputs, rows) => Uint16Array.from(rowwise(3, ranks)(inputs, rows)),
    });
    expect(packed).toEqual(together);
    for (const at of [0, 1, 2]) {
      const alone = ask(even(3), (x) => [ranks(x)[at]!]);
      expect([...alone.total.index]).toEqual([...together.total.index.slice(3 * at, 3 * at + 3)]);
      expect([...alone.first.error]).toEqual([...together.first.error.slice(3 * at, 3 * at + 3)]);
    }
  });

  it('of random sums of functions of one factor add up to 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.integer(),
        (c, seed) => {
          fc.pre(c.some((value) => value !== 0));
          const { first, total } = ask(even(c.length), (x) => [c.reduce((sum, value, at) => sum + value * x[at]! ** 2, 0)], { seed, runs: 256, resamples: 20 }); // biome-ignore format: one call
          expect(first.index.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 0);
          expect(total.index.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 0);
        },
      ),
      { numRuns: 200, seed: 20261206 },
    );
  });
});

it('refuses settings that cannot be meant', () => {
  const by = (more: Partial<SobolInput>, factors = even(2)) => faultOf(() => ask(factors, (x) => [x[0]!], more));
  expect(by({ runs: 1000 })).toBe(
    'uncertainty.option-refused: "runs" is 1000; expected a power of two from 8 to 1048576',
  );
  expect(by({ runs: 0 })).toMatch(/"runs" is 0/);
  expect(by({ runs: Number.NaN })).toMatch(/"runs" is NaN/);
  expect(by({ seed: 1.5 })).toMatch(/"seed" is 1.5/);
  expect(by({ resamples: 1 })).toMatch(/"resamples" is 1/);
  expect(by({ coverage: 0 })).toMatch(/"coverage" is 0/);
  expect(by({}, [])).toMatch(/"factors" is 0; expected 1 to 40/);
  expect(by({}, even(41))).toMatch(/"factors" is 41/);
  expect(by({}, [{ name: 'x', kind: 'range', low: 1, high: 1 }])).toMatch(/"x" is 1 to 1; expected a finite range/);
  expect(by({}, [{ name: 'x', kind: 'choice', options: 0 }])).toMatch(/"x" is 0; expected a whole number of options/);
  expect(by({}, [{ name: 'x', kind: 'choice', options: 2, weights: [0, 0] }])).toMatch(
    /"x" is 0, 0; expected finite weights/,
  );
  expect(by({}, [{ name: 'x', kind: 'choice', options: 2, weights: [1] }])).toMatch(/"x" is 1 weights; expected 2/);
  expect(by({ groups: [{ name: 'g', factors: [0] }] })).toMatch(/"groups" is without factor 1/);
  expect(by({ groups: [{ name: 'g', factors: [0, 1, 0] }] })).toMatch(
    /"g" is 0; expected each factor in one group only/,
  );
  expect(by({ groups: [{ name: 'g', factors: [2] }] })).toMatch(/"g" is 2; expected factors from 0 to 1/);
  expect(() => ask(even(1), () => [])).toThrow(RangeError);
});

it('takes one group, and then no pair', () => {
  const found = ask(even(2), (x) => [x[0]! + x[1]!], { groups: [{ name: 'all', factors: [0, 1] }], secondOrder: true });
  expect([found.first.index[0]! > 0.9, found.second!.index.length]).toEqual([true, 0]);
});
