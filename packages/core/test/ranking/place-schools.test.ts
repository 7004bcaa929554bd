import { describe, expect, it } from 'vitest';
import { placeSchools, schoolId, type Placement, type PlacingRules, type Score } from '../../src/index.js';

const scored = (school: string, value: number, printed = value): Score => ({
  kind: 'scored',
  school: schoolId(school),
  value,
  printed,
  range: null,
  contributions: [],
});
const rules = (more: Partial<PlacingRules> = {}): PlacingRules => ({
  rounding: { rule: 'none', decimals: 0, ranks: 'before-rounding' },
  ties: { rule: 'competition', tolerance: 0 },
  bands: null,
  tiers: null,
  ...more,
});
const say = (p: Placement) =>
  `${p.kind === 'ranked' ? p.label : p.kind === 'banded' ? p.band : p.kind === 'tiered' ? `tier ${p.tier}` : p.reason} ${p.school}`;
const places = (scores: readonly Score[], more: Partial<PlacingRules> = {}) =>
  placeSchools(scores, rules(more)).map(say);
const four = [scored('us-a', 90), scored('us-b', 80), scored('us-c', 80), scored('us-d', 70)];

describe('placeSchools', () => {
  it('gives a tie one rank and skips the ranks it used up', () => {
    expect(places(four)).toEqual(['1 us-a', '=2 us-b', '=2 us-c', '4 us-d']);
  });

  it('counts groups where ties are dense, and the middle where they are fractional', () => {
    expect(places(four, { ties: { rule: 'dense', tolerance: 0 } })).toEqual(['1 us-a', '=2 us-b', '=2 us-c', '3 us-d']);
    expect(places(four, { ties: { rule: 'fractional', tolerance: 0 } })).toEqual([
      '1 us-a',
      '=2.5 us-b',
      '=2.5 us-c',
      '4 us-d',
    ]);
  });

  it('tells apart two scores that print the same, unless ranks follow the print', () => {
    const scores = [scored('us-a', 91.21, 91.2), scored('us-b', 91.24, 91.2)];
    expect(places(scores)).toEqual(['1 us-b', '2 us-a']);
    const after = { rounding: { rule: 'half-up', decimals: 1, ranks: 'after-rounding' } } as const;
    expect(places(scores, after)).toEqual(['=1 us-a', '=1 us-b']);
  });

  it('does not let a chain of near-ties drift', () => {
    const scores = [scored('us-a', 90.0), scored('us-b', 89.6), scored('us-c', 89.2)];
    expect(places(scores, { ties: { rule: 'competition', tolerance: 0.5 } })).toEqual(['=1 us-a', '=1 us-b', '3 us-c']);
  });

  it('lists a school it cannot rank last, with the reason', () => {
    const silent: Score = { kind: 'unscored', school: schoolId('us-b'), reason: 'not-reported', because: 'no reading' };
    expect(places([silent, scored('us-a', 1)])).toEqual(['1 us-a', 'not-reported us-b']);
  });

  it('does not depend on the order the scores arrive in', () => {
    expect(placeSchools(four.toReversed(), rules())).toEqual(placeSchools(four, rules()));
  });

  it('shows bands beyond the individual ranks and never splits a tie', () => {
    const bands = {
      individual: 2,
      edges: [
        [3, 3],
        [4, null],
      ],
    } as const;
    expect(places(four, { bands })).toEqual(['1 us-a', '=2 us-b', '=2 us-c', '4+ us-d']);
    const late = [scored('us-a', 9), scored('us-b', 8), scored('us-c', 7), scored('us-d', 7), scored('us-e', 6)];
    expect(places(late, { bands })).toEqual(['1 us-a', '2 us-b', '3-3 us-c', '3-3 us-d', '4+ us-e']);
  });

  it('puts schools into the first tier they reach, in alphabetical order inside it', () => {
    const tiers = {
      cuts: [
        { tier: 1, atLeast: 85 },
        { tier: 2, atLeast: 75 },
        { tier: 3, atLeast: 0 },
      ],
      showRanks: false,
    };
    const scores = [scored('us-d', 95), scored('us-a', 85), scored('us-c', 84.9), scored('us-b', 1)];
    expect(places(scores, { tiers })).toEqual(['tier 1 us-a', 'tier 1 us-d', 'tier 2 us-c', 'tier 3 us-b']);
  });

  it('places nobody when nobody was scored', () => {
    expect(places([])).toEqual([]);
  });
});
