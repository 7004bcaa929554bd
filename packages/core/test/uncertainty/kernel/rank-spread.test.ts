import { describe, expect, it } from 'vitest';
import { drawWeights, countRanks, rankShare, rankSpread, shareOf, stream } from '../../../src/index.js';

/** One school of three, with these counts of ranks 1, 2, 3. */
const counted = (...counts: readonly number[]) => ({
  schools: 3,
  draws: counts.reduce((sum, count) => sum + count, 0),
  counts: Uint32Array.from([...counts, 0, 0, 0, 0, 0, 0]),
});

describe('rankSpread', () => {
  it('reads quantiles, mean and extremes from the counts', () => {
    const spread = rankSpread(counted(5, 90, 5), 0);
    expect([spread.low.rank, spread.median.rank, spread.high.rank]).toEqual([1, 2, 2]);
    expect([spread.best, spread.worst]).toEqual([1, 3]);
    expect(spread.expected.value).toBe(2);
    // Variance 10 of 100; over 100 draws.
    expect(spread.expected.error).toBeCloseTo(Math.sqrt(0.1 / 100), 12);
  });

  it('says between which ranks a quantile may still move', () => {
    // 5 % of 100 draws is 5 +- 1.96 x 2.18 draws: the limits are the ranks of draw 0.73 and draw 9.27.
    expect(rankSpread(counted(5, 90, 5), 0).low).toEqual({ rank: 1, from: 1, to: 2 });
    expect(rankSpread(counted(50_000, 900_000, 50_000), 0).median).toEqual({ rank: 2, from: 2, to: 2 });
    expect(rankSpread(counted(0, 4, 0), 0).low).toEqual({ rank: 2, from: 2, to: 2 });
  });

  it('has wider errors where draws are worth less', () => {
    const [plain, walked] = [rankSpread(counted(30, 40, 30), 0), rankSpread(counted(30, 40, 30), 0, 0.25)];
    expect(walked.expected.error).toBeCloseTo(2 * plain.expected.error, 12);
    expect(walked.expected.value).toBe(plain.expected.value);
  });
});

describe('rankShare', () => {
  it('is the part of draws between two ranks, with its binomial error', () => {
    expect(rankShare(counted(20, 30, 50), 0, 1, 2).value).toBe(0.5);
    expect(rankShare(counted(20, 30, 50), 0, 1, 2).error).toBeCloseTo(0.05, 12);
    expect(rankShare(counted(20, 30, 50), 0, 3, 3).value).toBe(0.5);
  });

  it('calls nothing certain', () => {
    expect(shareOf(0, 98).error).toBeCloseTo(Math.sqrt((0.01 * 0.99) / 98), 12);
    expect(shareOf(98, 98).error).toBeCloseTo(shareOf(0, 98).error, 12);
  });

  it('covers the truth as often as its errors say', () => {
    // Two schools, two weights: the first is ahead where its weight is above 0.3, in 7 draws of 10.
    const columns = [Float64Array.from([0.7, 0]), Float64Array.from([0, 0.3])];
    const declared = Float64Array.from([0.5, 0.5]);
    let covered = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const weights = drawWeights({ kind: 'simplex' }, declared, 200, stream(seed, 'coverage'));
      const { value, error } = rankShare(countRanks({ columns }, weights, 200), 0, 1, 1);
      if (Math.abs(value - 0.7) <= 1.96 * error) covered++;
    }
    expect(covered).toBeGreaterThan(950 - 2 * 1000 * Math.sqrt((0.05 * 0.95) / 1000));
    expect(covered).toBeLessThan(980);
  });
});
