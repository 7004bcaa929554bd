import { type IndicatorId, type Methodology, rankPrepared, type PreparedScoring, reweight } from '@bearings/core';
import { writeShares } from '@bearings/library';
import type { Weighed } from '../engine/doubt-parcel.js';

/** A ranking that can be asked for with other weights. */
export interface Asking {
  readonly methodology: Methodology;
  readonly prepared: PreparedScoring;
  readonly indicators: readonly IndicatorId[];
}

/** The numbers of places that weights of a link are tried with: few make a short link, many a faithful one. */
const PLACES = [4, 6, 9] as const;

/**
 * Shares of indicators as weights of a question, in as few decimals as keep what `holds` asks of the ranks they give, by
 * row; in the most where none do.
 */
export function askWeights(
  asking: Asking,
  shares: ArrayLike<number>,
  row: number,
  holds: (ranks: Float64Array) => boolean,
): Weighed & { readonly holds: boolean } {
  let last: (Weighed & { readonly holds: boolean }) | null = null;
  for (const places of PLACES) {
    const weight = writeShares(asking.methodology, asking.indicators, shares, places);
    const ranks = ranksUnder(asking, weight);
    last = { shares: Array.from(shares), weight, shown: ranks[row]!, holds: holds(ranks) };
    if (last.holds) return last;
  }
  return last!;
}

function ranksUnder({ methodology, prepared }: Asking, weight: readonly string[]): Float64Array {
  const pairs = weight.map((pair) => pair.split('=') as [string, string]);
  const weights = Object.fromEntries(pairs.map(([id, number]) => [id, Number(number)]));
  return rankPrepared(prepared, reweight(methodology, weights)).ranks;
}
