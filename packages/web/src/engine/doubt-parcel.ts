import type { IntervalBasis } from '@bearings/core';
import type { DoubtProgress, DoubtTexts } from '@bearings/library';
import type { Question } from '../address/question.js';

/** An edition with what is asked of it, as doubt about it is asked for. */
export interface DoubtAsked {
  readonly edition: string;
  readonly question: Question;
}

/** How far a run has come. */
export type DoubtStep = DoubtProgress;
export type DoubtOptions = DoubtTexts;

/** Why something cannot be told of a school or an edition. */
export type CannotTell =
  /** No level, or the school with the reading that is missing: `at` is a pillar, empty for the top, or an indicator. */
  | { readonly kind: 'none'; readonly why: 'aggregation' | 'renormalized'; readonly at: string }
  | { readonly kind: 'none'; readonly why: 'unranked' | 'alone' | 'as-printed'; readonly at: '' };

/** Shares of the indicators of a `ReachParcel` in the whole, and the same as an address asks for them. */
export interface Weighed {
  readonly shares: readonly number[];
  /** Weights of a question. */
  readonly weight: readonly string[];
  /** The rank that the table shows with these weights, where schools that are printed alike share one. */
  readonly shown: number;
}

/** The highest or the lowest rank that admissible weights give. */
export interface ReachedEnd extends Weighed {
  readonly rank: number;
  /** No admissible weights go beyond it; it is `rank` where that is proven. */
  readonly bound: number;
}

/** The least weight that has to move to put a school above the one before it. */
export type NextParcel =
  /** Nobody is above it. */
  | { readonly kind: 'first' }
  | ({
      readonly kind: 'change';
      readonly rival: string;
      /** The part of all weight that moves from some indicators to another. */
      readonly moved: number;
    } & Weighed)
  /** It can be drawn level, and never gets above. */
  | { readonly kind: 'level'; readonly rival: string }
  /** It is behind in every indicator. */
  | { readonly kind: 'never'; readonly rival: string };

/** Whether any weights at all put a school first. */
export type FirstParcel =
  | ({ readonly kind: 'first' | 'level' } & Weighed)
  /** At any weights somebody of these is ahead. */
  | { readonly kind: 'never'; readonly rivals: readonly string[] };

/** What other weights could make of the rank of a school. */
export type ReachParcel =
  | {
      readonly kind: 'reach';
      readonly indicators: readonly string[];
      readonly declared: readonly number[];
      /** Weights up and down by this part of themselves. */
      readonly part: number;
      readonly ranked: number;
      readonly rank: number;
      readonly highest: ReachedEnd;
      readonly lowest: ReachedEnd;
      readonly next: NextParcel;
      readonly first: FirstParcel;
    }
  | CannotTell;

/** How two schools stand to each other in the draws: parts of all draws. */
export interface PairParcel {
  readonly first: string;
  readonly second: string;
  readonly above: number;
  readonly level: number;
  readonly below: number;
  readonly verdict: 'above' | 'below' | 'noise';
}

/** Pairs of schools held against each other in the draws that are shown beside every rank. */
export type PairsParcel =
  | { readonly kind: 'pairs'; readonly basis: IntervalBasis; readonly pairs: readonly PairParcel[] }
  | { readonly kind: 'none'; readonly why: 'as-printed' | 'too-few' };

/** How far every rank of an edition moves, as it is shown beside it; null where nobody knows. */
export type SpansParcel = {
  readonly basis: IntervalBasis;
  readonly schools: readonly (readonly [school: string, low: number, high: number])[];
} | null;

/** Some indicators whose weights move together. */
export interface MapGroup {
  readonly id: string;
  readonly indicators: readonly string[];
}

/** Who is first over all weights of three groups. */
export type MapParcel =
  | {
      readonly kind: 'map';
      readonly groups: readonly MapGroup[];
      readonly declared: readonly number[];
      readonly regions: readonly {
        readonly schools: readonly string[];
        /** Weights of the groups, corner by corner. */
        readonly corners: readonly (readonly number[])[];
        readonly share: number;
        /** Weights of a question within it. */
        readonly weight: readonly string[];
      }[];
    }
  /** The method has no three parts: a reader puts these indicators into three groups. */
  | { readonly kind: 'choose'; readonly indicators: readonly string[] }
  | CannotTell;
