import { readFileSync } from 'node:fs';
import { EMPTY_PROFILE, type Profile, parseFields, readProfile } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { freeId, withoutPlace, withoutWish } from '../../src/fit/profile/change-profile.js';
import { isSaid, readStep, STEPS } from '../../src/fit/profile/steps.js';

const FIELDS = parseFields(
  JSON.parse(readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);
const curve = { kind: 'line', from: 1500, to: 0 } as const;
const near = (id: string, place: string) =>
  ({ id, label: '', group: 'distance', subject: { kind: 'distance', place }, curve, importance: 60 }) as const;
const profile: Profile = {
  ...EMPTY_PROFILE,
  places: [
    { id: 'home', label: '', latitude: 40, longitude: -83 },
    { id: 'work', label: '', latitude: 41, longitude: -84 },
  ],
  wishes: [near('near-home', 'home'), near('near-work', 'work'), near('home-again', 'home')],
  importance: {
    kind: 'pairs',
    pairs: [
      { first: 'near-home', second: 'near-work', times: 3 },
      { first: 'near-work', second: 'home-again', times: 2 },
    ],
  },
};
const kept = (one: Profile) => readProfile(JSON.parse(JSON.stringify(one)), 'test', FIELDS);

describe('what is taken away', () => {
  it('of wishes takes their comparisons along, and what is left can be kept', () => {
    const rest = withoutWish(profile, 'near-home');
    expect(kept(rest).importance).toEqual({
      kind: 'pairs',
      pairs: profile.importance.kind === 'pairs' ? [profile.importance.pairs[1]] : [],
    });
    expect(kept(withoutWish(rest, 'home-again')).importance).toEqual({ kind: 'stated' });
  });

  it('of places takes the wishes to be near them along', () => {
    const rest = kept(withoutPlace(profile, 'home'));
    expect(rest.wishes.map(({ id }) => id)).toEqual(['near-work']);
    expect(rest.importance).toEqual({ kind: 'stated' });
  });
});

it('makes ids that nothing else has, of any text', () => {
  expect(freeId('Columbus, OH', [], 'place')).toBe('columbus-oh');
  expect(freeId('Columbus, OH', ['columbus-oh', 'columbus-oh-2'], 'place')).toBe('columbus-oh-3');
  expect(freeId('東京', [], 'place')).toBe('place');
  expect(freeId(`${'x'.repeat(59)} y`, [], 'place')).toBe('x'.repeat(59));
});

it('knows which steps say something', () => {
  expect(STEPS.filter((step) => isSaid(step, EMPTY_PROFILE))).toEqual([]);
  expect(STEPS.filter((step) => isSaid(step, profile))).toEqual(['places', 'wishes', 'weights']);
  expect([readStep('#money'), readStep('#us-yale'), readStep('')]).toEqual(['money', null, null]);
});
