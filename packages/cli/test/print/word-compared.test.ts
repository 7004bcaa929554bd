import { comparePairs } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { wordCompared } from '../../src/print/word-compared.js';

const wishes = ['cost', 'place', 'people', 'research'].map((id) => ({ id, label: id === 'cost' ? 'Low cost' : '' }));
const say = (...pairs: [first: number, second: number, times: number][]) =>
  wordCompared(
    comparePairs(
      wishes.length,
      pairs.map(([first, second, times]) => ({ first, second, times })),
    ),
    wishes,
  );

describe('what is said of comparisons', () => {
  it('is nothing where all are linked and hang together', () => {
    expect(say([0, 1, 2], [1, 2, 3], [2, 3, 1])).toEqual([]);
  });

  it('names the groups that nothing links, the largest first', () => {
    const [said, ...more] = say([1, 2, 3]);
    expect(said).toContain('no comparison links place, people | Low cost | research. Each of these 3 is');
    expect(more).toEqual([]);
  });

  it('names the pair that fits worst where they contradict each other', () => {
    const [said] = say([0, 1, 1 / 9], [1, 2, 1 / 9], [0, 2, 9], [2, 3, 1]);
    expect(said).toMatch(/contradict each other \(consistency ratio \d\.\d\d, above 0\.1\)/);
    expect(said).toMatch(/worst is Low cost and place: 1\/9 times as important, you said; all together say 1\.3$/);
  });
});
