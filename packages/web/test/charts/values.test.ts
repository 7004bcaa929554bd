import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binValues, summarizeValues } from '../../src/charts/distribution-bins.js';
import { gatherPlaces } from '../../src/charts/gather-places.js';
import { RAMP_STEPS, rampOf } from '../../src/charts/ramp.js';

const numbers = fc.array(
  fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }), fc.constant(Number.NaN)),
);

describe('summarizeValues', () => {
  it('leaves missing values out and never counts them as zero', () => {
    expect(summarizeValues(Float64Array.of(3, Number.NaN, 1, 10))).toEqual({
      count: 3,
      missing: 1,
      min: 1,
      median: 3,
      max: 10,
    });
    expect(summarizeValues(Float64Array.of(1, 2, 3, 10)).median).toBe(2.5);
  });

  it('has no numbers where there are none', () => {
    const { count, missing, min, median, max } = summarizeValues(Float64Array.of(Number.NaN));
    expect([count, missing]).toEqual([0, 1]);
    expect([min, median, max].every(Number.isNaN)).toBe(true);
  });
});

describe('binValues', () => {
  it('puts every value that is there into one bin', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 30 }), (list, bins) => {
        const values = Float64Array.from(list);
        const { min, max, count } = summarizeValues(values);
        expect(binValues(values, min, max, bins).reduce((sum, number) => sum + number, 0)).toBe(count);
      }),
      { numRuns: 500 },
    );
  });

  it('puts the highest value into the last bin, and equal values into the middle', () => {
    expect([...binValues(Float64Array.of(0, 5, 10), 0, 10, 2)]).toEqual([1, 2]);
    expect([...binValues(Float64Array.of(4, 4), 4, 4, 3)]).toEqual([0, 2, 0]);
  });
});

describe('rampOf', () => {
  it('orders tones as values, gives equal values one tone, and missing ones none', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom('high' as const, 'low' as const), (list, strong) => {
        const values = Float64Array.from(list);
        const { steps, tones } = rampOf(values, strong);
        const sign = strong === 'high' ? 1 : -1;
        for (const [a, x] of values.entries()) {
          expect(tones[a] === 0).toBe(Number.isNaN(x));
          for (const [b, y] of values.entries())
            if (x <= y) expect(sign * tones[a]!).toBeLessThanOrEqual(sign * tones[b]!);
        }
        expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(values.filter((v) => !Number.isNaN(v)).length);
        expect(steps.every(({ from, to, count }) => from <= to && count > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('fills six tones evenly where values differ', () => {
    const { steps } = rampOf(
      Float64Array.from({ length: 60 }, (_, at) => at + 1),
      'low',
    );
    expect(steps.map(({ tone, from, count }) => [tone, from, count])).toEqual([
      [6, 1, 10],
      [5, 11, 10],
      [4, 21, 10],
      [3, 31, 10],
      [2, 41, 10],
      [1, 51, 10],
    ]);
    expect(steps).toHaveLength(RAMP_STEPS);
  });
});

describe('gatherPlaces', () => {
  it('names the fewest places that hold half', () => {
    expect(gatherPlaces(['CA', 'NY', 'CA', 'MA'])).toEqual({ places: ['CA'], inside: 2, all: 4 });
    expect(gatherPlaces(['CA', 'NY', 'CA', 'MA', 'TX', 'NY'])).toEqual({ places: ['CA', 'NY'], inside: 4, all: 6 });
  });

  it('never names a place that is not known', () => {
    expect(gatherPlaces(['', '', 'MA'])).toEqual({ places: ['MA'], inside: 1, all: 3 });
  });
});
