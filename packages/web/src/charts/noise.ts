import type { ListPlace } from './list-place.js';
import { changeOf } from './slope-change.js';
import type { SlopeList } from './slope-list.js';

/** The ranks that a school holds in nine of ten draws of one list. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether a move between two lists may be noise. It is inside the noise where the intervals of both lists share a rank;
 * where one list alone has an interval, where that holds the place in the other. Null where it does not move, or where
 * neither list says how far its ranks move.
 */
export function noiseOf(school: string, left: SlopeList, right: SlopeList): 'inside' | 'beyond' | null {
  const [from, to] = [left.places.get(school), right.places.get(school)];
  const { kind } = changeOf(from, to);
  if (kind !== 'up' && kind !== 'down') return null;
  const [a, b] = [left.spans?.get(school), right.spans?.get(school)];
  const [first, second] = [a ?? (b && spanOf(from)), b ?? (a && spanOf(to))];
  if (!first || !second) return null;
  return first.low <= second.high && second.low <= first.high ? 'inside' : 'beyond';
}

/** A place that is known exactly, or as a band, as if it were an interval. */
function spanOf(place: ListPlace | undefined): Span | undefined {
  if (!place || place.rank === null) return undefined;
  return { low: place.rank, high: place.upTo ?? place.rank };
}

/** How many moves lie inside the noise, of all of which that can be said. */
export function countNoise(left: SlopeList, right: SlopeList): { readonly inside: number; readonly of: number } {
  let [inside, of] = [0, 0];
  for (const school of left.places.keys()) {
    const noise = noiseOf(school, left, right);
    if (noise === null) continue;
    of += 1;
    if (noise === 'inside') inside += 1;
  }
  return { inside, of };
}
