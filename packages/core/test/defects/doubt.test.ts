import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attainableRanks,
  drawWeights,
  multinomialRankSets,
  rankSets,
  regionRows,
  slackOf,
  sobolIndices,
  stream,
  weightDraws,
  type LinearRanking,
  type SobolFactor,
  type SobolInput,
  type WeightSpread,
} from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { anyRegion, anyRows, rankingOf } from '../uncertainty/attainable/a-ranking.js';
import { declared, regionAround } from '../uncertainty/draw/any-region.js';

/** Defects found in other engines, by their number in our list of them, as what ours must hold. The rest are in ranks.test.ts. */

const FACTORS = ['x', 'y', 'z'].map((name): SobolFactor => ({ name, kind: 'range', low: 0, high: 1 }));
const ASKED = { factors: FACTORS, runs: 64, seed: 0, resamples: 30, coverage: 0.95 } as const;

/** A function of three factors that bends and lets them work together. */
const anyFunction = fc
  .array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 })
  .filter(([a, b, c]) => a !== 0 || b !== 0 || c !== 0)
  .map(
    ([a, b, c, ab, bc, aa]) =>
      ([x, y, z]: ArrayLike<number> & Iterable<number>) =>
        a! * x! + b! * y! + c! * z! + ab! * x! * y! + bc! * y! * z! + aa! * x! * x!,
  );

