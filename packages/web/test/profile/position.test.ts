import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAmong, shareBelow } from '../../src/profile/position-among.js';
import { wordPosition } from '../../src/profile/word-position.js';

const at = (values: readonly number[], value: number) => positionAmong(Float64Array.from(values), value);
const said = (values: readonly number[], value: number) => wordPosition(at(values, value));

describe('the position of a reading', () => {
  it('counts who is below, level and above, of those that reported', () => {
    expect(at([1, 2, 2, Number.NaN, 5], 2)).toEqual({ below: 1, level: 2, above: 1, reported: 4 });
  });

  it('accounts for every school that reported, and is turned round by turning the readings round', () => {
    const value = fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 3 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const own = values.find((one) => !Number.isNaN(one));
        if (own === undefined) return;
        const position = at(values, own);
        expect(position.below + position.level + position.above).toBe(position.reported);
        expect(position.reported).toBe(values.filter((one) => !Number.isNaN(one)).length);
        const turned = at(
          values.map((one) => -one),
          -own,
        );
        expect(shareBelow(turned)).toBeCloseTo(1 - shareBelow(position), 12);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a share from the lowest to the highest, with equals in the middle of theirs', () => {
    expect([1, 2, 3, 4, 5].map((value) => shareBelow(at([1, 2, 3, 4, 5], value)))).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(shareBelow(at([1, 2, 2, 3], 2))).toBe(0.5);
    expect(shareBelow(at([7], 7))).toBe(0.5);
  });

  it('is said in words', () => {
    expect(said([1, 2, 3, Number.NaN], 2)).toBe('higher than 1 of 3 that reported');
    expect(said([1, 2, 2, 2, 3], 2)).toBe('higher than 1 of 5 that reported, level with 2 others');
    expect(said([1, 2, 3], 3)).toBe('the highest of 3 that reported');
    expect(said([1, 3, 3], 3)).toBe('the highest of 3 that reported, with one other');
    expect(said([1, 2, 3], 1)).toBe('the lowest of 3 that reported');
    expect(said([4], 4)).toBe('the only school that reported');
    expect(said([4, 4], 4)).toBe('the same for all 2 that reported');
    expect(said([1, 2], 9)).toBe('');
  });
});
