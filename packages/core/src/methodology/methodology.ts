import type { SchoolProperty } from '../cohort/school-property.js';
import type { Direction, IndicatorId } from '../indicator/indicator.js';

export { SCHOOL_PROPERTIES, type SchoolProperty } from '../cohort/school-property.js';

/** How well a number is known: sourced, computed from sourced numbers, general knowledge, uncertain, or our own choice. */
export const CONFIDENCES = ['sourced', 'computed', 'general', 'uncertain', 'own'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * The full, versioned statement of how schools are ranked. Everything a dean could dispute is a field here,
 * with its reason in `provenance` or in the RATIONALE.md beside the file; code has no opinions.
 */
export interface Methodology {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly publisher: string;
  /** Which of the publisher's editions it describes ("2013 to 2022"); empty for methodologies of our own. */
  readonly edition: string;
  readonly purpose: string;
  readonly audience: string;
  /** What an edition may hand in: readings, or indicator scores that the publisher has already normalized. */
  readonly startsFrom: readonly StartsFrom[];
  readonly derivations: readonly Derivation[];
  readonly eligibility: readonly EligibilityRule[];
  /** Groups of indicators; a pillar without a parent stands at the top. */
  readonly pillars: readonly Pillar[];
  readonly indicators: readonly IndicatorUse[];
  /** How what stands at the top becomes the score. */
  readonly aggregation: Aggregation;
  readonly rescale: Rescale;
  readonly rounding: Rounding;
  readonly ties: Ties;
  readonly bands: Bands | null;
  readonly tiers: Tiers | null;
  readonly provenance: readonly Provenance[];
  readonly limits: readonly string[];
}

export type StartsFrom = 'readings' | 'indicator-scores';

/** Where a number of the methodology comes from: a JSON pointer to the field, its confidence, source and note. */
export interface Provenance {
  readonly at: string;
  readonly confidence: Confidence;
  readonly source: string;
  readonly note: string;
}

/** An indicator computed from others before anything else happens. A missing part makes the whole missing. */
export type Derivation =
  /** The first divided by the second; not defined where the second is 0. */
  | { readonly indicator: IndicatorId; readonly by: 'ratio'; readonly of: readonly [IndicatorId, IndicatorId] }
  /** Sum of weight times part. */
  | {
      readonly indicator: IndicatorId;
      readonly by: 'weighted-sum';
      readonly of: readonly IndicatorId[];
      readonly weights: readonly number[];
    }
  /** The first over the natural logarithm of the second, as QS's International Research Network: L / ln(P). */
  | { readonly indicator: IndicatorId; readonly by: 'over-log'; readonly of: readonly [IndicatorId, IndicatorId] }
  /** The first times min(1, second / (threshold x until)): small producers are damped. No damping while the threshold is unset. */
  | {
      readonly indicator: IndicatorId;
      readonly by: 'damp';
      readonly of: readonly [IndicatorId, IndicatorId];
      readonly threshold: number | null;
      readonly until: number;
    };

/** A condition for being ranked; who fails it is listed without a rank, with the reason. */
export type EligibilityRule =
  /** The sum of these readings, or of their scores, reaches a number; a rule whose number is unset is not applied. */
  | {
      readonly rule: 'at-least';
      readonly sumOf: readonly IndicatorId[];
      readonly on: 'readings' | 'scores';
      readonly atLeast: number | null;
      readonly because: string;
    }
  /** At least so many of these indicators have a value. */
  | { readonly rule: 'reported'; readonly of: readonly IndicatorId[]; readonly count: number; readonly because: string }
  /** A property of the school is one of these. */
  | {
      readonly rule: 'property';
      readonly property: SchoolProperty;
      readonly oneOf: readonly string[];
      readonly because: string;
    };

/** A named group under one weight: the share in its parent. Null where the publisher printed none. */
export interface Pillar {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
  readonly weight: number | null;
  readonly aggregation: Aggregation;
}

/** How one indicator enters: its weight among its siblings and the way from reading to score. */
export interface IndicatorUse {
  readonly indicator: IndicatorId;
  readonly pillar: string | null;
  readonly weight: number | null;
  readonly direction: Direction;
  readonly years: YearRule;
  /** Missing readings are filled, or not, before treatment; `zero` and `renormalize` act on the normalized scale. */
  readonly missing: MissingRule;
  readonly treat: readonly Treatment[];
  readonly normalize: readonly Normalizer[];
}

/** Which year's reading counts where there are several. */
export type YearRule = { readonly take: 'latest' } | { readonly take: 'mean'; readonly count: number };

/** What happens where an indicator has no reading. Whether a rule can lift a rank is stated in the table MISSING_RULES. */
export type MissingRule =
  /** The school is not ranked. */
  | { readonly by: 'refuse' }
  /** The normalized score is 0. */
  | { readonly by: 'zero' }
  /** The weight is shared out among the indicators that are there. */
  | { readonly by: 'renormalize' }
  /** The worst value that any school of the reference group reported. */
  | { readonly by: 'lowest-reported' }
  | { readonly by: 'median' }
  /** The median of the schools that share a property; of all schools where none of the group reported. */
  | { readonly by: 'group-median'; readonly group: SchoolProperty }
  /** The reading of the edition before; without one, the school is not ranked. */
  | { readonly by: 'previous-edition' }
  /** Scored at the worst value reported, with the score at the best beside it: a range, not a guess. */
  | { readonly by: 'bounds' };

/** Treatment of outliers, in the order of the list, over the reported readings. */
export type Treatment =
  /** Pulls in the outermost values one by one until skew and kurtosis are within limits, at most `most` points. */
  | { readonly by: 'winsorize'; readonly most: number; readonly skew: number; readonly kurtosis: number }
  /** Where skew and kurtosis are still out: logarithm as COINr's log_CT, ln(x - min + (max - min) x 0.01). */
  | { readonly by: 'log-if-skewed'; readonly skew: number; readonly kurtosis: number }
  /** Where skew and kurtosis are still out: Box-Cox with the lambda of largest likelihood. */
  | { readonly by: 'box-cox-if-skewed'; readonly skew: number; readonly kurtosis: number };

/** The schools over which a normalizer takes its mean, extremes or order. */
export type ReferenceGroup =
  | { readonly of: 'cohort' }
  /** The n schools with the best readings of this indicator. */
  | { readonly of: 'top'; readonly count: number };

/** One step towards a common scale. Steps are applied in order; a lower-is-better indicator is turned by the step that can. */
export type Normalizer =
  | { readonly by: 'none' }
  | {
      readonly by: 'z-score';
      readonly deviation: 'population' | 'sample';
      readonly over: ReferenceGroup;
      /**
       * Values of an earlier edition that stay fixed: `over` and `deviation` then only say how they were found. Null:
       * computed from the reference group.
       */
      readonly frozen: { readonly mean: number; readonly deviation: number } | null;
    }
  /** Share of the reference group at or below, in percent; ties count half. */
  | { readonly by: 'percentile'; readonly over: ReferenceGroup }
  | {
      readonly by: 'min-max';
      readonly to: readonly [number, number];
      readonly over: ReferenceGroup;
      readonly frozen: { readonly min: number; readonly max: number } | null;
    }
  /** Position between two fixed values, cut off outside them where `clip` says so. */
  | {
      readonly by: 'goalposts';
      readonly low: number;
      readonly high: number;
      readonly to: readonly [number, number];
      readonly clip: boolean;
    }
  /** 100 times the value over the best of the reference group. */
  | { readonly by: 'ratio-to-best'; readonly over: ReferenceGroup }
  /** 100 times the square root of the value over the best, as the Academic Ranking of World Universities by subject. */
  | { readonly by: 'root-ratio'; readonly over: ReferenceGroup }
  /** Natural logarithm of value + offset. */
  | { readonly by: 'log'; readonly offset: number }
  /** Standard normal distribution function, 0 to 1. */
  | { readonly by: 'normal-cdf' };

/** How the parts of a level become one number. */
export type Aggregation =
  | { readonly by: 'arithmetic' }
  | { readonly by: 'geometric' }
  | { readonly by: 'harmonic' }
  | { readonly by: 'median' }
  /** Weights go to positions, best first, instead of to indicators; they sum to 1. */
  | { readonly by: 'ordered-weighted'; readonly positions: readonly number[] }
  | { readonly by: 'copeland' }
  | { readonly by: 'topsis' }
  | { readonly by: 'borda' };

/** What happens to the aggregated score before rounding. */
export type Rescale =
  | { readonly by: 'none' }
  | { readonly by: 'factor'; readonly factor: number }
  /** The best becomes `best`, the rest in proportion. */
  | { readonly by: 'ratio-to-best'; readonly best: number }
  | { readonly by: 'min-max'; readonly to: readonly [number, number] }
  /** Percentile among the scored schools, 1 to 99. */
  | { readonly by: 'percentile'; readonly convention: PercentileConvention };

/** How a percentile from 1 to 99 is read off a position; the publisher's own convention is not published. */
export const PERCENTILE_CONVENTIONS = ['mid-rank', 'share-at-or-below', 'share-below'] as const;
export type PercentileConvention = (typeof PERCENTILE_CONVENTIONS)[number];

/** Rounding of scores, in decimal: 74.85 to one place is 74.9 half up and 74.8 half even. */
export interface Rounding {
  readonly rule: 'half-up' | 'half-even' | 'none';
  /** Places behind the point; 0 where the rule is none. */
  readonly decimals: number;
  /** Whether ranks are taken from the rounded scores or from the full ones. */
  readonly ranks: 'after-rounding' | 'before-rounding';
}

/** Who shares a rank. A tie is measured from its best member, in points of the score. */
export interface Ties {
  readonly rule: 'competition' | 'dense' | 'fractional';
  readonly tolerance: number;
}

/** Ranks shown one by one down to `individual`, then only as bands; a tie is never split. */
export interface Bands {
  readonly individual: number;
  /** First and last rank of each band; a null end stays open. */
  readonly edges: readonly (readonly [number, number | null])[];
}

/** Editorial classes by score: the first tier whose `atLeast` the score reaches. */
export interface Tiers {
  readonly cuts: readonly { readonly tier: number; readonly atLeast: number }[];
  /** Whether ranks are shown inside tiers. */
  readonly showRanks: boolean;
}