/** Each row of inputs to its outputs. */
const rowwise = (of: (row: Float64Array) => readonly number[]) => (inputs: Float64Array, rows: number) =>
  Float64Array.from(Array.from({ length: rows }, (_, row) => of(inputs.subarray(3 * row, 3 * row + 3))).flat());

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('defects of other engines, in doubt', () => {
  it('1: Sobol indices stay under y -> a y + b', () => {
    fc.assert(
      fc.property(
        anyFunction,
        fc.constantFrom(-300, -1, 0.01, 7),
        fc.integer({ min: -1e5, max: 1e5 }),
        fc.integer(),
        (y, a, b, seed) => {
          const evaluate = rowwise((row) => [y(row), a * y(row) + b]);
          const { first, total, second } = sobolIndices({ ...ASKED, seed, secondOrder: true, evaluate });
          for (const { index, error } of [first, total, second!])
            for (let at = 0; at < 3; at++) {
              expect(index[3 + at]).toBeCloseTo(index[at]!, 6);
              expect(error[3 + at]).toBeCloseTo(error[at]!, 6);
            }
        },
      ),
      { numRuns: 100, seed: 20261301 },
    );
  });

  it('4: cost grows with the runs and with nothing else, counted in rows evaluated and numbers drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.boolean(), fc.integer(), (bits, secondOrder, seed) => {
        const rowsOf = (runs: number, resamples: number) => {
          let handed = 0;
          const evaluate = (inputs: Float64Array, rows: number) => {
            handed += rows;
            return inputs.slice(0, rows);
          };
          const found = sobolIndices({ ...ASKED, runs, resamples, seed, secondOrder, evaluate });
          expect(found.evaluations).toBe(handed);
          return handed;
        };
        const runs = 2 ** bits;
        expect(rowsOf(runs, 20)).toBe(runs * (secondOrder ? 8 : 5));
        expect(rowsOf(2 * runs, 60)).toBe(2 * rowsOf(runs, 20));
      }),
      { numRuns: 50, seed: 20261302 },
    );
    const thirds = new Float64Array(3).fill(1 / 3);
    const drawnFor = (spread: WeightSpread, draws: number) => {
      let drawn = 0;
      const next = stream(0, 'counted');
      drawWeights(spread, thirds, draws, () => {
        drawn++;
        return next();
      });
      return drawn;
    };
    for (const spread of [{ kind: 'simplex' }, { kind: 'ordered', order: [2, 0, 1] }] as const)
      for (const draws of [1, 100, 10_000]) expect(drawnFor(spread, draws)).toBe(2 * draws);
  });

  it('4: a resample takes whole runs, the variance with its terms', () => {
    let apart = 0;
    fc.assert(
      fc.property(anyFunction, fc.integer(), (y, seed) => {
        const outputs: number[] = [];
        const evaluate = rowwise((row) => [outputs[outputs.push(y(row)) - 1]!]);
        const { first, total } = sobolIndices({ ...ASKED, seed, evaluate });
        const draw = stream(seed, 'sobol/resamples');
        const { runs, resamples } = ASKED;
        const design = (at: number, run: number) => outputs[at * runs + run]!;
        const varianceOf = (picked: readonly number[]) => {
          const values = picked.flatMap((run) => [design(0, run), design(1, run)]);
          return mean(values.map((value) => (value - mean(values)) ** 2));
        };
        const held = varianceOf(Array.from({ length: runs }, (_, run) => run));
        const samples = Array.from({ length: resamples }, () => {
          const picked = Array.from({ length: runs }, () => Math.floor(draw() * runs));
          const middle = mean(picked.flatMap((run) => [design(0, run), design(1, run)]));
          const variance = varianceOf(picked);
          const part = (of: (run: number) => number) => mean(picked.map(of)) / variance;
          return {
            variance,
            first: [2, 3, 4].map((g) => part((run) => (design(1, run) - middle) * (design(g, run) - design(0, run)))),
            total: [2, 3, 4].map((g) => part((run) => (design(g, run) - design(0, run)) ** 2 / 2)),
          };
        });
        const spread = (values: readonly number[]) =>
          Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)) * (resamples / (resamples - 1)));
        for (const g of [0, 1, 2]) {
          expect(first.error[g]).toBeCloseTo(spread(samples.map((sample) => sample.first[g]!)), 9);
          expect(total.error[g]).toBeCloseTo(spread(samples.map((sample) => sample.total[g]!)), 9);
          const fixed = spread(samples.map((sample) => (sample.total[g]! * sample.variance) / held));
          if (Math.abs(fixed - total.error[g]!) > 1e-3) apart++;
        }
      }),
      { numRuns: 40, seed: 20261303 },
    );
    expect(apart, 'errors by a variance that is held are others').toBeGreaterThan(40);
  });

  it('5: 0 is a seed, what never changes has indices of 0, and what is no number is named and not spread', () => {
    const ask = (of: (row: Float64Array) => readonly number[], more: Partial<SobolInput> = {}) =>
      sobolIndices({ ...ASKED, evaluate: rowwise(of), ...more });
    fc.assert(
      fc.property(
        anyFunction,
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (y, constant, bad, from) => {
          const clean = ask((row) => [y(row)]);
          expect(ask((row) => [y(row)])).toEqual(clean);
          expect(ask((row) => [y(row)], { seed: 1 }).first.index).not.toEqual(clean.first.index);
          const found = ask((row) => [constant, row[0]! > from ? bad : 1, y(row)]);
          expect([...found.constant]).toEqual([1, 0, 0]);
          for (const table of ['first', 'total'] as const) {
            expect([...found[table].index.slice(0, 3)]).toEqual([0, 0, 0]);
            expect([...found[table].nearZero.slice(0, 3)]).toEqual([1, 1, 1]);
            expect([...found[table].index.slice(3, 6)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
            expect(found[table].index.slice(6)).toEqual(clean[table].index);
          }
          expect(found.notNumbers).toEqual([{ output: 1, found: bad, inputs: expect.any(Float64Array) }]);
          expect(found.notNumbers[0]!.inputs[0]).toBeGreaterThan(from);
        },
      ),
      { numRuns: 60, seed: 20261304 },
    );
    const sets = (seed: number) => {
      const error = { errors: [1, 1, 2] };
      return rankSets({
        ...{ estimates: [1, 2, 4], error, coverage: 0.95, kind: 'simultaneous', side: 'both' },
        ...{ stepDown: true, draws: 99, seed },
      });
    };
    expect(sets(0)).toEqual(sets(0));
    expect(sets(0).critical).not.toEqual(sets(1).critical);
    const halves = Float64Array.from([0.5, 0.5]);
    const block = (seed: number) => weightDraws({ kind: 'simplex' }, halves, seed).block(0, 5);
    expect(block(0)).toEqual(block(0));
    expect(block(0)).not.toEqual(block(1));
  });

  it('9: every draw satisfies its region: its own sum is 1, and every bound holds', () => {
    const spread = declared(6).chain((weights) =>
      fc.tuple(
        fc.constant(weights),
        fc.oneof(
          { weight: 4, arbitrary: regionAround(weights) as fc.Arbitrary<WeightSpread> },
          {
            weight: 1,
            arbitrary: fc
              .double({ min: 0.1, max: 1e4, noNaN: true })
              .map((concentration): WeightSpread => ({ kind: 'around', concentration })),
          },
        ),
        fc.integer(),
        fc.nat(1000),
      ),
    );
    fc.assert(
      fc.property(spread, ([weights, of, seed, block]) => {
        const rows = of.kind === 'around' ? [] : regionRows(of, weights.length);
        const drawn = weightDraws(of, weights, seed).block(block, 20);
        expect(drawn).toHaveLength(20 * weights.length);
        for (let at = 0; at < drawn.length; at += weights.length) {
          const draw = drawn.subarray(at, at + weights.length);
          expect(Math.abs(draw.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12);
          expect(Math.min(...draw)).toBeGreaterThanOrEqual(0);
          for (const row of rows) expect(slackOf(row, draw)).toBeGreaterThan(-1e-12);
        }
      }),
      { numRuns: 80, seed: 20261309 },
    );
    // The bound that was asked for there.
    const box = { kind: 'box', low: [0.6, 0, 0], high: [1, 1, 1] } as const;
    const drawn = weightDraws(box, Float64Array.from([0.8, 0.1, 0.1]), 1).block(0, 4000);
    expect(Math.min(...drawn.filter((_, at) => at % 3 === 0))).toBeGreaterThanOrEqual(0.6);
  });

  it('11: multinomial sets differ where they are marginal or not, and by Holm or Bonferroni, each as it is defined', () => {
    const differ = { kind: 0, marginal: 0, simultaneous: 0 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 5 }), (counts) => {
        const ask = (kind: 'marginal' | 'simultaneous', correction: 'holm' | 'bonferroni') => {
          const found = multinomialRankSets({ counts, coverage: 0.95, kind, side: 'both', correction });
          const sets = counts.map((_, unit) => [found.lower[unit]!, found.upper[unit]!]);
          expect(sets).toEqual(setsByHand(counts, kind, correction));
          return JSON.stringify(sets);
        };
        const [own, all] = [ask('marginal', 'holm'), ask('simultaneous', 'holm')];
        differ.kind += Number(own !== all);
        differ.marginal += Number(own !== ask('marginal', 'bonferroni'));
        differ.simultaneous += Number(all !== ask('simultaneous', 'bonferroni'));
      }),
      { numRuns: 600, seed: 20261311 },
    );
    expect(Math.min(...Object.values(differ))).toBeGreaterThan(10);
  });

  it('12: a bound is never given out as a rank: ranks are counted again at their weights, bounds lie beyond, gaps are named', () => {
    let stopped = 0;
    fc.assert(
      fc.property(
        anyRows(14, 4),
        anyRegion(4),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (rows, region, nodes, isLate) => {
          // biome-ignore format: one call
          const ranking = rankingOf(rows);
          const whole = attainableRanks(ranking, region, { nodes: 1e6 });
          const options = isLate ? { nodes: 1e6, isLate: () => true } : { nodes };
          attainableRanks(ranking, region, options).forEach((found, row) => {
            for (const end of ['best', 'worst'] as const) {
              const { rank, weights, bound, gap, nodes: taken } = found[end];
              const [exact, sign] = [whole[row]![end], end === 'best' ? 1 : -1];
              expect(exact.gap).toBe(0);
              expect(rankByHand(ranking, weights, row)).toBe(rank);
              for (const condition of regionRows(region, 4)) expect(slackOf(condition, weights)).toBeGreaterThan(-1e-9);
              expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
              expect(sign * (rank - exact.rank)).toBeGreaterThanOrEqual(0);
              expect(sign * (exact.rank - bound)).toBeGreaterThanOrEqual(0);
              expect(gap).toBe(Math.abs(rank - bound));
              if (!isLate) expect(taken).toBeLessThanOrEqual(nodes);
              stopped += Number(gap > 0);
            }
          });
        },
      ),
      { numRuns: 150, seed: 20261312 },
    );
    expect(stopped, 'searches that were stopped before their end').toBeGreaterThan(100);
    expect(faultOf(() => attainableRanks(rankingOf([[1], [2]]), { kind: 'simplex' }, { nodes: 0 }))).toBe('no fault');
  });
});

