import type { IntervalBasis, Methodology } from '@bearings/core';

/** A table that is open, by its key, under the methodology with the weights that are shown. */
export interface IntervalQuestion {
  readonly key: string;
  readonly methodology: Methodology;
}

/** How far each rank moves, on its way from the worker. */
export type IntervalParcel =
  | {
      readonly kind: 'measured';
      readonly basis: IntervalBasis;
      /** How many schools have a rank. */
      readonly ranked: number;
      /** The 5 %, 50 % and 95 % ranks, one per row of the table; 0 where a school has no rank. */
      readonly low: Uint16Array;
      readonly median: Uint16Array;
      readonly high: Uint16Array;
      /** From 1; 0 where a school cannot be placed or has no rank. */
      readonly group: Uint16Array;
      /** The row of the first school of each group. */
      readonly leaders: Int32Array;
    }
  /** Too few draws could be had for them to say anything. */
  | { readonly kind: 'none' }
  /** Something else was asked meanwhile. */
  | { readonly kind: 'stopped' };

/** Some of the draws that intervals are made from. */
export interface DrawsQuestion extends IntervalQuestion {
  readonly from: number;
  readonly count: number;
}

/** The ranks in some draws. */
export interface DrawsParcel {
  /** How many draws there are. */
  readonly of: number;
  readonly from: number;
  /** The ranks of each draw from 1, one per row of the table; 0 where a school has no rank. */
  readonly ranks: readonly Uint16Array[];
}
