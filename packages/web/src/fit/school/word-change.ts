import type { HeldSchools, Wish } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { formatFixed } from '../../text/words.js';
import { type Fields, labelOfWish } from '../word-fact.js';

/** What it would take to have the lower of two schools above the other, in a sentence or two. */
export function wordChange({ above, below, change }: HeldSchools, wishes: readonly Wish[], fields: Fields): string {
  const words = F.school.mind;
  if (change === null) return words.level(above.name, below.name);
  if (change.kind === 'none')
    return [words.none(below.name, above.name), ...(change.isDominated ? [words.dominated] : [])].join(' ');
  const say = change.past === 'more' ? words.more : words.less;
  const { wish, to, from } = change;
  // Told with as many places as it takes to tell the two apart.
  const places = [1, 2, 3, 4].find((some) => formatFixed(to, some) !== formatFixed(from, some)) ?? 5;
  const [then, now] = [formatFixed(to, places), formatFixed(from, places)];
  return say(below.name, above.name, nameOfWish(wish, wishes, fields), then, now);
}

/** What a wish is called, by its place; nothing for one that was taken back a moment ago. */
export function nameOfWish(at: number, wishes: readonly Wish[], fields: Fields): string {
  const wish = wishes[at];
  return wish === undefined ? '' : labelOfWish(wish, fields);
}
