import type {
  Condition,
  Digest,
  Edition,
  Exclusion,
  Indicator,
  Methodology,
  MissingReason,
  Placement,
  School,
} from '@bearings/core';
import type { Question } from '../address/question.js';

/** An edition with what is asked of it, as the worker is asked to open it. */
export interface LiveQuestion {
  readonly edition: string;
  readonly question: Question;
  /** The key of the table that the asker holds already; null where it holds none. */
  readonly holding: string | null;
}

/** A standing on its way from the worker. */
export type StandingParcel =
  | {
      readonly kind: 'columns';
      readonly methodology: Methodology;
      readonly exclusions: readonly (readonly [row: number, exclusion: Exclusion])[];
      readonly order: Int32Array;
      readonly ranks: Float64Array;
      readonly sharedBy: Int32Array;
      readonly values: Float64Array;
      readonly printed: Float64Array;
      readonly upTo: Float64Array;
      readonly points: readonly (readonly [id: string, points: Float64Array])[];
    }
  | {
      readonly kind: 'printed';
      readonly placements: readonly Placement[];
      readonly printed: Float64Array;
    };

/** What no weight can change: schools, evidence, and what it was asked by. */
export interface TableParcel {
  readonly edition: Edition;
  readonly published: Methodology | null;
  readonly cohort: string;
  readonly where: readonly Condition[];
  readonly snapshot: Digest;
  readonly schools: readonly School[];
  readonly indicators: readonly Indicator[];
  readonly readings: readonly (readonly [
    id: string,
    column: { readonly values: Float64Array; readonly missing: readonly (MissingReason | null)[] },
  ])[];
}

/** An opened edition. The table is left out where the asker holds it. */
export interface LiveParcel {
  readonly key: string;
  readonly table: TableParcel | null;
  readonly methodologyDigest: Digest | null;
  readonly standing: StandingParcel;
}
