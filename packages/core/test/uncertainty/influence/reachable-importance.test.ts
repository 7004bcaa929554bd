import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveWeights, stream } from '../../../src/index.js';
import { budgetWeights } from '../../../src/uncertainty/influence/budget-weights.js';
import {
  covariances,
  type ImportanceMeasure,
  importanceAt,
} from '../../../src/uncertainty/influence/importance-shares.js';
import { reachableImportance } from '../../../src/uncertainty/influence/reachable-importance.js';
import type { LinearRanking } from '../../../src/uncertainty/linear/linear-ranking.js';
import { faultOf } from '../../fault-of.js';
import { caseA, rankingOf } from '../attainable/a-ranking.js';

const sharesOf = (parts: readonly number[]) => parts.map((part) => part / parts.reduce((a, b) => a + b));
const gapAt = (
  ranking: LinearRanking,
  measure: ImportanceMeasure,
  weights: Float64Array,
  wanted: readonly number[],
) => {
  const shares = importanceAt(ranking, measure)(weights);
  return shares ? Math.sqrt(shares.reduce((sum, share, k) => sum + (share - wanted[k]!) ** 2, 0)) : Infinity;
};

/** Every pair of signs once: columns of no correlation, with these deviations. */
const uncorrelated = (deviations: readonly number[]) =>
  rankingOf(
    Array.from({ length: 2 ** deviations.length }, (_, bits) => deviations.map((d, k) => ((bits >> k) & 1 ? d : -d))),
  );

/** A sum of a common factor and noise; `common` may run against. */
function correlated(common: readonly number[], schools: number, seed: number): LinearRanking {
  const draw = stream(seed, 'test/importance');
  const bell = () => draw() + draw() + draw() + draw() - 2;
  return rankingOf(
    Array.from({ length: schools }, () => {
      const factor = bell();
      return common.map((c) => c * factor + (1 - Math.abs(c)) * bell());
    }),
  );
}

const targets = (parts: number) =>
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: parts, maxLength: parts }).map(sharesOf);

