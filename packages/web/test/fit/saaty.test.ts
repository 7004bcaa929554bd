import type { Wish } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { nextPair, stepOfScale, STEPS_OF_SCALE, timesOf, withPair } from '../../src/fit/profile/saaty.js';

const wishes = ['a', 'b', 'c'].map((id) => ({ id })) as Wish[];
const asked = (pairs: Parameters<typeof nextPair>[1]) => nextPair(wishes, pairs)?.map(({ id }) => id) ?? null;

describe('comparisons of two wishes', () => {
  it('have seventeen steps from nine times the first to nine times the second', () => {
    expect(STEPS_OF_SCALE).toHaveLength(17);
    expect([STEPS_OF_SCALE[0], STEPS_OF_SCALE[8], STEPS_OF_SCALE[16]]).toEqual([9, 1, 1 / 9]);
  });

  it('are asked so that all wishes are linked first', () => {
    expect(asked([])).toEqual(['a', 'b']);
    const one = withPair([], 'a', 'b', 3);
    expect(asked(one)).toEqual(['b', 'c']);
    const two = withPair(one, 'c', 'b', 2);
    expect(asked(two)).toEqual(['a', 'c']);
    expect(asked(withPair(two, 'a', 'c', 1))).toBeNull();
  });

  it('are the same whichever of the two stands first', () => {
    const pairs = withPair([], 'a', 'b', 4);
    expect(timesOf(pairs, 'b', 'a')).toBe(1 / 4);
    expect(withPair(pairs, 'b', 'a', 4)).toEqual([{ first: 'b', second: 'a', times: 4 }]);
    expect(withPair(pairs, 'b', 'a', null)).toEqual([]);
  });

  it('of a file find their step, and are told as they are where they have none', () => {
    expect(stepOfScale(0.3333)).toBe(1 / 3);
    expect(stepOfScale(2.5)).toBeNull();
  });
});
