import { computeEdition } from '@bearings/library';
import { describe, expect, it } from 'vitest';
import { pairOf, turnPair, wordDraws, wordVerdict } from '../../src/doubt/word-range.js';
import type { ReachParcel, Weighed } from '../../src/engine/doubt-parcel.js';
import { mapWeights } from '../../src/worker/map-weights.js';
import { measurePairs, measureSpans } from '../../src/worker/measure-pairs.js';
import { measureReach } from '../../src/worker/measure-reach.js';
import { LIBRARY } from '../profile/a-shipped-edition.js';

const EDITION = 'open-us-2025';
const asked = { edition: EDITION };

/** The ranks that the whole ranking gives with weights of a link. */
function ranksWith(weight: readonly string[]): ReadonlyMap<string, number> {
  const weights = Object.fromEntries(weight.map((pair) => [pair.split('=')[0]!, Number(pair.split('=')[1])]));
  const { placements } = computeEdition(LIBRARY, { ...asked, weights }).ranking;
  return new Map(placements.flatMap((placed) => (placed.kind === 'ranked' ? [[placed.school, placed.rank]] : [])));
}
const rankWith = ({ weight }: Weighed, school: string): number | undefined => ranksWith(weight).get(school);

function reachOf(school: string): Extract<ReachParcel, { kind: 'reach' }> {
  const reach = measureReach(LIBRARY, asked, school);
  if (reach.kind !== 'reach') throw new Error(reach.why);
  return reach;
}

describe('what other weights could make of a rank', () => {
  it.each(['us-stanford', 'us-duke', 'us-penn', 'us-ucsf'])('is what the ranking gives with them: %s', (school) => {
    const reach = reachOf(school);
    for (const end of [reach.highest, reach.lowest]) {
      expect(end.bound).toBe(end.rank);
      expect(end.shown).toBe(rankWith(end, school));
      expect(end.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      end.shares.forEach((share, k) => {
        expect(Math.abs(share - reach.declared[k]!)).toBeLessThanOrEqual(0.25 * reach.declared[k]! + 1e-9);
      });
    }
    expect(reach.highest.rank).toBeLessThanOrEqual(reach.rank);
    expect(reach.lowest.rank).toBeGreaterThanOrEqual(reach.rank);
    if (reach.next.kind === 'change') {
      const ranks = ranksWith(reach.next.weight);
      expect(ranks.get(school)).toBeLessThan(ranks.get(reach.next.rival)!);
    } else expect(reach.next.kind).toBe('first');
    if (reach.first.kind === 'first') expect(rankWith(reach.first, school)).toBe(1);
  });

  it('is not told where there is no rank or no method', () => {
    expect(measureReach(LIBRARY, asked, 'us-nyu')).toEqual({ kind: 'none', why: 'unranked', at: '' });
    expect(measureReach(LIBRARY, { edition: 'usnews-2023-research' }, 'us-stanford')).toMatchObject({
      why: 'as-printed',
    });
  });

  it('is not told exactly where scores are no weighted mean', () => {
    const geometric = { ...asked, variation: { aggregate: 'geometric' as const } };
    const reach = measureReach(LIBRARY, geometric, 'us-stanford');
    expect(reach).toMatchObject({ kind: 'none', why: 'aggregation' });
  });
});

describe('pairs', () => {
  it('are counted in the draws that the intervals are made from', () => {
    const pairs = measurePairs(LIBRARY, asked, [
      ['us-ucsf', 'us-stanford'],
      ['us-nyu', 'us-stanford'],
    ]);
    if (pairs.kind !== 'pairs') throw new Error(pairs.why);
    expect(pairs.basis).toEqual(measureSpans(LIBRARY, asked)?.basis);
    expect(pairs.pairs).toHaveLength(1);
    expect(pairs.pairs[0]).toMatchObject({ first: 'us-ucsf', above: 1, below: 0, verdict: 'above' });
    expect(measurePairs(LIBRARY, { edition: 'usnews-2023-research' }, [])).toEqual({ kind: 'none', why: 'as-printed' });
    expect(measureSpans(LIBRARY, { edition: 'usnews-2023-research' })).toBeNull();
  });

  it('read the same from either side', () => {
    const pair = { first: 'a', second: 'b', above: 0.02, level: 0, below: 0.98, verdict: 'below' as const };
    expect(turnPair(turnPair(pair))).toEqual(pair);
    expect(pairOf([pair], 'b', 'a')).toMatchObject({ first: 'b', above: 0.98, verdict: 'above' });
    expect(wordVerdict(pair)).toBe('below in 98% of the draws');
    expect(wordVerdict({ above: 0.61, level: 0, below: 0.39, verdict: 'noise' })).toBe(
      'inside the noise: above in 61% of the draws',
    );
    expect(wordVerdict({ above: 0.9, level: 0.05, below: 0.05, verdict: 'noise' })).toContain(
      'level in 5% of the draws',
    );
  });

  it('never call all what is not all', () => {
    expect(wordDraws(1)).toBe('all draws');
    expect(wordDraws(0.9996)).toBe('more than 99.9% of the draws');
    expect(wordDraws(0.997)).toBe('99% of the draws');
    expect(wordDraws(0.0004)).toBe('fewer than 0.1% of the draws');
    expect(wordDraws(0)).toBe('none of the draws');
  });
});

describe('the map of weights', () => {
  it('asks for groups where a method has not three parts, and gives weights by which each is first', () => {
    const choice = mapWeights(LIBRARY, asked, null);
    if (choice.kind !== 'choose') throw new Error(choice.kind);
    const [a, b, ...rest] = choice.indicators;
    const map = mapWeights(LIBRARY, asked, [
      { id: 'A', indicators: [a!] },
      { id: 'B', indicators: [b!] },
      { id: 'C', indicators: rest },
    ]);
    if (map.kind !== 'map') throw new Error(map.kind);
    expect(map.regions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const { schools, weight, share } of map.regions) {
      if (share > 1e-4) expect(ranksWith(weight).get(schools[0]!)).toBe(1);
    }
  });
});
