import { DRAWN_AT_LEAST, plainResample, resampleStates, stream } from '@bearings/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSimdResample } from '../src/index.js';

const simd = openSimdResample()!;

function drawColumns(rows: number, largest: readonly number[], seed: number): Float64Array[] {
  const next = stream(seed, 'columns');
  return largest.map((most) => Float64Array.from({ length: rows }, () => Math.floor(next() * most)));
}

describe('resampling by WebAssembly', () => {
  it('gives the sums of the plain way to the bit', () => {
    const cases = fc.record({
      rows: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 500, max: 1100 })),
      largest: fc.array(fc.constantFrom(1, 2, 32_768, 32_769, 2 ** 20, 2 ** 30, 2 ** 30 + 1, 2 ** 39), {
        maxLength: 5,
      }),
      samples: fc.integer({ min: 0, max: 21 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(cases, ({ rows, largest, samples, seed }) => {
        const columns = drawColumns(rows, largest, seed);
        const states = resampleStates(seed, 'states', samples);
        expect(simd({ columns, states })).toEqual(plainResample({ columns, states }));
      }),
      { numRuns: 300, seed: 20261128 },
    );
  });

  it('holds the largest digit, drawn as often as a row can be, through a whole block', () => {
    const columns = [new Float64Array(5000).fill(2 ** 30 - 1), new Float64Array(5000).fill(2 ** 37 - 1)];
    const states = resampleStates(5, 'large', 16);
    expect(simd({ columns, states })).toEqual(plainResample({ columns, states }));
    expect(2 * DRAWN_AT_LEAST.length * 256 * 32_767).toBeLessThan(2 ** 31);
  });

  it('takes more memory where it needs more, and gives it to the next', () => {
    const large = { columns: drawColumns(60_001, [2 ** 20, 2 ** 31], 3), states: resampleStates(3, 'large', 3) };
    const small = { columns: drawColumns(11, [9], 4), states: resampleStates(4, 'small', 5) };
    const expected = [plainResample(large), plainResample(small)];
    expect([simd(large), simd(small)]).toEqual(expected);
  });

  it('refuses what the plain way refuses', () => {
    const states = resampleStates(1, 'bad', 1);
    expect(() => simd({ columns: [Float64Array.of(-1)], states })).toThrow(RangeError);
    expect(() => simd({ columns: [Float64Array.of(2 ** 45)], states })).toThrow(RangeError);
  });
});
