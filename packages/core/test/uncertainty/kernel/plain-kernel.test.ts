import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRanks, countWins, joinRankCounts, plainKernel, stream, weighColumns } from '../../../src/index.js';
import { weighDraw } from '../../../src/uncertainty/kernel/weigh-draw.js';
import { anyColumns, anyWeights, ranksOf } from './any-columns.js';

const RUNS = { numRuns: 400, seed: 20261127 };
const drawn = (draws: number) =>
  anyColumns().chain((columns) => fc.tuple(fc.constant(columns), anyWeights(columns.length, draws)));
const rowsOf = (columns: readonly Float64Array[]) => columns[0]!.length;
const drawOf = (weights: Float64Array, parts: number, draw: number) =>
  weights.subarray(draw * parts, (draw + 1) * parts);

describe('countRanks', () => {
  it('counts the ranks that comparing every pair of sums gives, ties shared', () => {
    fc.assert(
      fc.property(drawn(5), ([columns, weights]) => {
        const n = rowsOf(columns);
        const expected = new Uint32Array(n * n);
        for (let draw = 0; draw < 5; draw++)
          ranksOf(columns, drawOf(weights, columns.length, draw)).forEach((rank, row) => {
            expected[row * n + rank - 1]!++;
          });
        expect(countRanks({ columns }, weights, 5)).toEqual({ schools: n, draws: 5, counts: expected });
      }),
      RUNS,
    );
  });

  it('sums as scoring does, to the bit', () => {
    fc.assert(
      fc.property(drawn(1), ([columns, weights]) => {
        const sums = new Float64Array(rowsOf(columns));
        weighDraw(columns, weights, 0, sums);
        const parts = columns.map((values, k) => ({ values, weight: weights[k]! }));
        expect([...sums].map((sum) => sum + 0)).toEqual([...weighColumns(parts, sums.length)].map((sum) => sum + 0));
      }),
      RUNS,
    );
  });

  it('ranks crowds and many ties too, for which it sorts', () => {
    const next = stream(1, 'crowd');
    for (const value of [() => 1e-9 * next(), () => Math.floor(4 * next()), () => 7]) {
      const columns = [0, 1, 2].map(() => Float64Array.from({ length: 700 }, (_, row) => (row === 5 ? 1e6 : value())));
      const weights = Float64Array.from([0.5, 0.25, 0.25]);
      const { counts } = countRanks({ columns }, weights, 1);
      ranksOf(columns, weights).forEach((rank, row) => {
        expect(counts[row * 700 + rank - 1]).toBe(1);
      });
    }
  });

  it('gives the same counts in any blocks, in any order, joined or not', () => {
    const next = stream(2, 'blocks');
    const columns = [0, 1, 2, 3, 4].map(() => Float64Array.from({ length: 30 }, () => Math.floor(20 * next())));
    const weights = Float64Array.from({ length: 5 * 200 }, next);
    const whole = countRanks({ columns }, weights, 200);
    const counter = plainKernel(columns);
    counter.add(weights.subarray(5 * 150), 50);
    counter.add(weights, 1);
    const before = counter.counted();
    counter.add(weights.subarray(5), 149);
    expect(counter.counted()).toEqual(whole);
    expect(before.draws).toBe(51);
    const half = (from: number) => countRanks({ columns }, weights.subarray(from * 5), 100);
    expect(joinRankCounts(half(100), half(0))).toEqual(whole);
  });

  it('permutes with its rows and columns', () => {
    const next = stream(3, 'permuted');
    const columns = [0, 1, 2].map(() => Float64Array.from({ length: 20 }, () => Math.floor(10 * next())));
    const weights = Float64Array.from({ length: 3 * 40 }, () => Math.floor(8 * next()));
    const { counts } = countRanks({ columns }, weights, 40);
    const turned = countRanks({ columns: columns.map((column) => column.toReversed()) }, weights, 40).counts;
    for (let row = 0; row < 20; row++)
      expect(turned.subarray(row * 20, row * 20 + 20)).toEqual(counts.subarray((19 - row) * 20, (20 - row) * 20));
    const swapped = weights.map((_, i) => weights[i - (i % 3) + (2 - (i % 3))]!);
    expect(countRanks({ columns: columns.toReversed() }, swapped, 40).counts).toEqual(counts);
  });

  it('refuses, as a bug, what does not fit together', () => {
    const columns = [Float64Array.from([1, 2])];
    expect(() => countRanks({ columns: [] }, new Float64Array(1), 1)).toThrow(RangeError);
    expect(() => countRanks({ columns: [...columns, new Float64Array(3)] }, new Float64Array(2), 1)).toThrow(
      RangeError,
    );
    expect(() => countRanks({ columns }, new Float64Array(1), 2)).toThrow(RangeError);
    expect(() =>
      joinRankCounts(countRanks({ columns }, new Float64Array(1), 1), {
        schools: 3,
        draws: 1,
        counts: new Uint32Array(9),
      }),
    ).toThrow(RangeError);
  });
});

describe('countWins', () => {
  it('counts strict wins; what is missing are ties', () => {
    fc.assert(
      fc.property(drawn(3), ([columns, weights]) => {
        const n = rowsOf(columns);
        const wins = countWins({ columns }, weights, 3);
        const expected = new Uint32Array(n * n);
        for (let draw = 0; draw < 3; draw++) {
          const ranks = ranksOf(columns, drawOf(weights, columns.length, draw));
          for (let a = 0; a < n; a++) for (let b = 0; b < n; b++) if (ranks[a]! < ranks[b]!) expected[a * n + b]!++;
        }
        expect(wins).toEqual(expected);
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});
