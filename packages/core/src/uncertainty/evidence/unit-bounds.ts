import type { IndicatorId } from '../../indicator/indicator.js';
import type { ReadingRecord } from '../../indicator/reading.js';

/** The least and the most that a reading can be. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What a unit says of its readings: "percent", "score of 100", "rating from 1 to 5". Null where it says nothing. */
export function boundsOfUnit(unit: string): Bounds | null {
  if (unit === 'percent' || unit === '%') return { low: 0, high: 100 };
  const score = /^score of (\d+)$/.exec(unit);
  if (score) return { low: 0, high: Number(score[1]) };
  const range = / from (\d+) to (\d+)$/.exec(unit);
  return range ? { low: Number(range[1]), high: Number(range[2]) } : null;
}

/** The unit of each indicator of which readings state one. */
export function unitsOf(readings: readonly ReadingRecord[]): ReadonlyMap<IndicatorId, string> {
  return new Map(readings.flatMap(({ indicator, unit }) => (unit === '' ? [] : [[indicator, unit] as const])));
}

/** The bounds of a column: of its unit, where all values keep them; else from 0 up, where none is below; else none. */
export function boundsOf(values: Float64Array, unit: string | undefined): Bounds {
  const within = ({ low, high }: Bounds) =>
    values.every((value) => Number.isNaN(value) || (value >= low && value <= high));
  const stated = unit === undefined ? null : boundsOfUnit(unit);
  if (stated && within(stated)) return stated;
  const upwards = { low: 0, high: Number.POSITIVE_INFINITY };
  return within(upwards) ? upwards : { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
}
