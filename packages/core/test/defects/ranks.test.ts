import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Aggregation,
  AGGREGATIONS,
  attainableRanks,
  checkLinearRanking,
  countRanks,
  kendallTau,
  multinomialRankSets,
  rankColumn,
  rankSchools,
  rankSets,
  TIE_RULES,
  type Ties,
} from '../../src/index.js';
import { faultOf } from '../fault-of.js';
import { rankingOf } from '../uncertainty/attainable/a-ranking.js';

/** Defects found in other engines, by their number in our list of them, as what ours must hold. The rest are in doubt.test.ts. */

const RUNS = { numRuns: 400, seed: 20261320 };
const NAMES = Object.keys(AGGREGATIONS) as Aggregation['by'][];
const MEANS = ['arithmetic', 'geometric', 'harmonic', 'median', 'ordered-weighted'] as const;
const aggregationOf = (by: Aggregation['by'], parts: number): Aggregation =>
  by === 'ordered-weighted'
    ? { by, positions: Array.from({ length: parts }, (_, k) => (2 * (parts - k)) / (parts * (parts + 1))) }
    : ({ by } as Aggregation);

const N = Number.NaN;
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 1, arbitrary: fc.double({ min: 0.1, max: 9, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(N) },
);
/** Rows of three scores, some missing, and weights that sum to 1. */
const rowsOf = (of: fc.Arbitrary<number>, least = 2) =>
  fc.array(fc.tuple(of, of, of), { minLength: least, maxLength: 9 });
const anyWeights = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .map((raw) => raw.map((weight) => weight / raw.reduce((sum, other) => sum + other, 0)));

/** Scores of rows by an aggregation, through its table. */
function score(by: Aggregation['by'], rows: readonly (readonly number[])[], weights: readonly number[]) {
  const parts = weights.map((weight, k) => ({ weight, values: Float64Array.from(rows, (row) => row[k]!) }));
  return AGGREGATIONS[by].aggregate(parts, rows.length, aggregationOf(by, parts.length));
}

