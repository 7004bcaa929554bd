import type { IndicatorId } from '../indicator/indicator.js';
import type { MissingReason } from '../indicator/reading.js';
import type { SchoolId } from '../school.js';

/** Why a school has no score: its readings are missing, or the methodology does not admit it. */
export type UnrankedReason = MissingReason | 'not-eligible';

/** A school's number on the methodology's scale, or the reason there is none. */
export type Score = Scored | Unscored;

export interface Scored {
  readonly kind: 'scored';
  readonly school: SchoolId;
  /** At full precision. */
  readonly value: number;
  /** As the methodology prints it. */
  readonly printed: number;
  /** Lowest and highest score over what its missing readings could be; null unless a rule asks for bounds. */
  readonly range: readonly [number, number] | null;
  readonly contributions: readonly Contribution[];
}

export interface Unscored {
  readonly kind: 'unscored';
  readonly school: SchoolId;
  readonly reason: UnrankedReason;
  /** The rule or the indicators behind the reason, in words. */
  readonly because: string;
}

/**
 * The points of a score that come from one indicator. They sum to `Scored.value`; where rescaling adds a constant,
 * that constant is a contribution of its own, with the indicator `null`.
 */
export interface Contribution {
  readonly indicator: IndicatorId | null;
  /** The reading after derivation, before treatment; NaN where there is none. */
  readonly reading: number;
  readonly missing: MissingReason | null;
  /** The missing rule that stood in for a reading; null where there was one. */
  readonly filledBy: string | null;
  readonly treated: number;
  readonly normalized: number;
  /** The share of the indicator in the whole: the product of the weights from top to leaf, after any renormalizing. */
  readonly weight: number;
  readonly points: number;
}
