import { type Curve, fulfilment } from '@bearings/core/fit';

/** A curve of numbers as a line of points, 0 to 1 both ways, and the value of a school on it. */
export interface CurveLayout {
  readonly from: number;
  readonly to: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Null where no value is known. */
  readonly mark: readonly [x: number, y: number] | null;
}

/** How much of the width is left free beyond the bends of a curve. */
const FREE = 0.15;

/** Lays out a curve of numbers with the value that was seen; null for curves of categories. */
export function layoutCurve(curve: Curve, seen: number | null): CurveLayout | null {
  const bends = bendsOf(curve);
  if (bends === null) return null;
  const ends = seen === null ? bends : [...bends, seen];
  const low = Math.min(...ends);
  const wide = Math.max(...ends) - low || Math.abs(low) || 1;
  const [from, to] = [low - FREE * wide, low + (1 + FREE) * wide];
  const place = (value: number): number => (value - from) / (to - from);
  const flat = [from, ...bends, to].sort((a, b) => a - b);
  const points =
    curve.kind === 'threshold'
      ? stepOf(curve.side === 'at-least', place(curve.at))
      : flat.map((value) => [place(value), fulfilment(curve, value)] as const);
  return { from, to, points, mark: seen === null ? null : [place(seen), fulfilment(curve, seen)] };
}

function bendsOf(curve: Curve): readonly number[] | null {
  switch (curve.kind) {
    case 'line':
      return [curve.from, curve.to];
    case 'target':
      return [curve.low - curve.reach, curve.low, curve.high, curve.high + curve.reach];
    case 'threshold':
      return [curve.at];
    default:
      return null;
  }
}

function stepOf(isUp: boolean, at: number): readonly (readonly [number, number])[] {
  const [before, after] = isUp ? [0, 1] : [1, 0];
  return [
    [0, before],
    [at, before],
    [at, after],
    [1, after],
  ];
}