describe('reachable importance by variance shares', () => {
  it('without correlation goes by the root of the wanted share over the deviation', () => {
    const wanted = [0.5, 0.3, 0.2];
    const deviations = [1, 4, 0.5];
    const { weights, reached, gap, isReached, isNearest } = reachableImportance(uncorrelated(deviations), wanted, 'variance-share'); // biome-ignore format: one line
    sharesOf(wanted.map((share, k) => Math.sqrt(share) / deviations[k]!)).forEach((weight, k) => {
      expect(weights[k]).toBeCloseTo(weight, 12);
      expect(reached[k]).toBeCloseTo(wanted[k]!, 12);
    });
    expect([gap < 1e-12, isReached, isNearest]).toEqual([true, true, true]);
  });

  it('is had as wanted, whatever the correlations, and its own weights give it back', () => {
    const common = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(common, targets(4), fc.integer({ min: 1, max: 999 }), (tenths, wanted, seed) => {
        const ranking = correlated(tenths.map((c) => c / 10), 25, seed); // biome-ignore format: one line
        const found = reachableImportance(ranking, wanted, 'variance-share');
        expect(found.gap).toBeLessThan(1e-9);
        expect(found.isReached && found.isNearest).toBe(true);
        expect(found.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        expect(Math.min(...found.weights)).toBeGreaterThan(0);
        // The weights that give these shares are the only ones: asked for what they give, they come back.
        const back = reachableImportance({ ...ranking, declared: found.weights }, [...found.reached], 'variance-share');
        back.weights.forEach((weight, k) => void expect(weight).toBeCloseTo(found.weights[k]!, 9));
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  it('gives an indicator that never differs no share, and the others what is nearest', () => {
    const ranking = rankingOf([[0, 1, 7], [2, 1, 7], [1, 4, 7], [5, 2, 7]]); // biome-ignore format: one line
    const found = reachableImportance(ranking, [0.4, 0.4, 0.2], 'variance-share');
    expect([...found.reached].map((share) => Number(share.toFixed(9)))).toEqual([0.5, 0.5, 0]);
    expect(found.gap).toBeCloseTo(Math.sqrt(0.01 + 0.01 + 0.04), 9);
    expect([found.isReached, found.isNearest]).toEqual([false, true]);
  });

  it('gives what is wanted to have no share no weight', () => {
    const found = reachableImportance(correlated([0.8, 0.8, 0.5], 30, 4), [0.5, 0.5, 0], 'variance-share');
    expect([found.weights[2], found.isReached]).toEqual([0, true]);
  });

  it('is searched for where weights can cancel every difference', () => {
    // Shares are w/(2w - 1) and (w - 1)/(2w - 1): one of them is always 1 or more, and 1 and 0 are the nearest to a half.
    const found = reachableImportance(rankingOf([[0, 4], [1, 3], [4, 0]], [0.8, 0.2]), [0.5, 0.5], 'variance-share'); // biome-ignore format: one line
    expect([...found.reached].map((share) => Number(share.toFixed(6))).sort()).toEqual([0, 1]);
    expect([found.isReached, found.isNearest]).toEqual([false, false]);
  });

  it('has shares that are those of effective weights', () => {
    const ranking = caseA();
    expectPresent(ranking, 'variance-share', 'varianceShare');
    expectPresent(ranking, 'correlation-ratio', 'importance');
  });
});

function expectPresent(ranking: LinearRanking, measure: ImportanceMeasure, field: 'varianceShare' | 'importance') {
  const { columns, declared, indicators, schools } = ranking;
  const scores = Float64Array.from(schools, (_, row) => columns.reduce((sum, c, k) => sum + declared[k]! * c[row]!, 0));
  const { rows } = effectiveWeights({
    declared: new Map(indicators.map((id, k) => [id, declared[k]!])),
    scores,
    points: new Map(indicators.map((id, k) => [id, columns[k]!.map((value) => declared[k]! * value)])),
    columns: new Map(indicators.map((id, k) => [id, columns[k]!])),
  });
  const { present } = reachableImportance(ranking, [0.5, 0.1, 0.1, 0.1, 0.1, 0.1], measure);
  rows.forEach((row, k) => void expect(present[k]).toBeCloseTo(row[field]!, 9));
}

describe('reachable importance by correlation ratios', () => {
  it('is the declared weights where their own importance is wanted', () => {
    const ranking = correlated([0.6, 0.6, 0.2], 40, 1);
    const present = importanceAt(ranking, 'correlation-ratio')(ranking.declared)!;
    const found = reachableImportance(ranking, present, 'correlation-ratio');
    expect([...found.weights]).toEqual([...ranking.declared]);
    expect([found.gap, found.isReached]).toEqual([0, true]);
  });

  it('is reached where indicators hang together little, and not where two are nearly one', () => {
    const free = reachableImportance(correlated([0.1, 0, -0.1], 60, 2), [0.5, 0.3, 0.2], 'correlation-ratio');
    expect([free.isReached, free.gap < 1e-4]).toEqual([true, true]);
    // A double of the first cannot have a tenth of it, whatever its weight.
    const draw = stream(3, 'test/importance/double');
    const rows = Array.from({ length: 60 }, () => {
      const [x, z] = [draw(), draw()];
      return [x, x + draw() / 50, z];
    });
    const bound = reachableImportance(rankingOf(rows), [0.6, 0.06, 0.34], 'correlation-ratio');
    expect([bound.isReached, bound.isNearest]).toEqual([false, false]);
    expect(bound.gap).toBeGreaterThan(0.3);
    expect(Math.abs(bound.reached[0]! - bound.reached[1]!)).toBeLessThan(0.05);
  });

  it('is nowhere beaten: by no weights near by, on a grid over all, or drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), targets(3), (seed, wanted) => {
        const ranking = correlated([0.7, 0.5, 0.2], 30, seed);
        const { weights, gap } = reachableImportance(ranking, wanted, 'correlation-ratio');
        expect(gap).toBeCloseTo(gapAt(ranking, 'correlation-ratio', weights, wanted), 12);
        for (let a = 0; a <= 20; a++) {
          for (let b = 0; a + b <= 20; b++) {
            const corner = Float64Array.of(a / 20, b / 20, (20 - a - b) / 20);
            for (const part of [1, 0.02, 0.002]) {
              const near = weights.map((weight, k) => part * corner[k]! + (1 - part) * weight);
              expect(gapAt(ranking, 'correlation-ratio', near, wanted)).toBeGreaterThan(gap - 2e-4);
            }
          }
        }
      }),
      { numRuns: 12, seed: 20261127 },
    );
  });
});

describe('the search for correlation ratios', () => {
  it('ends where no move of weight from one indicator to another gains, though the measure has steps', () => {
    const draw = stream(5, 'test/importance/moves');
    for (let round = 0; round < 16; round++) {
      const parts = 3 + Math.floor(draw() * 4);
      const common = Array.from({ length: parts }, () => 1.6 * draw() - 0.6);
      const ranking = correlated(common, 15 + Math.floor(draw() * 60), round + 1);
      const wanted = sharesOf(common.map(() => draw()));
      const { weights, gap } = reachableImportance(ranking, wanted, 'correlation-ratio');
      for (const length of [0.02, 0.005, 0.001]) {
        for (let from = 0; from < parts; from++) {
          for (let to = 0; to < parts; to++) {
            const moved = weights.slice();
            const by = Math.min(length, moved[from]!);
            moved[from]! -= by;
            moved[to]! += by;
            expect(gapAt(ranking, 'correlation-ratio', moved, wanted)).toBeGreaterThan(0.995 * gap - 1e-7);
          }
        }
      }
    }
  });
});

describe('what cannot be asked', () => {
  const ranking = rankingOf([[1, 2], [2, 1], [4, 4]]); // biome-ignore format: one line
  const ask = (wanted: number[], of = ranking, measure: ImportanceMeasure = 'variance-share') =>
    faultOf(() => reachableImportance(of, wanted, measure));

  it('is shares that are none, or importance where scores do not differ', () => {
    expect(ask([1])).toMatch(/^uncertainty.importance-refused: the wanted importance has 1 shares; expected 2 shares/);
    expect(ask([1.5, -0.5])).toMatch(/-0.5 for "i1"/);
    expect(ask([Number.NaN, 1])).toMatch(/NaN for "i0"/);
    expect(ask([0.5, 0.4])).toMatch(/shares that sum to 0.9/);
    expect(ask([0.5, 0.5], rankingOf([[0, 1], [1, 0], [0.5, 0.5]]))).toMatch(/^uncertainty.importance-undefined: .* 3 schools/); // biome-ignore format: one line
    expect(ask([0.5, 0.5], rankingOf([[0, 1], [3, 0]]), 'correlation-ratio')).toMatch(/^uncertainty.importance-undefined/); // biome-ignore format: one line
  });

  it('leaves covariances of a constant column 0', () => {
    expect([...covariances([Float64Array.of(0.1, 0.1, 0.1), Float64Array.of(1, 2, 3)])]).toEqual([0, 0, 0, 2 / 3]);
    expect([...budgetWeights(Float64Array.of(4, 0, 0, 1), Float64Array.of(0.5, 0.5))][0]).toBeCloseTo(1 / 3, 12);
  });
});
