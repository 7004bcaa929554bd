import { describe, expect, it } from 'vitest';
import { groupSchools, type RankMatrix, tellApart } from '../../../src/index.js';

/** Ranks of schools in draws, one list per school. */
const matrixOf = (...rows: number[][]): RankMatrix => ({
  schools: rows.length,
  draws: rows[0]!.length,
  ranks: Uint16Array.from(rows.flat()),
});
const times = (count: number, rank: number): number[] => Array.from({ length: count }, () => rank);

describe('tellApart', () => {
  it('says above from nineteen of twenty on, and noise below it', () => {
    const first = (above: number) =>
      matrixOf([...times(above, 1), ...times(100 - above, 2)], [...times(above, 2), ...times(100 - above, 1)]);
    expect(tellApart(first(95), 0, 1)).toMatchObject({
      verdict: 'above',
      above: { value: 0.95 },
      level: { value: 0 },
      below: { value: 0.05 },
    });
    expect(tellApart(first(94), 0, 1).verdict).toBe('noise');
    expect(tellApart(first(5), 0, 1).verdict).toBe('below');
    expect(tellApart(first(94), 1, 0).verdict).toBe('noise');
  });

  it('counts a shared rank for neither', () => {
    const level = matrixOf(times(100, 1), times(100, 1));
    expect(tellApart(level, 0, 1)).toMatchObject({ verdict: 'noise', above: { value: 0 }, level: { value: 1 } });
  });
});

describe('groupSchools', () => {
  const group = (matrix: RankMatrix, low: number[], high: number[]) => [
    ...groupSchools({ matrix, order: low.map((_, row) => row), low, high }),
  ];

  it('holds every member against the leader, not against its neighbour', () => {
    // The second cannot be told from the first, nor the third from the second; but the first is always above the third.
    const chain = matrixOf(
      [...times(50, 1), ...times(25, 2), ...times(25, 1)],
      [...times(50, 2), ...times(25, 1), ...times(25, 3)],
      [...times(50, 3), ...times(25, 3), ...times(25, 2)],
      times(100, 4),
      times(100, 5),
      times(100, 6),
    );
    expect(group(chain, [1, 1, 2, 4, 5, 6], [2, 3, 3, 4, 5, 6])).toEqual([1, 1, 2, 3, 4, 5]);
  });

  it('places nobody whose ranks span more than half of all, and lets nobody like that lead', () => {
    const matrix = matrixOf([...times(50, 1), ...times(50, 4)], times(100, 2), times(100, 3), times(100, 4));
    expect(group(matrix, [1, 2, 3, 4], [4, 2, 3, 4])).toEqual([0, 1, 2, 3]);
  });
});
