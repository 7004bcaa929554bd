import type { Move, StandingsChange } from '@bearings/core';
import type { Catalogue } from '../text/en/en.js';
import { formatPlain } from '../text/words.js';

type NameOf = (school: string) => string;

/** "34 of 143 ranks moved; most: Yale, 12 to 9." */
export function wordChange(change: StandingsChange, nameOf: NameOf, { weights: { effect } }: Catalogue): string {
  const { moved, stayed, entered, left, largest } = change;
  if (moved === 0 && entered.length === 0 && left.length === 0) return effect.none;
  return effect.join([
    effect.moved(moved, moved + stayed),
    ...(largest ? [effect.most(nameOf(largest.school), formatPlain(largest.from), formatPlain(largest.to))] : []),
    ...(entered.length > 0 ? [effect.entered(entered.length)] : []),
    ...(left.length > 0 ? [effect.left(left.length)] : []),
  ]);
}

/** What is said aloud after a change: how many moved, the three longest ways, who entered the first ten. */
export function announceChange(change: StandingsChange, nameOf: NameOf, { weights: { announce } }: Catalogue): string {
  const { moves, moved, top10 } = change;
  if (moved === 0 && change.entered.length === 0 && change.left.length === 0) return announce.nothing;
  const word = ({ school, from, to, by }: Move): string =>
    announce.move(nameOf(school), by > 0, formatPlain(from), formatPlain(to));
  return [
    announce.moved(moved),
    ...(moves.length > 0 ? [announce.moves(moves.slice(0, 3).map(word))] : []),
    ...(top10.in.length > 0 ? [announce.entered(top10.in.slice(0, 3).map(nameOf))] : []),
  ].join(' ');
}
