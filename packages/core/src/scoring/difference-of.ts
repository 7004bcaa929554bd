/** What one indicator adds to the difference between two schools. */
export interface PointsDifference<K extends string> {
  readonly indicator: K;
  /** The points of each; null where it has none. */
  readonly a: number | null;
  readonly b: number | null;
  /** Points of the first, less those of the second; no points count as 0. */
  readonly by: number;
}

/** What separates two schools, indicator by indicator. */
export interface Difference<K extends string> {
  /** The sum of `parts`, in their order: the score of the first, less that of the second, before any rounding. */
  readonly total: number;
  /** The largest first, for or against; then by id. */
  readonly parts: readonly PointsDifference<K>[];
}

/**
 * Splits the difference of two scores over the indicators. Points are those of contributions, so that each side sums to
 * its score; a constant that rescaling adds goes in under a name of its own. NaN stands for no points.
 */
export function differenceOf<K extends string>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): Difference<K> {
  const parts = [...new Set([...a.keys(), ...b.keys()])]
    .map((indicator) => {
      const [first, second] = [pointsOf(a, indicator), pointsOf(b, indicator)];
      return { indicator, a: first, b: second, by: (first ?? 0) - (second ?? 0) };
    })
    .sort((p, q) => Math.abs(q.by) - Math.abs(p.by) || (p.indicator < q.indicator ? -1 : 1));
  return { total: parts.reduce((sum, { by }) => sum + by, 0), parts };
}

function pointsOf<K extends string>(points: ReadonlyMap<K, number>, indicator: K): number | null {
  const value = points.get(indicator);
  return value === undefined || Number.isNaN(value) ? null : value;
}
