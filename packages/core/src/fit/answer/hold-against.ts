import { type MindChange, whatWouldChange } from '../ranking/what-would-change.js';
import type { FitAnswer, FitSchool } from './answer-fit.js';

/** Two placed schools held against each other, and what turns their order. */
export interface HeldSchools {
  readonly above: FitSchool;
  readonly below: FitSchool;
  /** Null where both are level. */
  readonly change: MindChange | null;
}

/** Holds two schools of a list against each other; null where one of them is not placed. */
export function holdAgainst(
  one: FitSchool,
  other: FitSchool,
  { weights }: FitAnswer['weights'],
  leastKnown: number,
): HeldSchools | null {
  if (one.fit === null || other.fit === null || one.rank === null || other.rank === null) return null;
  const [above, below] = one.fit >= other.fit ? [one, other] : [other, one];
  const two = { above: valuesOf(above), below: valuesOf(below), weights, leastKnown };
  return { above, below, change: whatWouldChange(two) };
}

const valuesOf = ({ parts }: FitSchool): readonly number[] => parts.map(({ value }) => value ?? Number.NaN);
