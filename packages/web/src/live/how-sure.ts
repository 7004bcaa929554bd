import type { IntervalBasis, Methodology } from '@bearings/core';
import type { IntervalParcel } from '../engine/interval-parcel.js';

/** How far each rank of a table moves, one entry per row. */
export type Intervals = Extract<IntervalParcel, { kind: 'measured' }>;

/** What is known of how sure the ranks of a standing are. */
export type HowSure =
  /** `old` while they belong to other weights than those that are shown. */
  | { readonly kind: 'measured'; readonly intervals: Intervals; readonly old: boolean }
  | { readonly kind: 'waiting' }
  /** Places are as printed, and nobody knows; or too few draws could be had. */
  | { readonly kind: 'none'; readonly why: 'as-printed' | 'too-few' };

/** Before the worker has said anything. */
export const WAITING: HowSure = { kind: 'waiting' };

/** The rank interval of one row as a table tells it. */
export interface RowInterval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Null where the school cannot be placed. */
  readonly group: number | null;
}

/** The interval of a row; null where the school has no rank. */
export function intervalAt({ low, median, high, group }: Intervals, row: number): RowInterval | null {
  if (!low[row]) return null;
  return { low: low[row], median: median[row]!, high: high[row]!, group: group[row]! === 0 ? null : group[row]! };
}

/** What files may carry: intervals of the weights that are shown, and of no others. */
export function presentIntervals(sure: HowSure): Intervals | null {
  return sure.kind === 'measured' && !sure.old ? sure.intervals : null;
}

/** What a table's intervals are over; null where there are none of these weights. */
export function basisOf(sure: HowSure): IntervalBasis | null {
  return presentIntervals(sure)?.basis ?? null;
}

/** The weights of a methodology in one text: two standings of a table with the same text are the same. */
export function writeAllWeights({ indicators, pillars }: Methodology): string {
  return [...indicators, ...pillars].map(({ weight }) => weight).join();
}
