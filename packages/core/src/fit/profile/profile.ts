import type { Population } from '../fact/fact.js';
import type { FieldId, FieldGroup } from '../fact/field.js';
import type { Curve } from '../wish/curve.js';

/** What a person says of themselves and wants. It is theirs: it is read on their machine and goes nowhere. */
export interface Profile {
  readonly format: 1;
  /** A name for the file, not of the person: "my list", "second try". */
  readonly title: string;
  readonly aims: Aims;
  readonly residence: Residence;
  readonly places: readonly WantedPlace[];
  readonly scores: Scores;
  readonly tests: Tests;
  /** By subject, as in the fields "prerequisite-SUBJECT"; a subject that is not named is not said. */
  readonly courses: Readonly<Record<string, Course>>;
  readonly money: Budget;
  readonly requirements: readonly OwnRequirement[];
  readonly wishes: readonly Wish[];
  readonly importance: Importance;
  readonly rules: FitRules;
  readonly list: readonly ListEntry[];
}

export interface Aims {
  /** Degrees that would do: "MD", "DO", "MD-PhD"; empty where any would. */
  readonly degrees: readonly Degree[];
  /** The year in which the first year of study begins; null where it is not said. */
  readonly start: number | null;
  /** What for, in order of importance. Nothing is computed from it but which wishes are proposed. */
  readonly goals: readonly Goal[];
  /** Specialties in the person's own words. */
  readonly specialties: readonly string[];
  /** How the person learns best; proposes wishes. */
  readonly learning: readonly LearningStyle[];
  /** Languages spoken well enough for patients, BCP 47. */
  readonly languages: readonly string[];
}

export const DEGREES = ['MD', 'DO', 'MD-PhD'] as const;
export type Degree = (typeof DEGREES)[number];

export const GOALS = ['primary-care', 'research', 'specialty', 'underserved', 'rural', 'military', 'teaching'] as const;
export type Goal = (typeof GOALS)[number];

export const LEARNING_STYLES = ['lecture', 'small-group', 'problem-based', 'self-directed', 'clinical-early'] as const;
export type LearningStyle = (typeof LEARNING_STYLES)[number];

/** How the law of the United States sees the person. */
export const STATUSES = ['citizen', 'permanent-resident', 'daca', 'canadian', 'international'] as const;
export type Status = (typeof STATUSES)[number];

export interface Residence {
  readonly status: Status | null;
  /** ISO 3166-1 alpha-2; empty where it is not said. */
  readonly country: string;
  /** Postal code of the state of legal residence; empty where there is none or it is not said. */
  readonly state: string;
  /** States the person has grown up, studied, worked or family in. They make nobody a resident. */
  readonly ties: readonly { readonly state: string; readonly why: string }[];
}

