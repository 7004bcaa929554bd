import { betaQuantile } from '../../arithmetic/incomplete-beta.js';

/** How the interval of a rate is made. */
export const RATE_INTERVALS = ['wilson', 'jeffreys'] as const;
export type RateInterval = (typeof RATE_INTERVALS)[number];

/** The 97.5 % quantile of the standard normal distribution. */
export const Z_95 = 1.959963984540054;

/** A part of a number of people, with how far the numbers let it be known. */
export interface KnownRate {
  readonly kind: 'known';
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator, 0 to 1. */
  readonly share: number;
  /** Ends of the 95 % interval, 0 to 1. */
  readonly low: number;
  readonly high: number;
  readonly interval: RateInterval;
}

/** Why there is no rate. */
export type NoRateReason =
  | 'numerator-unknown'
  | 'denominator-unknown'
  | 'denominator-zero'
  /** A count is below 0 or not whole. */
  | 'not-a-count'
  /** The numerator is larger than the denominator: the two do not count the same people. */
  | 'more-than-all';

/** A rate, or why it cannot be said. Missing people are never nobody. */
export type Rate = KnownRate | { readonly kind: 'cannot-say'; readonly reason: NoRateReason };

/** Makes a rate of two counts, with its 95 % interval. */
export function rateOf(numerator: number | null, denominator: number | null, interval: RateInterval = 'wilson'): Rate {
  if (denominator === null) return { kind: 'cannot-say', reason: 'denominator-unknown' };
  if (denominator === 0) return { kind: 'cannot-say', reason: 'denominator-zero' };
  if (numerator === null) return { kind: 'cannot-say', reason: 'numerator-unknown' };
  if (!isCount(numerator) || !isCount(denominator)) return { kind: 'cannot-say', reason: 'not-a-count' };
  if (numerator > denominator) return { kind: 'cannot-say', reason: 'more-than-all' };
  const [low, high] = (interval === 'wilson' ? wilsonInterval : jeffreysInterval)(numerator, denominator);
  return { kind: 'known', numerator, denominator, share: numerator / denominator, low, high, interval };
}

/**
 * The 95 % score interval of a rate (E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209-212).
 * For whole counts, 0 <= k <= n and n > 0.
 */
export function wilsonInterval(k: number, n: number): readonly [low: number, high: number] {
  const z2 = Z_95 * Z_95;
  const middle = k + z2 / 2;
  const half = Z_95 * Math.sqrt((k * (n - k)) / n + z2 / 4);
  // Where everybody counts the end is exactly 1, which rounding may miss; where nobody does, both parts are equal.
  return [(middle - half) / (n + z2), k === n ? 1 : Math.min(1, (middle + half) / (n + z2))];
}

/**
 * The 95 % interval by the prior of Jeffreys: the 2.5 % and 97.5 % quantiles of the beta distribution with k + 1/2 and
 * n - k + 1/2, and 0 or 1 where nobody or everybody counts (L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16
 * (2001) 101-133). For whole counts, 0 <= k <= n and n > 0.
 */
export function jeffreysInterval(k: number, n: number): readonly [low: number, high: number] {
  const [a, b] = [k + 0.5, n - k + 0.5];
  return [k === 0 ? 0 : betaQuantile(0.025, a, b), k === n ? 1 : betaQuantile(0.975, a, b)];
}

/**
 * Orders rates, the most certain first: by the lower end of the interval, so that 3 of 7 never comes before 300 of 900
 * because its share is larger. Equal ends by the larger denominator. Rates that cannot be said come last. Both must
 * have the same kind of interval.
 */
export function compareRates(a: Rate, b: Rate): number {
  if (a.kind !== 'known' || b.kind !== 'known') return Number(a.kind !== 'known') - Number(b.kind !== 'known');
  if (a.interval !== b.interval) throw new RangeError(`intervals of two kinds: ${a.interval}, ${b.interval}`);
  return b.low - a.low || b.denominator - a.denominator;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
