import type { Compared } from './compared.js';
import { type ParallelAxis, placeOn, type Scale } from './parallel-axes.js';

/** A point in the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the mark of a school stands on an axis. */
export interface ParallelMark extends Point {
  /** Null where the school has no reading: the mark stands off the axis, and no line leads to it. */
  readonly at: number | null;
}

/** The ends of an axis in the picture; lines are read from the near one. */
export interface AxisLine {
  readonly near: Point;
  readonly far: Point;
}

export interface ParallelLayout {
  readonly axes: readonly AxisLine[];
  /** By school, then by axis. */
  readonly marks: readonly (readonly ParallelMark[])[];
  readonly width: number;
  readonly height: number;
  /** Whether axes lie on their sides, one below the other. */
  readonly narrow: boolean;
}

/** Room around the axes of the wide and the narrow picture, in pixels. */
const WIDE = { start: 64, end: 190, top: 84, length: 272, ends: 36, missing: 42 };
const SLIM = { start: 44, end: 16, top: 36, row: 84, missing: 30 };

/** Marks that are nearer than this along an axis step aside. */
const MARK = 17;
const ASIDE = [0, 1, -1, 2, -2, 3, -3];

/** Lays axes and marks out: upright axes where there is room, lying ones on a phone. */
export function layOutParallel(
  axes: readonly ParallelAxis[],
  compared: readonly Compared[],
  scale: Scale,
  width: number,
  narrow: boolean,
): ParallelLayout {
  const lines = axes.map((_, at) => (narrow ? lyingAxis(at, width) : uprightAxis(at, axes.length, width)));
  const byAxis = axes.map((axis, at) => {
    const places = compared.map(({ row }) => placeOn(axis, axis.values[row]!, compared, scale));
    return markAxis(lines[at]!, places, narrow);
  });
  const hollow = byAxis.some((marks) => marks.some(({ at }) => at === null));
  return {
    axes: lines,
    marks: compared.map((_, school) => byAxis.map((marks) => marks[school]!)),
    width,
    height: narrow
      ? SLIM.top + (axes.length - 1) * SLIM.row + 48
      : WIDE.top + WIDE.length + (hollow ? WIDE.missing + 14 : WIDE.ends),
    narrow,
  };
}

function uprightAxis(at: number, count: number, width: number): AxisLine {
  const x = WIDE.start + (count === 1 ? 0 : (at / (count - 1)) * (width - WIDE.start - WIDE.end));
  return { near: { x, y: WIDE.top + WIDE.length }, far: { x, y: WIDE.top } };
}

function lyingAxis(at: number, width: number): AxisLine {
  const y = SLIM.top + at * SLIM.row;
  return { near: { x: SLIM.start, y }, far: { x: width - SLIM.end, y } };
}

/** Places the marks of one axis; one that would cover another steps aside, across the axis. */
function markAxis({ near, far }: AxisLine, places: readonly (number | null)[], narrow: boolean): ParallelMark[] {
  const taken: { along: number; aside: number }[] = [];
  const length = narrow ? far.x - near.x : near.y - far.y;
  return places.map((at) => {
    const along = at === null ? -(narrow ? SLIM.missing : WIDE.missing) : at * length;
    const free = (aside: number): boolean =>
      !taken.some((other) => other.aside === aside && Math.abs(other.along - along) < MARK);
    const aside = ASIDE.find(free) ?? 0;
    taken.push({ along, aside });
    const step = narrow ? aside * 11 : aside * MARK;
    return narrow ? { at, x: near.x + along, y: near.y + step } : { at, x: near.x + step, y: near.y - along };
  });
}

/** Lines of text beside given heights, none nearer to another than `gap`, in the order of the heights. */
export function spreadLabels(heights: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]! || a - b);
  const placed = new Array<number>(heights.length).fill(0);
  let least = top;
  for (const at of order) {
    placed[at] = Math.max(least, heights[at]!);
    least = placed[at] + gap;
  }
  let most = bottom;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(most, placed[at]!);
    most = placed[at] - gap;
  }
  return placed;
}