/** A place to be near to. */
export interface WantedPlace {
  readonly id: string;
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface Scores {
  /** Newest first is not asked for: dates say which is newest. */
  readonly mcat: readonly McatScore[];
  readonly gpa: { readonly total: number | null; readonly science: number | null; readonly asOf: string };
}

export interface McatScore {
  /** 472 to 528. */
  readonly total: number;
  /** ISO date of the test. */
  readonly date: string;
}

/** Whether a test is taken; null where it is not said. */
export interface Tests {
  readonly mcat: TestState | null;
  readonly preview: TestState | null;
  readonly casper: TestState | null;
}
export const TEST_STATES = ['taken', 'planned', 'no'] as const;
export type TestState = (typeof TEST_STATES)[number];

export const COURSE_STATES = ['done', 'planned', 'no'] as const;
export type Course = (typeof COURSE_STATES)[number];

/** Amounts are whole or hundredths of the currency; null where it is not said. */
export interface Budget {
  /** ISO 4217. */
  readonly currency: string;
  /** What the person and family can pay a year without borrowing. */
  readonly yearly: number | null;
  /** What is saved and can be shown to a school as proof of funds. */
  readonly savings: number | null;
  /** The most the person would borrow in all; null where there is no limit of their own. */
  readonly mostDebt: number | null;
  /** Federal loans for study that are owed already, those of undergraduate years among them; in dollars, whatever the currency. */
  readonly federalLoansSoFar: number | null;
  /** Of these, the ones for graduate or professional study; where it is not said, all may be, and count as such. */
  readonly federalGraduateLoansSoFar: number | null;
  /** Whether the person had a federal loan for the same programme before 1 July 2026. */
  readonly borrowedBefore: boolean | null;
  readonly feeAssistance: boolean | null;
  /** The most for all applications together. */
  readonly applications: number | null;
  /** What one dollar of the United States costs in the currency; without it, amounts of another currency are not converted. */
  readonly dollarRate: DollarRate | null;
}

/** A rate of exchange as the person found it. */
export interface DollarRate {
  readonly rate: number;
  /** ISO date of the rate. */
  readonly date: string;
  /** Where it was found. */
  readonly source: string;
}

/** A hard requirement of the person's own. */
export interface OwnRequirement {
  readonly field: FieldId;
  /** Whom the number counts; null exactly where the field is not told apart by it. */
  readonly population: Population | null;
  readonly needs:
    | { readonly kind: 'one-of'; readonly values: readonly string[] }
    | { readonly kind: 'at-least'; readonly value: number }
    | { readonly kind: 'at-most'; readonly value: number };
}

/** What a wish looks at. */
export type WishSubject =
  /** A field, and whom it counts; the population is null exactly where the field is not told apart by it. */
  | { readonly kind: 'field'; readonly field: FieldId; readonly population: Population | null }
  /** Kilometres to a place of the profile. */
  | { readonly kind: 'distance'; readonly place: string }
  /** The rank in an edition, with its interval. */
  | { readonly kind: 'ranking'; readonly edition: string };

export interface Wish {
  /** Unique in the profile: "low-tuition". */
  readonly id: string;
  readonly label: string;
  readonly group: FieldGroup | 'ranking' | 'distance';
  readonly subject: WishSubject;
  readonly curve: Curve;
  /** 0 to 100, as said; what counts is its share. Not used where `importance` comes from comparisons or examples. */
  readonly importance: number;
}

/** Where the weights of wishes come from. */
export type Importance =
  /** The numbers at the wishes: swing weights. */
  | { readonly kind: 'stated' }
  /** Comparisons of two wishes by Saaty's scale: `first` is `times` as important as `second` (1/9 to 9). */
  | {
      readonly kind: 'pairs';
      readonly pairs: readonly { readonly first: string; readonly second: string; readonly times: number }[];
    }
  /** Schools already liked, best first: their order gives a range of weights. */
  | { readonly kind: 'examples'; readonly order: readonly string[] };

/** Choices of rule, each with a default; see docs/fit.md. */
export interface FitRules {
  /** The least known share of the weight of wishes with which a school is placed. */
  readonly leastKnown: number;
  /** How far each weight may be from the stated one, as a part of it, in the draws. */
  readonly spread: number;
  readonly draws: number;
  readonly seed: number;
  /** Whose bands a score is held against, and from where. */
  readonly bands: { readonly population: 'accepted' | 'matriculated'; readonly residency: 'own' | 'all' };
  readonly label: 'percentile' | 'difference';
  /** Which of several MCAT scores counts. */
  readonly mcat: 'newest' | 'best';
}

export const LIST_STATES = [
  'considering',
  'applying',
  'primary-sent',
  'secondary-received',
  'secondary-sent',
  'interview-invited',
  'interviewed',
  'waitlisted',
  'accepted',
  'rejected',
  'withdrawn',
  'committed',
] as const;
export type ListState = (typeof LIST_STATES)[number];

/** Whether an application may still lead to a place. */
export function isOpenState(state: ListState): boolean {
  return state !== 'rejected' && state !== 'withdrawn';
}

/** A school on the person's own list. */
export interface ListEntry {
  readonly school: string;
  readonly state: ListState;
  /** 1 is first; null where none is given. */
  readonly priority: number | null;
  readonly notes: string;
  /** Days of the person's own: "2026-09-01 second letter". */
  readonly dates: readonly { readonly date: string; readonly what: string }[];
  /** ISO date on which it came onto the list; empty where it is not known. */
  readonly added: string;
}
