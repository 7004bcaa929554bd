import type { Axis } from './axis.js';
import type { Column } from './build-table.js';

/** A stretch of a bar, in percent of the axis from where it begins. */
export interface Stretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Stacks the points of a row from zero: what adds goes forward, what takes away goes back, in the order given. */
export function stackPoints(
  points: ReadonlyMap<string, Float64Array>,
  row: number,
  order: readonly Pick<Column, 'id'>[],
  axis: Axis,
): Stretch[] {
  const scale = 100 / (axis.to - axis.from);
  const forward: Stretch[] = [];
  const back: Stretch[] = [];
  let above = -axis.from * scale;
  let below = above;
  for (const { id } of order) {
    const value = (points.get(id)?.[row] ?? 0) * scale;
    if (value > 0) {
      forward.push({ id, from: above, to: above + value });
      above += value;
    } else if (value < 0) {
      back.push({ id, from: below + value, to: below });
      below += value;
    }
  }
  return [...back.reverse(), ...forward];
}

/** Width of the hair between two colours in percent of the axis: about a pixel. A length would cost a frame twice the time. */
const HAIR = 0.2;

/** A bar as one picture: a gradient with hard edges in the colours of the indicators, a hair of nothing between two. */
export function paintBar(
  points: ReadonlyMap<string, Float64Array>,
  row: number,
  order: readonly Pick<Column, 'id' | 'slot'>[],
  axis: Axis,
): string {
  const slots = new Map(order.map(({ id, slot }) => [id, slot]));
  const stops: string[] = [];
  let end = 0;
  for (const { id, from, to } of stackPoints(points, row, order, axis)) {
    const colour = `var(--indicator-${slots.get(id) ?? 'rest'})`;
    const [begins, ends] = [short(from), short(to)];
    const hair = short(Math.max(begins, ends - HAIR));
    if (begins > end) stops.push(`transparent ${end}% ${begins}%`);
    stops.push(`${colour} ${begins}% ${hair}%`, `transparent ${hair}% ${ends}%`);
    end = ends;
  }
  if (stops.length === 0) return 'none';
  return `linear-gradient(var(--onward), ${stops.join(', ')}, transparent ${end}%)`;
}

function short(percent: number): number {
  return Math.round(percent * 100) / 100;
}
