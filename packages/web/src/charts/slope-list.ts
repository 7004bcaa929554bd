import type { ListPlace } from './list-place.js';
import type { Span } from './noise.js';

/** One of two lists. */
export interface SlopeList {
  readonly title: string;
  readonly places: ReadonlyMap<string, ListPlace>;
  /** The intervals of ranks, by school; left out where there are none of these places. */
  readonly spans?: ReadonlyMap<string, Span> | undefined;
}

/** What a school is called: in full, and where there is little room. */
export interface SchoolNames {
  readonly name: string;
  readonly short: string;
}
