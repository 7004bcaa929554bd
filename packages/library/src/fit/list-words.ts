import type {
  Cents,
  LineReason,
  ListState,
  MoneyGrade,
  NoGapReason,
  Outcome,
  Requirement,
  ReviewFlag,
  SchoolLabel,
} from '@bearings/core/fit';
import type { SharePart } from './shared-list.js';

/** Every sentence that a shared list and an advisor's sheet say, in one language. */
export interface ListWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly amount: (cents: Cents) => string;
  readonly number: (value: number, decimals: number) => string;
  readonly states: Readonly<Record<ListState, string>>;
  readonly labels: Readonly<Record<SchoolLabel, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly reasons: Readonly<Record<LineReason, string>>;
  readonly flags: Readonly<Record<ReviewFlag, string>>;
  readonly noGap: Readonly<Record<NoGapReason, string>>;
  readonly grades: Readonly<Record<MoneyGrade, string>>;
  readonly parts: Readonly<Record<SharePart, string>>;
  readonly shared: SharedWords;
  readonly sheet: SheetWords;
}

/** Sentences of a shared list. */
export interface SharedWords {
  readonly untitled: string;
  readonly made: (date: string, version: number) => string;
  readonly readOnly: string;
  readonly noChance: string;
  readonly school: string;
  readonly atLeast: (amount: string) => string;
  readonly unknown: string;
  readonly withheld: string;
  readonly withheldNote: string;
  readonly comments: string;
  readonly comment: (by: string, date: string, school: string) => string;
  readonly sources: string;
  readonly rank: (rank: number, low: number, high: number) => string;
}

/** Sentences of an advisor's sheet. */
export interface SheetWords {
  readonly title: (list: string) => string;
  readonly made: (date: string, cohort: string, software: string) => string;
  readonly fictional: string;
  readonly person: string;
  readonly personRows: Readonly<
    Record<'degrees' | 'start' | 'status' | 'state' | 'mcat' | 'gpa' | 'tests' | 'means', string>
  >;
  readonly notSaid: string;
  readonly dated: (value: string, date: string) => string;
  readonly test: (name: string, state: string) => string;
  readonly look: string;
  readonly nothing: string;
  readonly list: string;
  readonly columns: Readonly<
    Record<'school' | 'state' | 'rank' | 'fit' | 'known' | 'label' | 'cost' | 'gap' | 'deadline', string>
  >;
  readonly legend: (draws: number, seed: number) => string;
  readonly schools: string;
  readonly rows: Readonly<
    Record<'requirements' | 'numbers' | 'cost' | 'loans' | 'deadlines' | 'notes' | 'unknown', string>
  >;
  readonly bands: (axis: string, own: string, at: string, whose: string) => string;
  /** The bands of a school, without the score that is held against them. */
  readonly bandsAlone: (axis: string, at: string, whose: string) => string;
  readonly loans: (loans: string, gap: string, rule: string) => string;
  readonly applications: string;
  readonly service: (service: string, schools: number, assisted: number, cycle: number | null) => string;
  readonly unknownServices: (schools: number) => string;
  readonly secondaries: (known: number, unknown: number) => string;
  readonly mayBeWaived: (schools: number) => string;
  readonly total: string;
  readonly sources: string;
  readonly retrieved: (date: string) => string;
  readonly retrievedUnknown: string;
  readonly licensed: string;
  readonly ownWords: string;
  readonly computed: string;
  readonly converted: (currency: string, rate: string, date: string, source: string) => string;
  readonly everything: string;
}
