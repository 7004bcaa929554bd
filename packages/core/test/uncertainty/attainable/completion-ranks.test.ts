import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolId } from '../../../src/index.js';
import { completionRanks } from '../../../src/uncertainty/attainable/completion-ranks.js';

const N = Number.NaN;
const incomplete = (rows: readonly (readonly number[])[], weights: readonly number[]) => ({
  schools: rows.map((_, i) => schoolId(`xx-s${i}`)),
  columns: weights.map((_, k) => Float64Array.from(rows, (row) => row[k]!)),
  weights: Float64Array.from(weights),
});
const ranks = (rows: readonly (readonly number[])[], weights: readonly number[]) =>
  completionRanks(incomplete(rows, weights))?.map(({ best, worst }) => [best, worst]);

describe('completion ranks', () => {
  it('are the ranks where nothing is missing', () => {
    expect(
      ranks(
        [
          [3, 1],
          [1, 1],
          [3, 1],
          [9, 0],
        ],
        [0.5, 0.5],
      ),
    ).toEqual([
      [2, 2],
      [4, 4],
      [2, 2],
      [1, 1],
    ]);
  });

  it('put a gap at both ends of what is reported', () => {
    // The second may have 0 to 8 of the second indicator: 2 to 6 points beside 5, 4 and 2.
    expect(
      ranks(
        [
          [2, 8],
          [4, N],
          [8, 0],
          [4, 0],
        ],
        [0.5, 0.5],
      ),
    ).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
      [3, 4],
    ]);
  });

  it('look at no indicator without a weight, and are unknown where nobody has a reading', () => {
    expect(
      ranks(
        [
          [2, N],
          [4, N],
        ],
        [1, 0],
      ),
    ).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(
      ranks(
        [
          [2, N],
          [4, N],
        ],
        [0.5, 0.5],
      ),
    ).toBeUndefined();
  });

  it('are those of every completion by the lowest and the highest', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 3 }), { nil: N, freq: 2 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom([0.5, 0.5], [0.25, 0.75]),
        (rows, weights) => {
          const found = ranks(rows, weights);
          const reported = [0, 1].map((k) => rows.map((row) => row[k]!).filter((value) => !Number.isNaN(value)));
          if (reported.some(({ length }) => length === 0)) {
            expect(found).toBeUndefined();
            return;
          }
          const gaps = rows.flatMap((row, i) => [0, 1].filter((k) => Number.isNaN(row[k])).map((k) => [i, k] as const));
          const seen = rows.map(() => [Number.POSITIVE_INFINITY, 0]);
          for (let mask = 0; mask < 2 ** gaps.length; mask++) {
            const full = rows.map((row) => [...row]);
            gaps.forEach(([i, k], bit) => {
              full[i]![k] = mask & (1 << bit) ? Math.max(...reported[k]!) : Math.min(...reported[k]!);
            });
            const scores = full.map((row) => row[0]! * weights[0]! + row[1]! * weights[1]!);
            scores.forEach((score, i) => {
              const rank = 1 + scores.filter((other) => other > score).length;
              seen[i] = [Math.min(seen[i]![0]!, rank), Math.max(seen[i]![1]!, rank)];
            });
          }
          expect(found).toEqual(seen);
        },
      ),
      { numRuns: 500, seed: 20261127 },
    );
  });
});
