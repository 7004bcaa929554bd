/** Where rows of unequal heights begin, in pixels from the first; one more entry than rows, the last being the height of all. */
export function offsetsOf(rows: Int32Array, heights: Float32Array): Float64Array {
  const offsets = new Float64Array(rows.length + 1);
  for (let at = 0; at < rows.length; at++) offsets[at + 1] = offsets[at]! + heights[rows[at]!]!;
  return offsets;
}

/** The position of the row that holds a distance from the first; the nearest one for distances before and behind all. */
export function positionAt(offsets: Float64Array, distance: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Positions of the first row and of the one after the last that a stretch touches. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** The rows that lie in a stretch, with some beyond both ends. */
export function spanOf(offsets: Float64Array, from: number, to: number, beyond: number): Span {
  const count = offsets.length - 1;
  const first = Math.max(0, positionAt(offsets, from) - beyond);
  return { first, end: Math.min(count, positionAt(offsets, to) + 1 + beyond) };
}
