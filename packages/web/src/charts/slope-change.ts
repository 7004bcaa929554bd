import { isExact, type ListPlace } from './list-place.js';

/** How a school's place in a second list compares with its place in a first. */
export type Change =
  | { readonly kind: 'up' | 'down'; readonly by: number; readonly atLeast: boolean }
  | { readonly kind: 'same' }
  /** Bands that overlap: nobody can tell. */
  | { readonly kind: 'unclear' }
  /** In both lists, without a rank in one of them. */
  | { readonly kind: 'unranked' }
  | { readonly kind: 'absent'; readonly from: 'left' | 'right' };

/** Compares two places. Between bands only what must be true is said: from 120 to "201–250" is down by at least 81. */
export function changeOf(left: ListPlace | undefined, right: ListPlace | undefined): Change {
  if (!left) return { kind: 'absent', from: 'left' };
  if (!right) return { kind: 'absent', from: 'right' };
  if (left.rank === null || right.rank === null) return { kind: 'unranked' };
  const atLeast = !(isExact(left) && isExact(right));
  const [leftEnd, rightEnd] = [left.upTo ?? left.rank, right.upTo ?? right.rank];
  if (rightEnd < left.rank) return { kind: 'up', by: left.rank - rightEnd, atLeast };
  if (right.rank > leftEnd) return { kind: 'down', by: right.rank - leftEnd, atLeast };
  return atLeast ? { kind: 'unclear' } : { kind: 'same' };
}

/** What two lists have to do with each other, counted over all schools. */
export interface Moves {
  /** Schools in both lists. */
  readonly both: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** In both, but bands overlap or a rank is missing. */
  readonly untold: number;
  readonly onlyLeft: number;
  readonly onlyRight: number;
  /** Schools with a single rank in both. */
  readonly exact: number;
  /** At least half of those with a single rank in both are so many places apart or fewer; null where there are none. */
  readonly median: number | null;
}

/** Counts who stands higher, lower and nowhere. */
export function countMoves(left: ReadonlyMap<string, ListPlace>, right: ReadonlyMap<string, ListPlace>): Moves {
  const counts = { both: 0, up: 0, down: 0, same: 0, untold: 0, onlyLeft: 0, onlyRight: 0 };
  const moves: number[] = [];
  for (const school of new Set([...left.keys(), ...right.keys()])) {
    const change = changeOf(left.get(school), right.get(school));
    if (change.kind === 'absent') {
      counts[change.from === 'right' ? 'onlyLeft' : 'onlyRight'] += 1;
      continue;
    }
    counts.both += 1;
    if (change.kind === 'unclear' || change.kind === 'unranked') counts.untold += 1;
    else counts[change.kind] += 1;
    if (change.kind === 'same') moves.push(0);
    else if ((change.kind === 'up' || change.kind === 'down') && !change.atLeast) moves.push(change.by);
  }
  moves.sort((a, b) => a - b);
  return { ...counts, exact: moves.length, median: moves[Math.ceil(moves.length / 2) - 1] ?? null };
}

/**
 * The places of the schools that have a rank in both lists, counted among these schools only: the fifth of a list is
 * third if two above it are not in the other list.
 */
export function placeAmongBoth(
  places: ReadonlyMap<string, ListPlace>,
  other: ReadonlyMap<string, ListPlace>,
): Map<string, ListPlace> {
  const both = [...places].flatMap(([school, place]) => {
    const there = other.get(school);
    return place.rank !== null && there && there.rank !== null
      ? [{ school, from: place.rank, to: place.upTo ?? place.rank, exact: isExact(place) }]
      : [];
  });
  const starts = both.map(({ from }) => from).sort((a, b) => a - b);
  const before = (rank: number, counted: boolean): number => countBelow(starts, rank, counted);
  return new Map(
    both.map(({ school, from, to, exact }) => {
      const rank = before(from, false) + 1;
      const last = before(to, true);
      if (exact) return [school, { rank, label: last > rank ? `=${rank}` : String(rank) }];
      return [school, last > rank ? { rank, upTo: last, label: `${rank}–${last}` } : { rank, label: String(rank) }];
    }),
  );
}

/** How many of some sorted numbers lie below a limit; with it, where it is counted too. */
function countBelow(sorted: readonly number[], limit: number, counted: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? 0;
    if (at < limit || (counted && at === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
