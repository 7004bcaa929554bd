import { describe, expect, it } from 'vitest';
import { arrangeDrawn } from '../../src/doubt-strip/arrange-drawn.js';
import { groupEdge } from '../../src/doubt-strip/group-edge.js';
import { paintLine, placeOnScale } from '../../src/doubt-strip/rank-scale.js';
import { wordInterval, wordRanks } from '../../src/doubt-strip/word-interval.js';
import type { HowSure } from '../../src/live/how-sure.js';

const sure = (group: readonly number[]): HowSure => {
  const ranks = Uint16Array.from(group, (_, at) => at + 1);
  const basis = { part: 0.25, rules: [{}], draws: 2000, seed: 1 };
  const columns = { low: ranks, median: ranks, high: ranks, group: Uint16Array.from(group) };
  const intervals = { kind: 'measured', basis, ranked: group.length, ...columns, leaders: Int32Array.of(0) } as const;
  return { kind: 'measured', intervals, old: false };
};

describe('the scale', () => {
  it('is the same for all, from the first rank to the last, with room at both ends', () => {
    expect([1, 6, 11].map((rank) => placeOnScale(rank, 11))).toEqual([5, 50, 95]);
    expect(placeOnScale(1, 1)).toBe(50);
  });

  it('draws the line from low to high, and one that is seen where they are one', () => {
    expect(paintLine(1, 11, 11)).toContain('var(--sure-line) 3.80% 96.20%');
    expect(paintLine(6, 6, 11)).toContain('var(--sure-line) 48.80% 51.20%');
  });
});

describe('the bracket', () => {
  const edges = (group: readonly number[], rows: readonly number[]) =>
    rows.map((_, at) => groupEdge(sure(group), Int32Array.from(rows), at));

  it('holds rows of one group together, and none that cannot be placed', () => {
    expect(edges([1, 2, 2, 2, 0, 3, 3], [0, 1, 2, 3, 4, 5, 6])).toEqual([
      'alone',
      'first',
      'middle',
      'last',
      null,
      'first',
      'last',
    ]);
  });

  it('follows the rows that are shown', () => {
    expect(edges([1, 1, 1, 2, 2], [1, 3, 4])).toEqual(['alone', 'first', 'last']);
  });

  it('is not there before anything is measured', () => {
    expect(groupEdge({ kind: 'waiting' }, Int32Array.of(0), 0)).toBeNull();
  });
});

describe('the words', () => {
  const interval = { low: 17, median: 18, high: 19, group: 3 };

  it('are one number where the interval is one rank', () => {
    expect(wordRanks(interval)).toBe('17–19');
    expect(wordRanks({ low: 4, high: 4 })).toBe('4');
    expect(wordRanks({ low: 990, high: 1200 })).toBe('990–1,200');
  });

  it('say the group, its first, and what belongs to other weights', () => {
    expect(wordInterval(interval, 'Yale', false, false)).toBe(
      'Ranks 17–19 in nine of ten draws, median 18; group 3: cannot be told apart from Yale',
    );
    expect(wordInterval(interval, 'Yale', true, true)).toBe(
      'Ranks 17–19 in nine of ten draws, median 18; first of group 3; this belongs to other weights',
    );
    expect(wordInterval({ ...interval, group: null }, null, false, false)).toContain('cannot be placed');
  });
});

it('a draw orders the rows that are shown; level ones stand as before, who has no rank last', () => {
  const rows = Int32Array.of(4, 0, 2, 1);
  expect([...arrangeDrawn(rows, Uint16Array.of(0, 1, 2, 9, 2))]).toEqual([1, 4, 2, 0]);
  expect([...rows]).toEqual([4, 0, 2, 1]);
});
