import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankColumn } from '../../src/index.js';

const RULES = ['competition', 'dense', 'fractional'] as const;

it.each(RULES)('counts rounded scores to the same %s ranks as it sorts them to', (rule) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 40 }), (tenths) => {
      const scores = Float64Array.from(tenths, (t) => t / 10);
      const ties = { rule, tolerance: 0 };
      expect(rankColumn(scores, ties, 1)).toEqual(rankColumn(scores, ties));
    }),
    { numRuns: 500, seed: 20261125 },
  );
});

it('skips the ranks that a tie used up, also where it counts', () => {
  const { ranks, sharedBy } = rankColumn(Float64Array.of(7.1, 9, 7.1, 5), { rule: 'competition', tolerance: 0 }, 1);
  expect([...ranks]).toEqual([2, 1, 2, 4]);
  expect([...sharedBy]).toEqual([2, 1, 2, 1]);
});
