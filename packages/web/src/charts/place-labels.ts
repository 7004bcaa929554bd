import type { Size } from './map-view.js';

/** A mark that would like its name beside it. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Of the mark, in pixels. */
  readonly radius: number;
  readonly text: string;
  /** Of the text, in pixels. */
  readonly width: number;
}

/** A name beside its mark; `anchor` is the side of the text that touches it. */
export interface PlacedLabel {
  /** Position of the mark among those that were asked for. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const HEIGHT = 14;
const GAP = 4;

/**
 * Places names beside marks, first come first served, right of the mark if it is free there, else left; a name that
 * would cover a mark or another name, or leave the picture, is not placed. At most `most` are.
 */
export function placeLabels(
  wanted: readonly Labelled[],
  marks: readonly { readonly x: number; readonly y: number; readonly radius: number }[],
  size: Size,
  most: number,
): PlacedLabel[] {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed: PlacedLabel[] = [];
  for (const [at, { x, y, radius, width }] of wanted.entries()) {
    if (placed.length >= most) break;
    for (const anchor of ['start', 'end'] as const) {
      const edge = anchor === 'start' ? x + radius + GAP : x - radius - GAP;
      const left = anchor === 'start' ? edge : edge - width;
      const box = { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
      const inside = box.left >= 2 && box.right <= size.width - 2 && box.top >= 2 && box.bottom <= size.height - 2;
      if (!inside || taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      placed.push({ at, x: edge, y, anchor });
      break;
    }
  }
  return placed;
}

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
