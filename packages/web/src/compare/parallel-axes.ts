import { positionAmong, shareBelow } from '../profile/position-among.js';
import type { TableModel } from '../table/build-table.js';
import { formatShort } from '../table/number-cell.js';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';
import type { Compared } from './compared.js';

/** How readings become positions: the place among all schools, or the reading between two ends. */
export const SCALES = ['all', 'range', 'these'] as const;
export type Scale = (typeof SCALES)[number];

/** One measure that lines pass through. */
export interface ParallelAxis {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Readings of all schools, one per row; NaN where there is none. */
  readonly values: Float64Array;
  /** Whether less is better: then the axis is turned round. */
  readonly lower: boolean;
  format(value: number): string;
}

/** An axis for each indicator that any of the schools has a reading of, and one for scores. */
export function axesOf(model: TableModel, compared: readonly Compared[]): readonly ParallelAxis[] {
  const { table, standing, columns, decimals } = model;
  const axes = columns.flatMap(({ id, label, unit, direction }): ParallelAxis[] => {
    const values = table.readings.get(id)?.values;
    if (!values) return [];
    return [{ id, label, unit, values, lower: direction === 'lower', format: (value) => formatShort(value, unit) }];
  });
  const score: ParallelAxis = {
    id: 'score',
    label: W.columns.score,
    unit: '',
    values: standing.printed,
    lower: false,
    format: (value) => formatFixed(value, decimals),
  };
  return [...axes, score].filter(({ values }) => compared.some(({ row }) => !Number.isNaN(values[row]!)));
}

/** The values at the two ends of an axis, from its near end (0) to its far one (1). */
export function endsOf({ values, lower }: ParallelAxis, compared: readonly Compared[], scale: Scale): [number, number] {
  const among = scale === 'these' ? compared.map(({ row }) => values[row]!) : [...values];
  const there = among.filter((value) => !Number.isNaN(value));
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of there) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return lower ? [high, low] : [low, high];
}

/** Where a value stands on an axis, from 0 to 1; in the middle where the ends are equal, null where there is none. */
export function placeOn(axis: ParallelAxis, value: number, compared: readonly Compared[], scale: Scale): number | null {
  if (Number.isNaN(value)) return null;
  if (scale === 'all') {
    const share = shareBelow(positionAmong(axis.values, value));
    return axis.lower ? 1 - share : share;
  }
  const [near, far] = endsOf(axis, compared, scale);
  return near === far ? 0.5 : (value - near) / (far - near);
}
