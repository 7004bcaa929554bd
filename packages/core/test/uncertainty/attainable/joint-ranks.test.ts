import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/index.js';
import { attainableRanks } from '../../../src/uncertainty/attainable/attainable-ranks.js';
import { completionRanks } from '../../../src/uncertainty/attainable/completion-ranks.js';
import { type JointRank, jointRanks } from '../../../src/uncertainty/attainable/joint-ranks.js';
import { boxAround, regionRows, type WeightRegion } from '../../../src/uncertainty/region/weight-region.js';
import { faultOf } from '../../fault-of.js';
import { anyRegion, anyRows, caseA, rankingOf } from './a-ranking.js';
import { ranksByEveryVertex } from './every-vertex.js';

const N = Number.NaN;
const RUNS = { numRuns: 200, seed: 20261127 };
const SIMPLEX: WeightRegion = { kind: 'simplex' };
const ENOUGH = { nodes: 20_000 };

const ends = (ranks: readonly JointRank[] | null) => ranks?.map(({ best, worst }) => [best.rank, worst.rank]);

/** Whole values and gaps; no column without a value. */
const gappedRows = (schools: number, parts: number) =>
  fc
    .array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: N, freq: 3 }), { minLength: parts, maxLength: parts }),
      { minLength: 2, maxLength: schools },
    )
    .filter((rows) => rows[0]!.every((_, k) => rows.some((row) => row[k]! >= 0)))
    .filter((rows) => rows[0]!.some((_, k) => new Set(rows.map((row) => row[k]).filter((v) => v! >= 0)).size > 1));

const gapsOf = (rows: readonly (readonly number[])[]) =>
  rows.flatMap((row, i) => row.flatMap((value, k) => (Number.isNaN(value) ? [[i, k] as const] : [])));

const reported = (rows: readonly (readonly number[])[], k: number) =>
  rows.map((row) => row[k]!).filter((value) => !Number.isNaN(value));

/** Every way to put each gap at the lowest or the highest that is reported. */
function* completionsOf(rows: readonly (readonly number[])[]): Generator<number[][]> {
  const gaps = gapsOf(rows);
  for (let mask = 0; mask < 2 ** gaps.length; mask++) {
    const full = rows.map((row) => [...row]);
    gaps.forEach(([i, k], bit) => {
      full[i]![k] = mask & (1 << bit) ? Math.max(...reported(rows, k)) : Math.min(...reported(rows, k));
    });
    yield full;
  }
}

/** The certificate again, in other words: own gaps one way, those of others the other, whole rows of differences. */
function expectCertified(
  rows: readonly (readonly number[])[],
  region: WeightRegion,
  ranks: readonly JointRank[],
): void {
  ranks.forEach(({ best, worst, missing }, row) => {
    expect(missing).toBe(rows[row]!.filter(Number.isNaN).length);
    for (const [end, ofOwn, ofOthers] of [
      [best, Math.max, Math.min],
      [worst, Math.min, Math.max],
    ] as const) {
      // biome-ignore format: one line
      const weights = end.weights;
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-12);
      for (const { coefficients, atLeast } of regionRows(region, weights.length))
        expect(coefficients.reduce((sum, c, k) => sum + c * weights[k]!, 0)).toBeGreaterThanOrEqual(atLeast - 1e-9);
      const at = (i: number, k: number) =>
        Number.isNaN(rows[i]![k]) ? (i === row ? ofOwn : ofOthers)(...reported(rows, k)) : rows[i]![k]!;
      const higher = rows.filter((values, i) => {
        const lead = values.reduce((sum, _, k) => sum + weights[k]! * (at(i, k) - at(row, k)), 0);
        return i !== row && lead > 4e-11;
      });
      expect(end.rank).toBe(1 + higher.length);
      expect(end.gap).toBe(Math.abs(end.rank - end.bound));
    }
  });
}

