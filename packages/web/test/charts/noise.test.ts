import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countNoise, noiseOf, type Span } from '../../src/charts/noise.js';
import type { SlopeList } from '../../src/charts/slope-list.js';

const list = (rank: number | null, span: Span | null, upTo?: number): SlopeList => ({
  title: '',
  places: new Map([['a', { rank, label: '', ...(upTo === undefined ? {} : { upTo }) }]]),
  ...(span ? { spans: new Map([['a', span]]) } : {}),
});
const span = (low: number, high: number): Span => ({ low, high });

describe('noiseOf', () => {
  it('calls a move noise where both intervals share a rank', () => {
    expect(noiseOf('a', list(3, span(2, 5)), list(7, span(5, 9)))).toBe('inside');
    expect(noiseOf('a', list(3, span(2, 4)), list(7, span(5, 9)))).toBe('beyond');
  });

  it('takes the one interval there is, and the place in the other list', () => {
    expect(noiseOf('a', list(3, span(2, 7)), list(7, null))).toBe('inside');
    expect(noiseOf('a', list(7, null), list(3, span(2, 6)))).toBe('beyond');
    expect(noiseOf('a', list(3, span(2, 12)), list(10, null, 20))).toBe('inside');
  });

  it('says nothing of who does not move, has no rank, or of whom no list knows', () => {
    expect(noiseOf('a', list(3, span(2, 4)), list(3, span(2, 4)))).toBeNull();
    expect(noiseOf('a', list(3, span(2, 4)), list(null, null))).toBeNull();
    expect(noiseOf('a', list(3, null), list(9, null))).toBeNull();
    expect(noiseOf('b', list(3, span(2, 4)), list(9, span(8, 9)))).toBeNull();
  });

  it('is the same from either side, and counted once', () => {
    const some = fc.record({ rank: fc.integer({ min: 1, max: 9 }), low: fc.nat(4), high: fc.nat(4) });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const left = list(a.rank, span(a.rank - a.low, a.rank + a.high));
        const right = list(b.rank, span(b.rank - b.low, b.rank + b.high));
        const noise = noiseOf('a', left, right);
        expect(noiseOf('a', right, left)).toBe(noise);
        expect(countNoise(left, right)).toEqual({ inside: noise === 'inside' ? 1 : 0, of: noise === null ? 0 : 1 });
      }),
      { numRuns: 1000 },
    );
  });
});