/** 1 + the rows whose sum is higher by more than rounding. */
function rankByHand({ columns }: LinearRanking, weights: Float64Array, row: number): number {
  const sums = Array.from(columns[0]!, (_, i) => columns.reduce((sum, column, k) => sum + weights[k]! * column[i]!, 0));
  return 1 + sums.filter((sum) => sum - sums[row]! > 1e-9).length;
}

/** Tests of the fair coin for both orders of every pair that the family has, corrected one after the other. */
function setsByHand(counts: readonly number[], kind: 'marginal' | 'simultaneous', correction: 'holm' | 'bonferroni') {
  const units = [...counts.keys()];
  const families = kind === 'simultaneous' ? [units] : units.map((unit) => [unit]);
  return families.flatMap((members) => {
    const tests = units
      .flatMap((high) => units.map((low) => ({ high, low, chance: tailOf(counts[high]!, counts[low]!) })))
      .filter(({ high, low }) => high !== low && (members.includes(high) || members.includes(low)))
      .sort((a, b) => a.chance - b.chance);
    const open = tests.findIndex(({ chance }, at) => chance > 0.05 / (tests.length - (correction === 'holm' ? at : 0)));
    const sure = tests.slice(0, open < 0 ? tests.length : open);
    return members.map((unit) => [
      1 + sure.filter(({ low }) => low === unit).length,
      units.length - sure.filter(({ high }) => high === unit).length,
    ]);
  });
}

/** The chance of at least so many heads in heads + tails throws of a fair coin. */
function tailOf(heads: number, tails: number): number {
  const throws = heads + tails;
  let [ways, sum] = [1, 0];
  for (let k = throws; k >= heads; k--) {
    sum += ways;
    ways = (ways * k) / (throws - k + 1);
  }
  return sum / 2 ** throws;
}
