import { roundDecimal } from '../../scoring/round-decimal.js';
import type { Heuristic } from './heuristic.js';

/** WedgeDawg's Applicant Rating System, the last version. */
export const WARS: Heuristic = {
  id: 'wars',
  name: 'WARS',
  version: '1.3 (January 2017)',
  formula:
    '5 x stats + 3 x research + clinical (9, 5, -10) + shadowing (6, -5) + 2 x volunteering + 2 x leadership + 3 x other + 4 x (trend - 1); off by default: 3 x (college - 1), 7 x (underrepresented - 1)',
  source:
    'Student Doctor Network, "WedgeDawg\'s Applicant Rating System" (2017); the table of stats from a public re-implementation, not read at its author',
  evidence: 'unconfirmed',
};

/** What a person says of their application, on the scales of WARS; GPA 0 to 4, MCAT 472 to 528. */
export interface WarsInput {
  readonly gpa: number;
  readonly mcat: number;
  /** 1 is none, 5 is the most. */
  readonly research: 1 | 2 | 3 | 4 | 5;
  /** 1 is too little, 2 is adequate, 3 is much over a long time. */
  readonly clinical: 1 | 2 | 3;
  /** 1 is too little, 2 is adequate. */
  readonly shadowing: 1 | 2;
  readonly volunteering: 1 | 2 | 3;
  readonly leadership: 1 | 2 | 3;
  /** Whatever else stands out, 1 to 4. */
  readonly other: 1 | 2 | 3 | 4;
  readonly upwardTrend: boolean;
  /**
   * How renowned the college is, 1 to 3: off where it is left out. It rewards where a person could study, and nobody
   * has shown that schools do.
   */
  readonly college?: 1 | 2 | 3;
  /**
   * Whether a person is underrepresented in medicine: off where it is left out. United States law has kept schools from
   * weighing race as such since 2023, so the seven points of 2017 say nothing of today.
   */
  readonly underrepresented?: boolean;
}

export const WARS_TERMS = [
  'stats',
  'research',
  'clinical',
  'shadowing',
  'volunteering',
  'leadership',
  'other',
  'college',
  'underrepresented',
  'trend',
] as const;
export type WarsTerm = (typeof WARS_TERMS)[number];

/** The levels of WARS, the highest first, each with its least score. */
export const WARS_LEVELS = [
  ['S', 85],
  ['A', 80],
  ['B', 75],
  ['C', 68],
  ['D', 60],
  ['E', Number.NEGATIVE_INFINITY],
] as const;
export type WarsLevel = (typeof WARS_LEVELS)[number][0];

/** A WARS score, with the points of each term; they sum to it. At most 121. */
export interface WarsAnswer {
  readonly heuristic: Heuristic;
  readonly score: number;
  readonly level: WarsLevel;
  readonly points: Readonly<Record<WarsTerm, number>>;
  /** Terms that were not counted because they were not given. */
  readonly off: readonly WarsTerm[];
}

/** Rates an application by WARS 1.3. The terms of college and of being underrepresented count only where they are given. */
export function rateByWars(input: WarsInput): WarsAnswer {
  const points: Record<WarsTerm, number> = {
    stats: 5 * warsStats(input.gpa, input.mcat),
    research: 3 * input.research,
    clinical: { 1: -10, 2: 5, 3: 9 }[input.clinical],
    shadowing: { 1: -5, 2: 6 }[input.shadowing],
    volunteering: 2 * input.volunteering,
    leadership: 2 * input.leadership,
    other: 3 * input.other,
    college: input.college === undefined ? 0 : 3 * (input.college - 1),
    underrepresented: input.underrepresented === true ? 7 : 0,
    trend: input.upwardTrend ? 4 : 0,
  };
  const score = WARS_TERMS.reduce((sum, term) => sum + points[term], 0);
  const level = WARS_LEVELS.find(([, least]) => score >= least)![0];
  const off = (['college', 'underrepresented'] as const).filter((term) => input[term] === undefined);
  return { heuristic: WARS, score, level, points, off };
}

/** The least MCAT of each column of the table, then the least GPA of each row with the stats by column. */
const MCAT_FROM = [521, 518, 515, 511, 507, 504, Number.NEGATIVE_INFINITY] as const;
const STATS: readonly (readonly [gpaFrom: number, stats: readonly number[]])[] = [
  [3.85, [10, 9, 8, 6, 5, 5, 4]],
  [3.7, [9, 8, 7, 6, 5, 4, 2]],
  [3.55, [8, 7, 6, 5, 4, 3, 1]],
  [3.4, [7, 6, 5, 4, 3, 2, 1]],
  [3.25, [6, 5, 4, 3, 2, 1, 0]],
  [3, [5, 3, 3, 2, 1, 1, 0]],
  [Number.NEGATIVE_INFINITY, [3, 2, 2, 1, 1, 0, -1]],
];

/** The stats of WARS, -1 to 10. The rows are printed in hundredths, so the GPA is rounded to them, half up. */
export function warsStats(gpa: number, mcat: number): number {
  const printed = roundDecimal(gpa, { rule: 'half-up', decimals: 2 });
  const row = STATS.find(([from]) => printed >= from);
  const column = MCAT_FROM.findIndex((from) => mcat >= from);
  if (row === undefined || column < 0) throw new RangeError(`no scores: GPA ${gpa}, MCAT ${mcat}`);
  return row[1][column]!;
}
