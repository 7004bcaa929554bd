/** A point of the flat map; the whole world is `WORLD_WIDTH` wide. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** What part of the map is seen: the point in the middle, and pixels per unit. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const WORLD_WIDTH = 1000;

/** Height of the whole world in Equal Earth. */
export const WORLD_HEIGHT = 486.7;
const MOST_PIXELS = 60;

/** Where a point of the map lies in the picture. */
export function toScreen(view: MapView, size: Size, point: MapPoint): MapPoint {
  return {
    x: size.width / 2 + (point.x - view.x) * view.scale,
    y: size.height / 2 + (point.y - view.y) * view.scale,
  };
}

/** The point of the map under a point of the picture. */
export function toMap(view: MapView, size: Size, point: MapPoint): MapPoint {
  return {
    x: view.x + (point.x - size.width / 2) / view.scale,
    y: view.y + (point.y - size.height / 2) / view.scale,
  };
}

/** The view that shows an extent with some pixels around it; a single point is not zoomed in on further than `most`. */
export function viewOf(extent: Extent, size: Size, padding: number, most = 12): MapView {
  const scale = Math.min(
    (size.width - 2 * padding) / Math.max(extent.right - extent.left, 1e-9),
    (size.height - 2 * padding) / Math.max(extent.bottom - extent.top, 1e-9),
    most,
  );
  return { x: (extent.left + extent.right) / 2, y: (extent.top + extent.bottom) / 2, scale: Math.max(scale, 1e-3) };
}

/** The view of the whole world. */
export function worldView(size: Size): MapView {
  const [x, y] = [WORLD_WIDTH / 2, WORLD_HEIGHT / 2];
  return viewOf({ left: -x, right: x, top: -y, bottom: y }, size, 4, Number.POSITIVE_INFINITY);
}

/** A view brought nearer by a factor, so that a point of the picture stays where it is. */
export function zoomView(view: MapView, size: Size, factor: number, around: MapPoint): MapView {
  const least = worldView(size).scale;
  const scale = Math.min(MOST_PIXELS, Math.max(least, view.scale * factor));
  const kept = toMap(view, size, around);
  return keepInside({
    x: kept.x - (around.x - size.width / 2) / scale,
    y: kept.y - (around.y - size.height / 2) / scale,
    scale,
  });
}

/** A view moved by some pixels. */
export function panView(view: MapView, dx: number, dy: number): MapView {
  return keepInside({ ...view, x: view.x + dx / view.scale, y: view.y + dy / view.scale });
}

/** The middle of the view never leaves the world. */
function keepInside(view: MapView): MapView {
  const [x, y] = [WORLD_WIDTH / 2, WORLD_HEIGHT / 2];
  return { ...view, x: Math.min(x, Math.max(-x, view.x)), y: Math.min(y, Math.max(-y, view.y)) };
}

/**
 * The extent that most points lie in. At most `share` of them may be left outside, and only where that makes the
 * extent smaller by more than a third: the four states around a coast are not shrunk for one island in an ocean.
 * Null where there are no points.
 */
export function extentOf(points: readonly MapPoint[], share: number): Extent | null {
  if (points.length === 0) return null;
  const whole = bound(points);
  let kept = [...points];
  for (let spare = Math.floor(points.length * share); spare > 0; spare--) {
    const edges = [least(kept, 'x', 1), least(kept, 'x', -1), least(kept, 'y', 1), least(kept, 'y', -1)];
    const ways = edges.map((edge) => kept.filter((point) => point !== edge));
    kept = ways.reduce((small, way) => (area(bound(way)) < area(bound(small)) ? way : small));
  }
  const most = bound(kept);
  return area(most) < area(whole) * (2 / 3) ? most : whole;
}

function least(points: readonly MapPoint[], axis: 'x' | 'y', sign: 1 | -1): MapPoint | undefined {
  return points.reduce((found, point) => (sign * point[axis] < sign * found[axis] ? point : found), points[0]!);
}

function bound(points: readonly MapPoint[]): Extent {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x);
    extent.top = Math.min(extent.top, y);
    extent.bottom = Math.max(extent.bottom, y);
  }
  return extent;
}

const area = (e: Extent): number => (e.right - e.left) * (e.bottom - e.top);

/**
 * The meridian in the middle of some longitudes: their circular mean; null where they go so far around the world that
 * no side of it is theirs.
 */
export function middleMeridian(longitudes: readonly number[]): number | null {
  const radians = longitudes.map((degrees) => (degrees * Math.PI) / 180);
  const x = radians.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const y = radians.reduce((sum, angle) => sum + Math.sin(angle), 0);
  if (longitudes.length === 0 || Math.hypot(x, y) < 0.7 * longitudes.length) return null;
  return (Math.atan2(y, x) * 180) / Math.PI;
}
