import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stream } from '../../../src/index.js';
import { type AttainableRank, attainableRanks } from '../../../src/uncertainty/attainable/attainable-ranks.js';
import type { LinearRanking } from '../../../src/uncertainty/linear/linear-ranking.js';
import { boxAround, regionRows, type WeightRegion } from '../../../src/uncertainty/region/weight-region.js';
import { anyRegion, anyRows, caseA, rankingOf } from './a-ranking.js';
import { ranksByEveryVertex } from './every-vertex.js';

const RUNS = { numRuns: 250, seed: 20261127 };
const SIMPLEX: WeightRegion = { kind: 'simplex' };
const ENOUGH = { nodes: 20_000 };

const ends = (ranks: readonly AttainableRank[]) => ranks.map(({ best, worst }) => [best.rank, worst.rank]);

/** Counted again, in other words than the source: whole rows of differences, higher by more than rounding. */
function countAgain({ columns }: LinearRanking, weights: Float64Array, row: number): number {
  const largest = Math.max(...columns.flatMap((column) => [...column].map(Math.abs)));
  const higher = [...columns[0]!.keys()].filter((rival) => {
    const lead = columns.reduce((sum, column, k) => sum + weights[k]! * (column[rival]! - column[row]!), 0);
    return lead > 1e-11 * largest;
  });
  return 1 + higher.length;
}

function expectCertified(ranking: LinearRanking, region: WeightRegion, ranks: readonly AttainableRank[]): void {
  ranks.forEach(({ best, worst, school }) => {
    const row = ranking.schools.indexOf(school);
    for (const { rank, weights, bound, gap } of [best, worst]) {
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(-1e-12);
      for (const { coefficients, atLeast } of regionRows(region, weights.length)) {
        expect(coefficients.reduce((sum, c, k) => sum + c * weights[k]!, 0)).toBeGreaterThanOrEqual(atLeast - 1e-9);
      }
      expect(countAgain(ranking, weights, row)).toBe(rank);
      expect(gap).toBe(Math.abs(rank - bound));
    }
    expect(best.bound).toBeLessThanOrEqual(best.rank);
    expect(worst.bound).toBeGreaterThanOrEqual(worst.rank);
  });
}

