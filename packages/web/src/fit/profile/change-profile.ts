import type { Profile } from '@bearings/core/fit';
import { foldText } from '../../filter/fold-text.js';

const STATED: Profile['importance'] = { kind: 'stated' };
const LONGEST = 60;

/** The profile without a wish, and without the comparisons of it. */
export function withoutWish(profile: Profile, id: string): Profile {
  const wishes = profile.wishes.filter((wish) => wish.id !== id);
  const { importance } = profile;
  if (importance.kind !== 'pairs') return { ...profile, wishes };
  const pairs = importance.pairs.filter(({ first, second }) => first !== id && second !== id);
  return { ...profile, wishes, importance: pairs.length === 0 ? STATED : { kind: 'pairs', pairs } };
}

/** The wishes to be near a place. */
export function wishesNear({ wishes }: Profile, place: string): readonly Profile['wishes'][number][] {
  return wishes.filter(({ subject }) => subject.kind === 'distance' && subject.place === place);
}

/** The profile without a place, and without the wishes to be near it, which would look at nothing. */
export function withoutPlace(profile: Profile, id: string): Profile {
  const rest = wishesNear(profile, id).reduce((before, wish) => withoutWish(before, wish.id), profile);
  return { ...rest, places: rest.places.filter((place) => place.id !== id) };
}

/** An id made from a text, which none of those taken has: "columbus-oh", "columbus-oh-2". */
export function freeId(text: string, taken: readonly string[], otherwise: string): string {
  const plain = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');
  const id = plain || otherwise;
  let free = id;
  for (let count = 2; taken.includes(free); count++) free = `${id}-${count}`;
  return free;
}