describe('joint ranks', () => {
  it('take the weights and the gaps at once, each school its own way', () => {
    // By u of 0.4 to 0.6: 2u to 4 - 2u, 2, 3u and 4 - 3u. Beside the last two the second is never first, the third never second.
    const rows = [[2, N], [2, 2], [3, 0], [1, 4]]; // biome-ignore format: one line
    const ranks = jointRanks(rankingOf(rows), { kind: 'box', low: [0.4, 0.4], high: [0.6, 0.6] }, ENOUGH)!;
    expect(ends(ranks)).toEqual([[1, 4], [2, 3], [3, 4], [1, 2]]); // biome-ignore format: one line
    expect(ranks.map(({ missing }) => missing)).toEqual([1, 0, 0, 0]);
  });

  it.each([2, 3])('are those of every vertex and every completion, for %i indicators', (parts) => {
    fc.assert(
      fc.property(gappedRows(4, parts), anyRegion(parts), (rows, region) => {
        fc.pre(gapsOf(rows).length <= 5);
        const ranks = jointRanks(rankingOf(rows), region, ENOUGH)!;
        expectCertified(rows, region, ranks);
        const seen = rows.map(() => [Number.POSITIVE_INFINITY, 0]);
        for (const full of completionsOf(rows)) {
          full.forEach((_, row) => {
            const [best, worst] = ranksByEveryVertex(rankingOf(full), region, row);
            seen[row] = [Math.min(seen[row]![0]!, best), Math.max(seen[row]![1]!, worst)];
          });
        }
        expect(ends(ranks)).toEqual(seen);
        expect(ranks.every(({ best, worst }) => best.gap + worst.gap === 0)).toBe(true);
      }),
      { ...RUNS, numRuns: parts === 2 ? 200 : 60 },
    );
  });

  it('are never gone beyond on a fine grid of weights, whatever values between the ends are missing', () => {
    const draw = stream(20261127, 'test/joint');
    let beyond = 0;
    for (let round = 0; round < 20; round++) {
      const rows = Array.from({ length: 5 }, () => Array.from({ length: 3 }, () => (draw() < 0.3 ? N : Math.floor(9 * draw())))); // biome-ignore format: one line
      rows.push([0, 0, 0], [9, 9, 9]);
      const ranks = jointRanks(rankingOf(rows), SIMPLEX, ENOUGH)!;
      for (let a = 0; a <= 40; a++) {
        for (let b = 0; a + b <= 40; b++) {
          const scores = rows.map((row) => [a, b, 40 - a - b].reduce((sum, w, k) => sum + w * (Number.isNaN(row[k]) ? Math.floor(10 * draw()) : row[k]!), 0)); // biome-ignore format: one line
          beyond += scores.filter((score, i) => {
            const rank = 1 + scores.filter((other) => other > score).length;
            return rank < ranks[i]!.best.rank || rank > ranks[i]!.worst.rank;
          }).length;
        }
      }
    }
    expect(beyond).toBe(0);
  });

  it('are completion ranks where the region is the declared weights alone', () => {
    fc.assert(
      fc.property(gappedRows(7, 3), fc.constantFrom([0.5, 0.25, 0.25], [0.125, 0.375, 0.5]), (rows, declared) => {
        const ranking = rankingOf(rows, declared);
        const ranks = jointRanks(ranking, boxAround(ranking.declared, 0), ENOUGH);
        const completed = completionRanks({ ...ranking, weights: ranking.declared })!;
        expect(ends(ranks)).toEqual(completed.map(({ best, worst }) => [best, worst]));
        expect(ranks!.map(({ missing }) => missing)).toEqual(completed.map(({ missing }) => missing));
      }),
      RUNS,
    );
  });

  it('are attainable ranks, to the weights, where nothing is missing', () => {
    fc.assert(
      fc.property(anyRows(6, 3), anyRegion(3), (rows, region) => {
        const attainable = attainableRanks(rankingOf(rows), region, ENOUGH);
        expect(jointRanks(rankingOf(rows), region, ENOUGH)).toEqual(
          attainable.map((rank) => ({ ...rank, missing: 0 })),
        );
      }),
      RUNS,
    );
  });

  it('hold both ranges of 200 schools, and leave the columns as they were', () => {
    const whole = caseA();
    const columns = whole.columns.map((column, k) =>
      column.map((value, row) => ((row + 7 * k) % 23 === 0 ? N : value)),
    );
    const gapped = { ...whole, columns };
    const region = boxAround(whole.declared, 0.25);
    const rows = [0, 23, 40, 120, 133];
    const before = columns.map((column) => [...column]);
    const told: number[] = [];
    const ranks = jointRanks(gapped, region, { ...ENOUGH, rows, onSchool: (done, of) => told.push(done, of) })!;
    expect(columns.map((column) => [...column])).toEqual(before);
    expect(told).toEqual([1, 5, 2, 5, 3, 5, 4, 5, 5, 5]);
    const completed = completionRanks({ ...gapped, weights: whole.declared })!;
    ranks.forEach(({ best, worst, school }, i) => {
      expect(school).toBe(whole.schools[rows[i]!]);
      expect([best.gap, worst.gap]).toEqual([0, 0]);
      expect(best.rank).toBeLessThanOrEqual(completed[rows[i]!]!.best);
      expect(worst.rank).toBeGreaterThanOrEqual(completed[rows[i]!]!.worst);
    });
  });

  it('say what is not proven when they are stopped', () => {
    const whole = caseA();
    const columns = whole.columns.map((column, k) =>
      column.map((value, row) => ((row + 7 * k) % 23 === 0 ? N : value)),
    );
    const exact = jointRanks({ ...whole, columns }, SIMPLEX, { ...ENOUGH, rows: [133] })![0]!;
    const stopped = jointRanks({ ...whole, columns }, SIMPLEX, { nodes: 0, rows: [133] })![0]!;
    expect(exact.best.gap + exact.worst.gap).toBe(0);
    expect(stopped.best.gap + stopped.worst.gap).toBeGreaterThan(0);
    expect(stopped.best.bound).toBeLessThanOrEqual(exact.best.rank);
    expect(stopped.worst.bound).toBeGreaterThanOrEqual(exact.worst.rank);
  });

  it('are unknown where an indicator is reported of nobody, and refused as attainable ranks are', () => {
    expect(jointRanks(rankingOf([[1, N], [2, N]]), SIMPLEX, ENOUGH)).toBeNull(); // biome-ignore format: one line
    expect(faultOf(() => jointRanks(rankingOf([[1, N], [1, 2]]), SIMPLEX, ENOUGH))).toMatch(/^uncertainty.nothing-differs/); // biome-ignore format: one line
    expect(faultOf(() => jointRanks(rankingOf([[1, Infinity], [1, 2]]), SIMPLEX, ENOUGH))).toMatch(/^uncertainty.not-a-number/); // biome-ignore format: one line
    const off: WeightRegion = { kind: 'box', low: [0.6, 0], high: [1, 1] };
    expect(faultOf(() => jointRanks(rankingOf([[1, N], [1, 2], [0, 3]]), off, ENOUGH))).toMatch(/^uncertainty.region-excludes-declared/); // biome-ignore format: one line
  });
});
