import type { Axis } from './axis.js';

/** One piece of a stacked bar, in percent of the axis from its left end. */
export interface Piece {
  readonly id: string;
  readonly left: number;
  readonly width: number;
}

/** Stacks points from zero: what adds to the right, what takes away to the left, in the order given. */
export function layOutBar(points: ReadonlyMap<string, number>, order: readonly string[], axis: Axis): Piece[] {
  const scale = 100 / (axis.to - axis.from);
  const pieces: Piece[] = [];
  let above = 0;
  let below = 0;
  for (const id of order) {
    const value = points.get(id) ?? 0;
    if (value > 0) {
      pieces.push({ id, left: (above - axis.from) * scale, width: value * scale });
      above += value;
    } else if (value < 0) {
      below += value;
      pieces.push({ id, left: (below - axis.from) * scale, width: -value * scale });
    }
  }
  return pieces;
}
