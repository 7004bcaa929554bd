import type { ListPlace } from './list-place.js';

/** Where a school stands on one side of the chart. */
export type Lane =
  /** Among the first places that were asked for. */
  | 'shown'
  /** Below them, and here because of the other list. */
  | 'beyond'
  /** In the list, without a rank. */
  | 'unranked'
  /** Not in the list. */
  | 'absent';

export const LANES: readonly Lane[] = ['shown', 'beyond', 'unranked', 'absent'];

/** One side of the chart, from top to bottom in rows of one height. */
export interface SlopeSide {
  /** The row of each school, and its lane. */
  readonly at: ReadonlyMap<string, { readonly row: number; readonly lane: Lane }>;
  /** The row of a lane's own heading; the lane of the first places has none. */
  readonly headings: readonly { readonly lane: Lane; readonly row: number }[];
  readonly rows: number;
}

export interface SlopeLayout {
  /** Schools in the order of the left side, each once. */
  readonly schools: readonly string[];
  readonly left: SlopeSide;
  readonly right: SlopeSide;
  readonly rows: number;
  /** Schools of either list that are not drawn. */
  readonly leftOut: number;
}

/** Lays two lists out, one row a school, so that no label meets another: the first `top` places of either list. */
export function layOutSlopes(
  left: ReadonlyMap<string, ListPlace>,
  right: ReadonlyMap<string, ListPlace>,
  top: number,
): SlopeLayout {
  const all = new Set([...left.keys(), ...right.keys()]);
  const first = (place: ListPlace | undefined): boolean => place !== undefined && rankOf(place) <= top;
  const wide = top === Number.POSITIVE_INFINITY;
  const drawn = [...all].filter((school) => wide || first(left.get(school)) || first(right.get(school)));
  const sides = { left: layOutSide(drawn, left, right, top), right: layOutSide(drawn, right, left, top) };
  return {
    ...sides,
    schools: drawn.sort((a, b) => (sides.left.at.get(a)?.row ?? 0) - (sides.left.at.get(b)?.row ?? 0)),
    rows: Math.max(sides.left.rows, sides.right.rows),
    leftOut: all.size - drawn.length,
  };
}

function layOutSide(
  schools: readonly string[],
  own: ReadonlyMap<string, ListPlace>,
  other: ReadonlyMap<string, ListPlace>,
  top: number,
): SlopeSide {
  const at = new Map<string, { row: number; lane: Lane }>();
  const headings: { lane: Lane; row: number }[] = [];
  let row = 0;
  for (const lane of LANES) {
    const here = schools.filter((school) => laneOf(own.get(school), top) === lane);
    if (here.length === 0) continue;
    here.sort(
      (a, b) => rankOf(own.get(a)) - rankOf(own.get(b)) || rankOf(other.get(a)) - rankOf(other.get(b)) || byId(a, b),
    );
    if (lane !== 'shown') headings.push({ lane, row: row++ });
    for (const school of here) at.set(school, { row: row++, lane });
  }
  return { at, headings, rows: row };
}

function laneOf(place: ListPlace | undefined, top: number): Lane {
  if (!place) return 'absent';
  if (place.rank === null) return 'unranked';
  return place.rank <= top ? 'shown' : 'beyond';
}

/** Larger than any rank where there is none; a finite number, so that differences of two are numbers. */
const rankOf = (place: ListPlace | undefined): number => place?.rank ?? Number.MAX_SAFE_INTEGER;
const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
