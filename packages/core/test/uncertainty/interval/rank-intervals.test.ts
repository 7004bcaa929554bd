import { methodologyOf, tableOf, useOf } from '@bearings/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxAround,
  countScenarios,
  openScenarios,
  rankIntervals,
  rankSpread,
  type ScoringInput,
  stream,
} from '../../../src/index.js';

const idsOf = (count: number) => Array.from({ length: count }, (_, i) => `zz-${String(i).padStart(4, '0')}`);

function anyInput(
  count: number,
  seed: number,
  by: 'arithmetic' | 'copeland' | 'geometric' = 'arithmetic',
): ScoringInput {
  const next = stream(seed, 'test');
  const ids = idsOf(count);
  const column = () => ids.map(() => 1 + next());
  const methodology = methodologyOf([useOf('a', 0.5), useOf('b', 0.3), useOf('c', 0.2)], { aggregation: { by } });
  return { methodology, evidence: tableOf(ids, { a: column(), b: column(), c: column() }), startsFrom: 'readings' };
}

describe('rankIntervals', () => {
  it('are the 5, 50 and 95 % ranks over weights and rules, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer(), (count, seed) => {
        const found = rankIntervals(anyInput(count, seed), 1);
        expect(found?.schools.size).toBe(count);
        for (const { low, median, high, group } of found!.schools.values()) {
          expect(low).toBeLessThanOrEqual(median);
          expect(median).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(count);
          if (group !== null) expect(group).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('say what they are over, and are what its counts say', () => {
    const input = anyInput(12, 5);
    const found = rankIntervals(input, 9)!;
    expect(found.basis).toMatchObject({ part: 0.25, draws: 1000, seed: 9 });
    expect(found.basis.rules[0]).toEqual({});
    const spread = ({ declared }: { declared: Float64Array }) => boxAround(declared, 0.25);
    const space = openScenarios(input, { spread, rules: found.basis.rules, evidence: null }, 9);
    const counted = countScenarios(space, 0, 1000);
    space.schools.forEach((id, row) => {
      const { low, median, high } = rankSpread(counted, row);
      expect(found.schools.get(id)).toMatchObject({ low: low.rank, median: median.rank, high: high.rank });
    });
  });

  it('are a single rank where no weights and no rules can change it', () => {
    const ids = idsOf(4);
    const evidence = tableOf(ids, { a: [4, 3, 2, 1], b: [40, 30, 20, 10], c: [400, 300, 200, 100] });
    const found = rankIntervals({ ...anyInput(4, 1), evidence }, 1)!;
    expect([...found.schools.values()]).toEqual(
      [1, 2, 3, 4].map((rank) => ({ low: rank, median: rank, high: rank, group: rank })),
    );
  });

  it('leave out rules that scores do not suit', () => {
    const { basis } = rankIntervals(anyInput(8, 2, 'geometric'), 1)!;
    expect(basis.rules).not.toContainEqual({ normalize: 'z-score' });
  });

  it('are fewer draws where every draw compares each pair, and none where that would be too few to say anything', () => {
    expect(rankIntervals(anyInput(150, 3, 'copeland'), 1)?.basis.draws).toBe(888);
    expect(rankIntervals(anyInput(500, 3, 'copeland'), 1)).toBe(null);
  });

  it('are none where nobody is ranked', () => {
    const ids = idsOf(3);
    const nothing = [Number.NaN, Number.NaN, Number.NaN];
    expect(
      rankIntervals({ ...anyInput(3, 1), evidence: tableOf(ids, { a: nothing, b: nothing, c: nothing }) }, 1),
    ).toBe(null);
  });
});
