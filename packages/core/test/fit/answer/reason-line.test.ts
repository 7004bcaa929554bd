import { describe, expect, it } from 'vitest';
import { type FitPart, partsOf, reasonLine } from '../../../src/fit/index.js';

/** A school by how much of each wish it fulfils, with the points that follow. */
function say(values: readonly (number | null)[], weights: readonly number[]) {
  const columns = values.map((value) => Float64Array.of(value ?? Number.NaN));
  const points = partsOf({ columns, weights }, 0);
  const parts = values.map(
    (value, k): FitPart => ({ wish: 'abcd'[k]!, value, points: points[k]!, seen: { kind: 'nothing' } }),
  );
  return reasonLine(parts, weights);
}

describe('why a school stands where it stands', () => {
  it('is for it what gives most points, not what is fulfilled best', () => {
    expect(say([1, 0.6], [10, 90])).toEqual({ for: 'b', against: null, unknown: [] });
  });

  it('is against it what costs most, not what is fulfilled least', () => {
    expect(say([1, 0, 0.4], [50, 10, 40])).toEqual({ for: 'a', against: 'c', unknown: [] });
    expect(say([1, 0, 0.4], [50, 30, 40]).against).toBe('b');
  });

  it('is against it what is not fulfilled at all, which has no points to tell its weight by', () => {
    expect(say([0, 0], [10, 20])).toEqual({ for: null, against: 'b', unknown: [] });
  });

  it('is nothing that is fulfilled by half, nor what speaks for it', () => {
    expect(say([1, 0.5], [1, 1]).against).toBe(null);
    expect(say([0.3, null], [1, 1])).toEqual({ for: 'a', against: null, unknown: ['b'] });
  });

  it('names of equal ones the first, and what is unknown in the order of the wishes', () => {
    expect(say([0.2, 0.2, 0.2, null], [1, 1, 1, 1])).toEqual({ for: 'a', against: 'b', unknown: ['d'] });
    expect(say([null, 1, null], [1, 2, 3]).unknown).toEqual(['a', 'c']);
  });

  it('leaves out wishes that weigh nothing', () => {
    expect(say([0, null, 1], [0, 0, 5])).toEqual({ for: 'c', against: null, unknown: [] });
  });

  it('says nothing where there are no wishes', () => {
    expect(say([], [])).toEqual({ for: null, against: null, unknown: [] });
  });
});
