import type { Extent, MapView, Size } from './map-view.js';

/** An outline on the flat map: x and y by turns, closed, with the extent that it covers. */
export interface Ring {
  readonly points: Float64Array;
  readonly extent: Extent;
}

/** A part of the map to be drawn at some detail. Views that share it share its drawing. */
export interface Sheet {
  readonly extent: Extent;
  /** Pixels per unit that the drawing must be good for. */
  readonly scale: number;
}

/** The sheet that a view lies on. It reaches beyond the view on every side, so that small moves stay on it. */
export function sheetOf(view: MapView, size: Size): Sheet {
  const scale = 2 ** (Math.ceil(2 * Math.log2(view.scale)) / 2);
  // Half of a view is up to 0.71 of the size in these units; with half a step from the middle that is 0.96.
  const [width, height] = [size.width / scale, size.height / scale];
  const x = (Math.round((2 * view.x) / width) * width) / 2;
  const y = (Math.round((2 * view.y) / height) * height) / 2;
  return { extent: { left: x - width, right: x + width, top: y - height, bottom: y + height }, scale };
}

/** Whether two sheets are the same. */
export function isSameSheet(a: Sheet, b: Sheet): boolean {
  return a.scale === b.scale && a.extent.left === b.extent.left && a.extent.top === b.extent.top;
}

/**
 * The outlines of a sheet as an SVG path. Rings beyond its edges are left out, and points nearer than a pixel to the
 * one before; what leaves it runs along its edge. An island smaller than a pixel stays as a dot, so that no country goes
 * missing.
 */
export function drawRings(rings: readonly Ring[], { extent, scale }: Sheet): string {
  const least = 0.8 / scale;
  const digits = Math.max(0, Math.ceil(Math.log10(scale)) + 1);
  const inX = (x: number): number => Math.min(extent.right, Math.max(extent.left, x));
  const inY = (y: number): number => Math.min(extent.bottom, Math.max(extent.top, y));
  const parts: string[] = [];
  for (const { points, extent: own } of rings) {
    if (own.right < extent.left || own.left > extent.right || own.bottom < extent.top || own.top > extent.bottom) {
      continue;
    }
    let [x, y] = [inX(points[0]!), inY(points[1]!)];
    let path = `M${x.toFixed(digits)} ${y.toFixed(digits)}`;
    for (let at = 2; at < points.length; at += 2) {
      const [nextX, nextY] = [inX(points[at]!), inY(points[at + 1]!)];
      if (Math.abs(nextX - x) < least && Math.abs(nextY - y) < least) continue;
      path += `L${nextX.toFixed(digits)} ${nextY.toFixed(digits)}`;
      [x, y] = [nextX, nextY];
    }
    parts.push(`${path}Z`);
  }
  return parts.join('');
}

/** Gathers what a path generator of d3-geo draws into rings. */
export class RingPen {
  readonly rings: Ring[] = [];
  #points: number[] = [];

  moveTo(x: number, y: number): void {
    this.#points = [x, y];
  }

  lineTo(x: number, y: number): void {
    this.#points.push(x, y);
  }

  closePath(): void {
    if (this.#points.length > 0) this.rings.push(ringOf(this.#points));
    this.#points = [];
  }

  beginPath(): void {
    this.#points = [];
  }

  /** Points of a shape; countries have none. */
  arc(): void {}
}

function ringOf(points: readonly number[]): Ring {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    if (x < extent.left) extent.left = x;
    if (x > extent.right) extent.right = x;
    if (y < extent.top) extent.top = y;
    if (y > extent.bottom) extent.bottom = y;
  }
  return { points: Float64Array.from(points), extent };
}
