/** The corners of a convex polygon in order, or the two ends of a line. */
export type Corners = readonly Float64Array[];

/** Corners nearer to each other than this in every coordinate are one. */
const SAME = 1e-12;

/**
 * The part of a convex polygon, or of a line, where a linear function is 0 or more (I. E. Sutherland and G. W. Hodgman,
 * Communications of the ACM 17, 1974, 32-42). Empty where nothing is left; a corner, or an edge, that is touched stays.
 */
export function clipPolygon(corners: Corners, coefficients: Float64Array): Corners {
  const values = corners.map((corner) => corner.reduce((sum, weight, k) => sum + weight * coefficients[k]!, 0));
  if (values.every((value) => value >= 0)) return corners;
  const kept: Float64Array[] = [];
  const add = (corner: Float64Array) => {
    if (kept.length === 0 || !isSame(kept.at(-1)!, corner)) kept.push(corner);
  };
  corners.forEach((corner, i) => {
    const next = (i + 1) % corners.length;
    if (values[i]! >= 0) add(corner);
    if (values[i]! >= 0 === values[next]! >= 0) return;
    const [inside, outside] = values[i]! >= 0 ? [i, next] : [next, i];
    const way = values[inside]! / (values[inside]! - values[outside]!);
    add(corners[inside]!.map((weight, k) => weight + way * (corners[outside]![k]! - weight)));
  });
  while (kept.length > 1 && isSame(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}

/** What part of the whole triangle, or line, of weights it is; 0 of a polygon that is only a line, or a point. */
export function shareOf(corners: Corners): number {
  if (corners.length === 2 && corners[0]!.length === 2) return Math.abs(corners[1]![1]! - corners[0]![1]!);
  let twice = 0;
  for (let i = 1; i + 1 < corners.length; i++) {
    const [a, b, c] = [corners[0]!, corners[i]!, corners[i + 1]!];
    twice += (b[1]! - a[1]!) * (c[2]! - a[2]!) - (b[2]! - a[2]!) * (c[1]! - a[1]!);
  }
  return Math.abs(twice);
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, k) => Math.abs(value - b[k]!) <= SAME);
}
