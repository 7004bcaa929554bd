import type { SchoolId } from '../../school.js';
import type { Fact } from '../fact/fact.js';
import type { FieldId } from '../fact/field.js';

/** The hard requirements that are looked at, in this order. */
export const REQUIREMENTS = [
  'degree',
  'residency',
  'status',
  'mcat',
  'preview',
  'casper',
  'prerequisites',
  'funds',
  'own',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export const OUTCOMES = ['kept', 'cannot-say', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a line has its outcome. */
export type LineReason =
  | 'meets'
  | 'does-not-meet'
  | 'unknown'
  | 'case-by-case'
  | 'ties-may-count'
  | 'score-too-old'
  | 'not-taken'
  | 'not-said'
  | 'no-subject-known'
  | 'too-little'
  | 'cost-unknown'
  /** What is saved is of another currency, and the person gave no rate. */
  | 'no-rate';

/** What one requirement says of one school, and the field that it stored its answer in. */
export interface JudgementLine {
  readonly requirement: Requirement;
  readonly outcome: Outcome;
  /** The field looked at: of the catalogue, "degree" of the register, or "prerequisites" where no subject is known. */
  readonly field: FieldId | 'degree' | 'prerequisites';
  /** Null where nobody says anything. */
  readonly fact: Fact | null;
  readonly reason: LineReason;
}

/** What hard requirements say of a school: dropped if any drops it, else cannot say if any cannot, else kept. */
export interface Judgement {
  readonly school: SchoolId;
  readonly outcome: Outcome;
  readonly lines: readonly JudgementLine[];
}