describe('defects of other engines, in scores and ranks', () => {
  it.each(NAMES)('2: rows in another order have the same scores and points under %s, whatever is missing', (by) => {
    fc.assert(
      fc.property(rowsOf(cell), anyWeights, fc.infiniteStream(fc.nat()), (rows, weights, keys) => {
        const key = rows.map(() => keys.next().value as number);
        const order = [...rows.keys()].sort((a, b) => key[a]! - key[b]! || a - b);
        const [before, after] = [score(by, rows, weights), score(by, order.map((row) => rows[row]!), weights)]; // biome-ignore format: two
        order.forEach((row, at) => {
          expect(after.values[at]).toBe(before.values[row]);
          before.points.forEach((column, k) => {
            const [own, moved] = [column[row]!, after.points[k]![at]!];
            if (Number.isNaN(own)) expect(moved).toBeNaN();
            else expect(moved).toBeCloseTo(own, 9);
          });
        });
      }),
      RUNS,
    );
  });

  it.each(MEANS)('3: %s takes what is missing as not there, as every mean does', (by) => {
    fc.assert(
      fc.property(rowsOf(cell, 1), anyWeights, (rows, weights) => {
        const { values } = score(by, rows, weights);
        rows.forEach((row, at) => {
          const there = [0, 1, 2].filter((k) => !Number.isNaN(row[k]));
          if (!there.some((k) => weights[k]! > 0)) {
            expect(values[at]).toBeNaN();
            return;
          }
          const parts = there.map((k) => ({ weight: weights[k]!, values: Float64Array.of(row[k]!) }));
          const alone = AGGREGATIONS[by].aggregate(parts, 1, aggregationOf(by, 3)).values[0]!;
          expect(values[at]).toBeCloseTo(alone, 12);
          const own = there.map((k) => row[k]!);
          expect(values[at]).toBeGreaterThanOrEqual(Math.min(...own) * (1 - 1e-12));
          expect(values[at]).toBeLessThanOrEqual(Math.max(...own) * (1 + 1e-12));
        });
      }),
      RUNS,
    );
  });

  it('6: no rule for ties puts a school past one that is strictly above it', () => {
    const tie = fc.record<Ties>({
      rule: fc.constantFrom(...(Object.keys(TIE_RULES) as Ties['rule'][])),
      tolerance: fc.constantFrom(0, 0, 1e-9, 0.5, 2),
    });
    const scores = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, tie, fc.constantFrom(null, 0, 1), (quarters, ties, decimals) => {
        const values = Float64Array.from(quarters, (quarter) => (decimals === null ? quarter / 4 : quarter));
        const { ranks, sharedBy } = rankColumn(values, ties, decimals);
        const apart = [...values].some((a) => [...values].some((b) => a !== b && Math.abs(a - b) <= ties.tolerance));
        for (const a of values.keys())
          for (const b of values.keys()) {
            if (values[a]! > values[b]!) expect(ranks[a]).toBeLessThanOrEqual(ranks[b]!);
            if (values[a]! - values[b]! > ties.tolerance) expect(ranks[a]).toBeLessThan(ranks[b]!);
            if (values[a] === values[b]) expect([ranks[a], sharedBy[a]]).toEqual([ranks[b], sharedBy[b]]);
          }
        // Where nothing is near without being equal, the ranks are those of the rule, counted by hand.
        if (apart) return;
        values.forEach((value, row) => {
          const above = [...values].filter((other) => other > value);
          const size = [...values].filter((other) => other === value).length;
          const by = { competition: 1 + above.length, dense: 1 + new Set(above).size, fractional: 1 + above.length + (size - 1) / 2 }; // biome-ignore format: one row
          expect(ranks[row]).toBe(by[ties.rule]);
        });
      }),
      { ...RUNS, numRuns: 1000 },
    );
    // Its ranks [2, 1, 1, 3], as scores: the tied first stay first.
    expect([...rankColumn(Float64Array.of(2, 3, 3, 1), { rule: 'competition', tolerance: 0 }).ranks]).toEqual([3, 1, 1, 4]); // biome-ignore format: one row
  });

  it.each(NAMES)('7: equal rows have equal scores under %s', (by) => {
    fc.assert(
      fc.property(rowsOf(cell), anyWeights, fc.nat(), fc.integer({ min: 1, max: 3 }), (rows, weights, of, copies) => {
        const row = rows[of % rows.length]!;
        const { values } = score(by, [...rows, ...Array.from({ length: copies }, () => row)], weights);
        for (let copy = 0; copy < copies; copy++) expect(values[rows.length + copy]).toBe(values[of % rows.length]);
      }),
      RUNS,
    );
  });

  it('7: equal rows have equal ranks in draws and over regions, and equal counts equal sets', () => {
    fc.assert(
      fc.property(rowsOf(fc.integer({ min: 0, max: 5 })), fc.nat(), anyWeights, (rows, of, weights) => {
        const all = [...rows, [...rows[of % rows.length]!], rows[0]!.map((value) => value + 1)];
        const [twin, copy, n] = [of % rows.length, rows.length, all.length];
        const ranking = rankingOf(all, weights);
        const { counts } = countRanks(ranking, Float64Array.from([...weights, 1, 0, 0, 0.2, 0.3, 0.5]), 3);
        const rowOf = (row: number) => counts.slice(row * n, (row + 1) * n);
        expect(rowOf(copy)).toEqual(rowOf(twin));
        const ranks = attainableRanks(ranking, { kind: 'simplex' }, { nodes: 1e5 });
        for (const end of ['best', 'worst'] as const) expect(ranks[copy]![end].rank).toBe(ranks[twin]![end].rank);
        const votes = all.map(([value]) => value!);
        const sets = multinomialRankSets({ counts: votes, coverage: 0.6, kind: 'marginal', side: 'both', correction: 'holm' }); // biome-ignore format: one call
        expect([sets.lower[copy], sets.upper[copy]]).toEqual([sets.lower[twin], sets.upper[twin]]);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('8: who wins against each other school is first under Copeland, alone', () => {
    let [winners, bordaElse] = [0, 0];
    fc.assert(
      fc.property(rowsOf(cell), anyWeights, (rows, weights) => {
        const net = (a: readonly number[], b: readonly number[]) =>
          weights.reduce((sum, weight, k) => sum + weight * (Math.sign(a[k]! - b[k]!) || 0), 0);
        const winner = rows.findIndex((row, at) => rows.every((other, i) => i === at || net(row, other) > 1e-9));
        if (winner < 0) return;
        winners++;
        const { values } = score('copeland', rows, weights);
        expect(values[winner]).toBe(rows.length - 1);
        values.forEach((value, row) => {
          if (row !== winner && !Number.isNaN(value)) expect(value).toBeLessThan(rows.length - 1);
        });
        const { values: counted } = score('borda', rows, weights);
        if (counted.some((value) => value > counted[winner]!)) bordaElse++;
      }),
      { ...RUNS, numRuns: 1500 },
    );
    expect(winners).toBeGreaterThan(500);
    expect(bordaElse, 'winners whom the sum of points, taken for Copeland there, puts below another').toBeGreaterThan(
      10,
    );
  });

  it('13: what is missing gets no rank, and is not ranked as a number', () => {
    fc.assert(
      fc.property(rowsOf(cell), fc.constantFrom(...NAMES), (rows, by) => {
        const ids = rows.map((_, i) => `zz-${String.fromCharCode(97 + i)}`);
        const uses = ['a', 'b', 'c'].map((id) => useOf(id, 1 / 3));
        const evidence = tableOf(ids, Object.fromEntries(['a', 'b', 'c'].map((id, k) => [id, rows.map((row) => row[k]!)]))); // biome-ignore format: one call
        const methodology = methodologyOf(uses, { aggregation: aggregationOf(by, 3) });
        const { placements, scores } = rankSchools({ methodology, evidence, startsFrom: 'readings' });
        const whole = rows.filter((row) => !row.some(Number.isNaN)).length;
        rows.forEach((row, i) => {
          const missing = row.some(Number.isNaN);
          expect(scores[i]!.kind).toBe(missing ? 'unscored' : 'scored');
          const placement = placements.find(({ school }) => school === ids[i]);
          if (placement?.kind === 'ranked') expect(placement.rank).toBeLessThanOrEqual(whole);
          expect(placement).toMatchObject(missing ? { kind: 'unranked', reason: 'not-reported' } : { kind: 'ranked' });
        });
      }),
      RUNS,
    );
    expect(() => rankColumn(Float64Array.of(1, N, 2), { rule: 'competition', tolerance: 0 })).toThrow(/not a number/);
    expect(() => rankColumn(Float64Array.of(1, N, 2), { rule: 'competition', tolerance: 0 }, 1)).toThrow(
      /not a number/,
    );
    expect(faultOf(() => checkLinearRanking(rankingOf([[1, 2], [N, 1]])))).toMatch(/^uncertainty.not-a-number: .* is NaN/); // biome-ignore format: one row
    expect(faultOf(() => rankSets({ estimates: [1, N], error: { errors: [1, 1] }, coverage: 0.9, kind: 'marginal', side: 'both', stepDown: true, draws: 99, seed: 0 }))).toMatch(/^uncertainty.estimates-refused/); // biome-ignore format: one row
  });

  it("13: Kendall's is tau-b, with ties, as counting pairs gives it, and none where something is missing", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.nat(), (pairs, at) => {
        const [x, y] = [Float64Array.from(pairs, ([a]) => a), Float64Array.from(pairs, ([, b]) => b)];
        let [sum, inX, inY] = [0, 0, 0];
        for (let i = 0; i < pairs.length; i++)
          for (let j = 0; j < i; j++) {
            const [dx, dy] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
            sum += dx * dy;
            inX += dx * dx;
            inY += dy * dy;
          }
        const tau = kendallTau(x, y);
        if (inX === 0 || inY === 0) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo(sum / Math.sqrt(inX * inY), 12);
        if (pairs.length === 0) return;
        x[at % x.length] = N;
        expect([kendallTau(x, y), kendallTau(y, x)]).toEqual([null, null]);
      }),
      { ...RUNS, numRuns: 1000 },
    );
    // Without a correction for ties this is 5/6.
    expect(kendallTau(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 2, 2, 3))).toBeCloseTo(5 / Math.sqrt(30), 12);
  });
});
