import type { Edition, Indicator, Placement, ReadingRecord, School, Source } from '@bearings/core';
import type { Question } from '../address/question.js';
import type { Outcome } from './outcome.js';

/** An edition with what is asked of it, and the schools whose evidence is wanted. */
export interface EvidenceQuestion {
  readonly edition: string;
  readonly question: Question;
  readonly schools: readonly string[];
}

/** What an edition holds of one school. */
export interface SchoolEvidence {
  readonly id: string;
  /** Null where nobody has this id. */
  readonly school: School | null;
  /** Whether the edition, as it was asked for, compares it. */
  readonly compared: boolean;
  /** Every record of the school, counted by the methodology or not; of one indicator the latest first. */
  readonly records: readonly ReadingRecord[];
}

/** What an edition holds of some schools, and how all its schools stand on each indicator. */
export interface EvidenceParcel {
  readonly edition: Edition;
  /** In the order asked. */
  readonly schools: readonly SchoolEvidence[];
  /** Indicators of which the edition has a record, by id; one that no list defines has only its id. */
  readonly indicators: readonly Indicator[];
  /** By indicator: the latest reading of every school compared, one per row of the table; NaN where it is no number. */
  readonly columns: readonly (readonly [indicator: string, values: Float64Array])[];
  /** Sources of the records and of the schools themselves, by code; one that no list knows has only its code. */
  readonly sources: readonly Source[];
}

/** Where a school stands in an edition as it was published, or why that is not known here. */
export type Appearance =
  | {
      readonly kind: 'placed';
      readonly edition: Edition;
      readonly placement: Placement;
      /** How many schools of the edition have a place. */
      readonly placed: number;
      /** How far its rank moves; null where nobody knows. */
      readonly interval: { readonly low: number; readonly high: number } | null;
    }
  | { readonly kind: 'unread'; readonly edition: Edition; readonly why: Exclude<Outcome<never>, { kind: 'ready' }> };
