import { describe, expect, it } from 'vitest';
import { shareOut } from '../../src/table/share-out.js';

const use = (indicator: string, weight: number | null, pillar: string | null = null) => ({ indicator, weight, pillar });

describe('the shares of indicators', () => {
  it('multiply down the pillars and sum to 1', () => {
    const pillars = [
      { id: 'p', parent: null, weight: 0.8 },
      { id: 'q', parent: 'p', weight: 0.5 },
    ];
    // 0.5 x 0.8, 1 x 0.5 x 0.8 and 0.2.
    expect([...shareOut({ pillars, indicators: [use('a', 0.5, 'p'), use('b', 1, 'q'), use('c', 0.2)] })]).toEqual([
      ['a', 0.4],
      ['b', 0.4],
      ['c', 0.2],
    ]);
  });

  it('are unknown where a weight was not published', () => {
    expect(shareOut({ pillars: [], indicators: [use('a', null), use('b', 1)] }).get('a')).toBe(null);
  });
});
