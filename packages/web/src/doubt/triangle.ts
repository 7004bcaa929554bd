/** A point of a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A triangle of equal sides to draw weights of three groups in: the first group at the top, then left and right. */
export interface Triangle {
  readonly corners: readonly [Point, Point, Point];
  /** Where weights of the groups lie. */
  at(weights: readonly number[]): Point;
}

/** The largest triangle of equal sides of a width, its top at a height. */
export function triangleOf(width: number, side: number, top: number): Triangle {
  const middle = width / 2;
  const bottom = top + (side * Math.sqrt(3)) / 2;
  const corners = [
    { x: middle, y: top },
    { x: middle - side / 2, y: bottom },
    { x: middle + side / 2, y: bottom },
  ] as const;
  return {
    corners,
    at: (weights) => ({
      x: corners.reduce((sum, { x }, k) => sum + x * (weights[k] ?? 0), 0),
      y: corners.reduce((sum, { y }, k) => sum + y * (weights[k] ?? 0), 0),
    }),
  };
}

/** The point of a polygon where it balances; the mean of its corners where it has no area. */
export function balanceOf(corners: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  corners.forEach((from, at) => {
    const to = corners[(at + 1) % corners.length]!;
    const cross = from.x * to.y - to.x * from.y;
    area += cross;
    x += (from.x + to.x) * cross;
    y += (from.y + to.y) * cross;
  });
  if (Math.abs(area) < 1e-9) {
    const mean = (of: (corner: Point) => number): number =>
      corners.reduce((sum, corner) => sum + of(corner), 0) / corners.length;
    return { x: mean((corner) => corner.x), y: mean((corner) => corner.y) };
  }
  return { x: x / (3 * area), y: y / (3 * area) };
}

/** How much room there is beside a point in a convex polygon, to the left and to the right together. */
export function roomAt(corners: readonly Point[], { x, y }: Point): number {
  const crossings: number[] = [];
  corners.forEach((from, at) => {
    const to = corners[(at + 1) % corners.length]!;
    if (from.y > y === to.y > y) return;
    crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
  });
  if (crossings.length < 2) return 0;
  return 2 * Math.min(x - Math.min(...crossings), Math.max(...crossings) - x);
}
