import type { Importance, Wish } from '@bearings/core/fit';

type Pairs = Extract<Importance, { kind: 'pairs' }>['pairs'];
export type Pair = Pairs[number];

/** Saaty's scale: how many times as important the first of two is; those in between have words of their own. */
export const SAATY = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** Every step of the scale, from the first to the second of two wishes. */
export const STEPS_OF_SCALE: readonly number[] = [
  ...SAATY,
  ...SAATY.slice(0, -1)
    .reverse()
    .map((times) => 1 / times),
];

/** The step that a number of a comparison is; null where it lies between two. */
export function stepOfScale(times: number): number | null {
  return STEPS_OF_SCALE.find((step) => Math.abs(step / times - 1) < 1e-3) ?? null;
}

/** How often the first is said to be as important as the second; null where they are not compared. */
export function timesOf(pairs: Pairs, first: string, second: string): number | null {
  const found = pairs.findLast((one) => isOf(one, first, second));
  if (found === undefined) return null;
  return found.first === first ? found.times : 1 / found.times;
}

/** The comparisons with this one in place of what was said of the two; without it where it is null. */
export function withPair(pairs: Pairs, first: string, second: string, times: number | null): Pairs {
  const others = pairs.filter((one) => !isOf(one, first, second));
  return times === null ? others : [...others, { first, second, times }];
}

/** The two wishes to be asked about next: each with the one after it, so that all hang together, then all others. */
export function nextPair(wishes: readonly Wish[], pairs: Pairs): readonly [first: Wish, second: Wish] | null {
  for (let apart = 1; apart < wishes.length; apart++)
    for (let at = 0; at + apart < wishes.length; at++) {
      const [first, second] = [wishes[at]!, wishes[at + apart]!];
      if (timesOf(pairs, first.id, second.id) === null) return [first, second];
    }
  return null;
}

function isOf(pair: Pair, first: string, second: string): boolean {
  return (pair.first === first && pair.second === second) || (pair.first === second && pair.second === first);
}
