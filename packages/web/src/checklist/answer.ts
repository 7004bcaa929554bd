import type { IndicatorKind } from '@bearings/core';
import type { PrincipleId } from './principles.js';

/** How far an edition does what a principle asks. */
export const VERDICTS = ['met', 'partly', 'not-met', 'cannot-be-told'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What an edition has no field for, so that nothing can be read from it. */
export type Unrecorded =
  | 'systems'
  | 'consent'
  | 'answers'
  | 'review'
  | 'oversight'
  | 'complaints'
  | 'school-check'
  | 'conflicts'
  | 'money'
  | 'fairness'
  | 'interval';

/** One fact that a verdict rests on, as data: the catalogue makes the sentence and adds nothing to it. */
export type Fact =
  | { readonly kind: 'no-method' }
  | { readonly kind: 'as-printed' }
  | { readonly kind: 'fictional' }
  | { readonly kind: 'unrecorded'; readonly what: Unrecorded; readonly publisher: string }
  | { readonly kind: 'other-editions'; readonly editions: number; readonly publishers: number }
  | { readonly kind: 'purpose'; readonly purpose: string; readonly audience: string }
  | { readonly kind: 'one-order'; readonly schools: number; readonly unranked: number }
  | { readonly kind: 'admission'; readonly rules: number }
  | { readonly kind: 'weights'; readonly set: number; readonly of: number }
  | { readonly kind: 'described'; readonly described: number; readonly warned: number; readonly of: number }
  | { readonly kind: 'sources'; readonly sources: number; readonly readings: number }
  | { readonly kind: 'evidence-unknown' }
  | { readonly kind: 'countries'; readonly countries: number }
  | { readonly kind: 'provenance'; readonly stated: number; readonly uncertain: number }
  | { readonly kind: 'unpublished'; readonly numbers: number }
  | { readonly kind: 'reasoned'; readonly reasoned: boolean }
  | { readonly kind: 'limits'; readonly limits: number }
  | { readonly kind: 'kinds'; readonly shares: readonly (readonly [IndicatorKind, number])[] }
  | { readonly kind: 'first-edition' }
  | { readonly kind: 'previous'; readonly edition: string; readonly sameMethod: boolean }
  | { readonly kind: 'licence'; readonly publishable: boolean }
  | { readonly kind: 'not-to-publish'; readonly readings: number; readonly of: number }
  | { readonly kind: 'opinion'; readonly share: number }
  | { readonly kind: 'dated'; readonly dated: number; readonly of: number }
  | { readonly kind: 'missing'; readonly schools: number; readonly filled: number; readonly unranked: number }
  | { readonly kind: 'missing-rules'; readonly rules: readonly string[] }
  | { readonly kind: 'can-gain'; readonly indicators: number; readonly of: number }
  | { readonly kind: 'sealed'; readonly inputs: number; readonly outputs: number; readonly edition: string }
  | { readonly kind: 'not-sealed' }
  | { readonly kind: 'method-kept'; readonly kept: boolean }
  | { readonly kind: 'from-scores' }
  | { readonly kind: 'points'; readonly schools: number; readonly of: number }
  | { readonly kind: 'composite'; readonly indicators: number }
  | { readonly kind: 'ties'; readonly tied: number; readonly decimals: number }
  | {
      readonly kind: 'intervals';
      readonly schools: number;
      readonly of: number;
      readonly part: number;
      readonly rules: number;
      readonly draws: number;
    }
  | { readonly kind: 'classes'; readonly by: 'bands' | 'tiers' }
  | { readonly kind: 'ranges'; readonly schools: number };

/** What one function finds: a verdict and the facts that it rests on. */
export interface Finding {
  readonly verdict: Verdict;
  readonly facts: readonly Fact[];
}

/** The answer of an edition to one principle. */
export interface ChecklistAnswer extends Finding {
  readonly principle: PrincipleId;
}
