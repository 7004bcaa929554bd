import type { ListPlace } from './list-place.js';

/** One of two lists. */
export interface SlopeList {
  readonly title: string;
  readonly places: ReadonlyMap<string, ListPlace>;
}

/** What a school is called: in full, and where there is little room. */
export interface SchoolNames {
  readonly name: string;
  readonly short: string;
}
