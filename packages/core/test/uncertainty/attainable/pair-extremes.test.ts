import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { necessarilyNotBelow, pairExtremes, possiblyAbove } from '../../../src/uncertainty/attainable/pair-extremes.js';
import { regionRows, type WeightRegion } from '../../../src/uncertainty/region/weight-region.js';
import { anyRegion, anyRows, caseA, rankingOf } from './a-ranking.js';

describe('pair extremes', () => {
  it('over all weights are the largest and smallest difference in any indicator', () => {
    const extremes = pairExtremes(
      rankingOf([
        [3, 1, 5],
        [4, 1, 1],
        [3, 1, 4],
      ]),
      { kind: 'simplex' },
    );
    expect([...extremes.largest]).toEqual([0, 4, 1, 1, 0, 1, 0, 3, 0]);
    expect(necessarilyNotBelow(extremes, 0, 2)).toBe(true);
    expect(possiblyAbove(extremes, 2, 0)).toBe(false);
    expect(possiblyAbove(extremes, 0, 2) && possiblyAbove(extremes, 1, 0)).toBe(true);
  });

  it('in a box give the rest of the weight to the largest differences', () => {
    // Differences 8, 4, -2 with 0.3 to 0.5, 0.2 to 0.6, 0.1 to 0.4: 0.5 and 0.4 to the first two, and the reverse.
    const region: WeightRegion = { kind: 'box', low: [0.3, 0.2, 0.1], high: [0.5, 0.6, 0.4] };
    const { largest } = pairExtremes(
      rankingOf([
        [8, 4, 0],
        [0, 0, 2],
      ]),
      region,
    );
    expect(largest[1]).toBeCloseTo(0.5 * 8 + 0.4 * 4 - 0.1 * 2, 12);
    expect(-largest[2]!).toBeCloseTo(0.3 * 8 + 0.3 * 4 - 0.4 * 2, 12);
  });

  it('are the same by linear programs, where the same region is given as rows', () => {
    fc.assert(
      fc.property(anyRows(5, 4), anyRegion(4), (rows, region) => {
        const ranking = rankingOf(rows);
        const greedy = pairExtremes(ranking, region).largest;
        const solved = pairExtremes(ranking, { kind: 'polytope', rows: regionRows(region, 4) }).largest;
        for (const [i, value] of greedy.entries()) expect(solved[i]).toBeCloseTo(value, 9);
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  it('say of no pair of 200 that it is decided both ways', () => {
    const extremes = pairExtremes(caseA(), { kind: 'simplex' });
    for (let a = 0; a < 200; a++) {
      for (let b = 0; b < a; b++) {
        expect(necessarilyNotBelow(extremes, a, b) && possiblyAbove(extremes, b, a)).toBe(false);
        expect(necessarilyNotBelow(extremes, a, b) || possiblyAbove(extremes, b, a)).toBe(true);
      }
    }
  });
});
