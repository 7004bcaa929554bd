/** Where the schools of a group are: the fewest places that hold at least half of them. */
export interface Gathering {
  /** Places with the most schools first. */
  readonly places: readonly string[];
  /** Schools in these places. */
  readonly inside: number;
  readonly all: number;
}

/** Finds the fewest places that hold at least half of some schools; an empty place is not known and never named. */
export function gatherPlaces(places: readonly string[]): Gathering {
  const counts = new Map<string, number>();
  for (const place of places) if (place !== '') counts.set(place, (counts.get(place) ?? 0) + 1);
  const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named: string[] = [];
  let inside = 0;
  for (const [place, count] of most) {
    if (inside * 2 >= places.length) break;
    named.push(place);
    inside += count;
  }
  return { places: named, inside, all: places.length };
}
