import { roundDecimal } from '../../scoring/round-decimal.js';
import type { Heuristic, HeuristicAnswer } from './heuristic.js';

/** A version of the LizzyM score: a formula of GPA (0 to 4) and MCAT (472 to 528). */
export interface LizzyM extends Heuristic {
  /** In hundredths; null where the formula gives no number. */
  readonly of: (gpa: number, mcat: number) => number | null;
}

const ANALYSIS = 'Student Doctor Network, "Analysis: LizzyM scores for any MCAT scale" (2015)';

/** Old scores by the new scores of the same percentile, as printed; a score that the table leaves out has none. */
const OLD_BY_NEW: readonly (readonly [old: number, least: number, most: number])[] = [
  [39, 523, 528],
  [38, 521, 522],
  [37, 519, 520],
  [36, 518, 518],
  [35, 517, 517],
  [34, 515, 515],
  [33, 513, 514],
  [32, 512, 512],
  [31, 509, 510],
  [30, 508, 508],
  [29, 506, 506],
  [28, 504, 504],
  [27, 502, 503],
  [26, 500, 501],
  [25, 499, 499],
  [24, 497, 498],
  [23, 495, 496],
  [22, 494, 494],
  [21, 492, 493],
  [20, 491, 491],
  [19, 489, 490],
  [18, 487, 488],
  [17, 486, 486],
  [16, 485, 485],
  [15, 484, 484],
  [14, 483, 483],
  [13, 482, 482],
  [12, 480, 480],
  [11, 479, 479],
  [10, 478, 478],
  [9, 477, 477],
  [8, 476, 476],
  [7, 472, 475],
];

/**
 * The score on the scale of the MCAT before 2015 (3 to 45) with the same percentile, by the table of prepformedschool.com.
 * The table prints 39 for 523 and more and 7 for 475 and less, where the old score may be beyond. Null for the scores it
 * leaves out (481, 505, 507, 511, 516) and for what is no MCAT score.
 */
export function oldMcat(mcat: number): number | null {
  return Number.isInteger(mcat)
    ? (OLD_BY_NEW.find(([, least, most]) => mcat >= least && mcat <= most)?.[0] ?? null)
    : null;
}

const hundredths = (value: number): number => roundDecimal(value, { rule: 'half-up', decimals: 2 });

/** The versions of the LizzyM score that are in use. They are on different scales and must not be compared with each other. */
export const LIZZYM: readonly LizzyM[] = [
  {
    id: 'lizzym-classic',
    name: 'LizzyM',
    version: 'classic',
    formula: '10 x GPA + old MCAT (3 to 45) of the same percentile',
    source: `${ANALYSIS}; percentiles: prepformedschool.com, "What is the LizzyM score"`,
    evidence: 'opinion',
    of: (gpa, mcat) => {
      const old = oldMcat(mcat);
      return old === null ? null : hundredths(10 * gpa + old);
    },
  },
  {
    id: 'lizzym-linear',
    name: 'LizzyM',
    version: 'linear',
    formula: '10 x (GPA - 1) + (MCAT - 500)',
    source: ANALYSIS,
    evidence: 'opinion',
    of: (gpa, mcat) => hundredths(10 * (gpa - 1) + (mcat - 500)),
  },
  {
    id: 'lizzym-endpoint',
    name: 'LizzyM',
    version: 'endpoint',
    formula: '10 x GPA + 42/56 x (MCAT - 472)',
    source: ANALYSIS,
    evidence: 'opinion',
    of: (gpa, mcat) => hundredths(10 * gpa + 0.75 * (mcat - 472)),
  },
  {
    id: 'lizzym-endpoint-offset',
    name: 'LizzyM',
    version: 'endpoint with offset',
    formula: '10 x GPA + 42/56 x (MCAT - 472) + 3',
    source: `${ANALYSIS}; that 3 is added, the lowest old score, is not confirmed`,
    evidence: 'unconfirmed',
    of: (gpa, mcat) => hundredths(10 * gpa + 0.75 * (mcat - 472) + 3),
  },
  {
    id: 'lizzym-naive',
    name: 'LizzyM',
    version: 'naive',
    formula: '10 x GPA + MCAT (472 to 528)',
    source: 'calculator.city, LizzyM calculator',
    evidence: 'opinion',
    of: (gpa, mcat) => hundredths(10 * gpa + mcat),
  },
];

/** A pair of scores: a person's, or a school's medians. */
export interface ScorePair {
  readonly gpa: number | null;
  readonly mcat: number | null;
}

/** Every version of the LizzyM score, on the person's numbers and on the school's medians. */
export function answerLizzyM(own: ScorePair, medians: ScorePair): readonly HeuristicAnswer[] {
  return LIZZYM.map(({ of, ...heuristic }) => {
    const [mine, theirs] = [own, medians].map(({ gpa, mcat }) =>
      gpa === null || mcat === null ? null : of(gpa, mcat),
    ) as [number | null, number | null];
    const difference = mine === null || theirs === null ? null : hundredths(mine - theirs);
    return { heuristic, own: mine, school: theirs, difference };
  });
}
