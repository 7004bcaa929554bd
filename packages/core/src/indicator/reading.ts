import type { SchoolId } from '../school.js';
import type { IndicatorId } from './indicator.js';

/** Why a reading has no value. A school that did not answer is not a school with zero. */
export const MISSING_REASONS = ['not-reported', 'suppressed', 'not-applicable', 'withdrew', 'unknown'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What an indicator says of one school: a number, a category, or the reason there is neither. */
export type Reading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'missing'; readonly reason: MissingReason };

/** A reading with everything needed to check it. One record per school, indicator and year. */
export interface ReadingRecord {
  readonly school: SchoolId;
  readonly indicator: IndicatorId;
  readonly reading: Reading;
  /** "USD", "degrees", "score of 100", … */
  readonly unit: string;
  /** The calendar year in which the period ends; null where none is known. */
  readonly year: number | null;
  /** The period in the source's words: "fiscal 2024", "2022-23". */
  readonly period: string;
  /** Whom or what it counts: "accepted applicants", "MD degrees conferred". */
  readonly population: string;
  /** Code of the source, as in cohorts/sources.csv or the edition's own sources. */
  readonly source: string;
  /** ISO date on which the source was read; empty where it was not kept. */
  readonly retrieved: string;
  readonly licence: Licence;
  /** How far it moves over samples of what it is measured on; undefined where nobody measured that. */
  readonly stability?: Stability | undefined;
}

/** Where a reading lies over samples of what it is measured on, such as the works of a school. In the unit of the reading. */
export interface Stability {
  /** 2.5 % of the samples are below. */
  readonly low: number;
  /** 2.5 % of the samples are above. */
  readonly high: number;
  /** Standard deviation over the samples. */
  readonly error: number;
  /** Samples in which the reading is defined. */
  readonly samples: number;
}

/** Whether a reading may leave the machine. Evidence that belongs to a publisher is used, never exported. */
export type Licence = 'publishable' | 'not-to-publish';