describe('attainable ranks', () => {
  it.each([2, 3])('are those of every vertex of the arrangement, for %i indicators', (parts) => {
    fc.assert(
      fc.property(anyRows(parts === 2 ? 7 : 5, parts), anyRegion(parts), (rows, region) => {
        const ranking = rankingOf(rows);
        const ranks = attainableRanks(ranking, region, ENOUGH);
        expectCertified(ranking, region, ranks);
        expect(ranks.every(({ best, worst }) => best.gap === 0 && worst.gap === 0)).toBe(true);
        expect(ends(ranks)).toEqual(rows.map((_, row) => ranksByEveryVertex(ranking, region, row)));
      }),
      RUNS,
    );
  });

  it('are those of every vertex of the arrangement, for four indicators and rows of conditions', () => {
    const region: WeightRegion = {
      kind: 'polytope',
      rows: [
        { coefficients: [1, -1, 0, 0], atLeast: 0 },
        { coefficients: [0, 0, -1, -1], atLeast: -0.6 },
      ],
    };
    fc.assert(
      fc.property(anyRows(3, 4), (rows) => {
        const ranking = rankingOf(rows);
        const ranks = attainableRanks(ranking, region, ENOUGH);
        expectCertified(ranking, region, ranks);
        expect(ends(ranks)).toEqual(rows.map((_, row) => ranksByEveryVertex(ranking, region, row)));
      }),
      { numRuns: 12, seed: RUNS.seed },
    );
  });

  it('know a rank that is only attained level with others', () => {
    // Level with both others at equal weights, below one of them at all others.
    const [school] = attainableRanks(
      rankingOf([
        [1, 1],
        [0, 2],
        [2, 0],
      ]),
      SIMPLEX,
      ENOUGH,
    );
    expect([school!.best.rank, school!.best.shared]).toEqual([1, true]);
    expect([...school!.best.weights]).toEqual([0.5, 0.5]);
    expect([school!.worst.rank, school!.worst.shared]).toEqual([2, false]);
  });

  it('take no place from copies of a school', () => {
    expect(
      ends(
        attainableRanks(
          rankingOf([
            [3, 0],
            [3, 0],
            [0, 3],
          ]),
          SIMPLEX,
          ENOUGH,
        ),
      ),
    ).toEqual([
      [1, 2],
      [1, 2],
      [1, 3],
    ]);
  });

  it('are the rank itself where the region is the declared weights alone', () => {
    const ranking = rankingOf([
      [3, 0],
      [2, 2],
      [0, 3],
    ]);
    expect(ends(attainableRanks(ranking, boxAround(ranking.declared, 0), ENOUGH))).toEqual([
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  it('are never gone beyond by drawn weights, and turn with the rows and the columns', () => {
    const draw = stream(20261127, 'test/attainable');
    const rows = Array.from({ length: 24 }, () => Array.from({ length: 4 }, () => draw()));
    const ranking = rankingOf(rows);
    const ranks = attainableRanks(ranking, SIMPLEX, ENOUGH);
    for (let i = 0; i < 500; i++) {
      const cuts = [0, draw(), draw(), draw(), 1].sort((a, b) => a - b);
      const weights = Float64Array.from({ length: 4 }, (_, k) => cuts[k + 1]! - cuts[k]!);
      ranks.forEach(({ best, worst }, row) => {
        const rank = countAgain(ranking, weights, row);
        expect(rank >= best.rank && rank <= worst.rank).toBe(true);
      });
    }
    const turned = rows.map(([a, b, c, d]) => [d!, b!, a!, c!]).toReversed();
    expect(ends(attainableRanks(rankingOf(turned), SIMPLEX, ENOUGH)).toReversed()).toEqual(ends(ranks));
    const scaled = rows.map((row) => row.map((value, k) => 50 * value + 10 * k));
    expect(ends(attainableRanks(rankingOf(scaled), SIMPLEX, ENOUGH))).toEqual(ends(ranks));
    const steady = rows.map((row) => [...row, 7]);
    const box: WeightRegion = { kind: 'box', low: [0, 0, 0, 0, 0.2], high: [1, 1, 1, 1, 0.2] };
    expect(ends(attainableRanks(rankingOf(steady), box, ENOUGH))).toEqual(ends(ranks));
  });

  it('leave no gap to rounding where nearly everything is level', () => {
    const draw = stream(20261128, 'test/attainable/level');
    for (let round = 0; round < 24; round++) {
      const parts = 3 + Math.floor(draw() * 3);
      const most = 2 + Math.floor(draw() * 3);
      const rows = Array.from({ length: 20 + Math.floor(draw() * 30) }, () =>
        Array.from({ length: parts }, () => Math.floor(draw() * most)),
      );
      const ranking = rankingOf(rows);
      const order = rows[0]!.map((_, k) => k);
      const region: WeightRegion =
        round % 3 === 0 ? SIMPLEX : round % 3 === 1 ? { kind: 'ordered', order } : boxAround(ranking.declared, 0.5);
      const ranks = attainableRanks(ranking, region, { ...ENOUGH, rows: [0, 1, 2, 3, 4] });
      expectCertified(ranking, region, ranks);
      expect(ranks.map(({ best, worst }) => best.gap + worst.gap)).toEqual([0, 0, 0, 0, 0]);
    }
  });

  it('say what is not proven when they are stopped', () => {
    const ranking = caseA();
    const rows = [133];
    const whole = attainableRanks(ranking, SIMPLEX, { ...ENOUGH, rows });
    expect(ends(whole)).toEqual([[66, 185]]);
    for (const options of [{ nodes: 0 }, { nodes: 40 }, { nodes: 20_000, isLate: () => true }]) {
      const stopped = attainableRanks(ranking, SIMPLEX, { ...options, rows });
      expectCertified(ranking, SIMPLEX, stopped);
      expect(stopped[0]!.best.rank).toBeGreaterThanOrEqual(66);
      expect(stopped[0]!.best.bound).toBeLessThanOrEqual(66);
      expect(stopped[0]!.best.gap).toBeGreaterThan(0);
      expect(stopped[0]!.worst.bound).toBeGreaterThanOrEqual(185);
    }
  });
});

describe('the case that five solvers agree on', () => {
  const ranking = caseA();

  it.each([
    [0, 8, 188],
    [66, 1, 7],
    [133, 66, 185],
  ])('has the ranks of school %i over all weights', (row, best, worst) => {
    expect(ends(attainableRanks(ranking, SIMPLEX, { ...ENOUGH, rows: [row] }))).toEqual([[best, worst]]);
  });

  it('has the ranks of all 200 schools within 25 % of equal weights', () => {
    const region = boxAround(ranking.declared, 0.25);
    const ranks = attainableRanks(ranking, region, ENOUGH);
    expectCertified(ranking, region, ranks);
    expect([0, 40, 80, 120, 160].map((row) => ends(ranks)[row])).toEqual([
      [45, 95],
      [40, 58],
      [37, 58],
      [49, 87],
      [78, 110],
    ]);
    expect(ranks.reduce((sum, { best }) => sum + best.rank, 0)).toBe(17547);
    expect(ranks.reduce((sum, { worst }) => sum + worst.rank, 0)).toBe(22691);
    expect(ranks.filter(({ best, worst }) => best.gap + worst.gap > 0)).toEqual([]);
    const asRows: WeightRegion = { kind: 'polytope', rows: regionRows(region, 6) };
    expect(ends(attainableRanks(ranking, asRows, { ...ENOUGH, rows: [0, 120] }))).toEqual([
      [45, 95],
      [49, 87],
    ]);
  });
});
