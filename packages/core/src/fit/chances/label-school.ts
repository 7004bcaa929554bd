import { roundDecimal } from '../../scoring/round-decimal.js';
import type { School } from '../../school.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FitRules, Profile } from '../profile/profile.js';
import { findBands, NEEDED_PERCENTILES, SCORE_AXES, type ScoreAxis, type UsedBands } from './find-bands.js';
import { ownScore } from './own-score.js';
import { areInOrder, type Bands, positionOf, type PositionRange } from './position.js';

/** Where a person's numbers lie at a school. "Likely" says that and no more: it is no chance of being accepted. */
export const SCHOOL_LABELS = ['reach', 'target', 'likely', 'cannot-say'] as const;
export type SchoolLabel = (typeof SCHOOL_LABELS)[number];

/** On which side of a school's middle a score lies. */
export type AxisLevel = 'low' | 'middle' | 'high';

/** Why one axis has no level. */
export type NoLevelReason = 'score-unknown' | 'bands-unknown' | 'bands-out-of-order';

/** One score held against a school's bands. */
export interface AxisAnswer {
  readonly axis: ScoreAxis;
  /** The person's own score; null where it is not known. */
  readonly own: number | null;
  readonly used: UsedBands | null;
  readonly position: PositionRange | null;
  readonly level: AxisLevel | null;
  readonly reason: NoLevelReason | null;
}

/** The label of a school, the rule that gave it, and why. */
export interface LabelAnswer {
  readonly label: SchoolLabel;
  readonly rule: FitRules['label'];
  /**
   * The levels of MCAT and GPA, as in "mcat-low-gpa-high"; or the first axis that has none and why, as in
   * "gpa-bands-unknown".
   */
  readonly reason: LabelReason;
  readonly mcat: AxisAnswer;
  readonly gpa: AxisAnswer;
}
export type LabelReason = `mcat-${AxisLevel}-gpa-${AxisLevel}` | `${ScoreAxis}-${NoLevelReason}`;

/** By level of MCAT, then of GPA. */
const LABELS: Readonly<Record<AxisLevel, Readonly<Record<AxisLevel, Exclude<SchoolLabel, 'cannot-say'>>>>> = {
  low: { low: 'reach', middle: 'reach', high: 'reach' },
  middle: { low: 'reach', middle: 'target', high: 'target' },
  high: { low: 'reach', middle: 'target', high: 'likely' },
};

/** How far from the median a score is low or high, by the difference rule. */
const DIFFERENCES: Readonly<Record<ScoreAxis, number>> = { mcat: 3, gpa: 0.2 };

/** Gives a school its one label, by the rule of the profile; every combination of scores and bands has one. */
export function labelSchool(
  school: Pick<School, 'id' | 'state'>,
  profile: Pick<Profile, 'scores' | 'residence' | 'rules'>,
  facts: FactTable,
): LabelAnswer {
  const rule = profile.rules.label;
  const [mcat, gpa] = SCORE_AXES.map((axis) =>
    answerAxis(axis, ownScore(axis, profile), findBands(axis, school, profile, facts), rule),
  ) as [AxisAnswer, AxisAnswer];
  const common = { rule, mcat, gpa };
  if (mcat.level === null) return { label: 'cannot-say', reason: `mcat-${mcat.reason!}`, ...common };
  if (gpa.level === null) return { label: 'cannot-say', reason: `gpa-${gpa.reason!}`, ...common };
  return { label: LABELS[mcat.level][gpa.level], reason: `mcat-${mcat.level}-gpa-${gpa.level}`, ...common };
}

function answerAxis(axis: ScoreAxis, own: number | null, used: UsedBands | null, rule: FitRules['label']): AxisAnswer {
  const position = own === null || used === null ? null : positionOf(own, used.bands);
  const reason = whyNoLevel(own, used, rule);
  const level = reason === null ? levelOf(axis, own!, used!.bands, rule) : null;
  return { axis, own, used, position, level, reason };
}

function whyNoLevel(own: number | null, used: UsedBands | null, rule: FitRules['label']): NoLevelReason | null {
  if (own === null) return 'score-unknown';
  if (used === null || NEEDED_PERCENTILES[rule].some((p) => used.bands[p] === null)) return 'bands-unknown';
  return areInOrder(used.bands) ? null : 'bands-out-of-order';
}

function levelOf(axis: ScoreAxis, own: number, bands: Bands, rule: FitRules['label']): AxisLevel {
  if (rule === 'percentile') return own >= bands[75]! ? 'high' : own < bands[25]! ? 'low' : 'middle';
  const difference = own - bands[50]!;
  // Rounded half away from zero, so that 3.8 - 3.6 is 0.2.
  const by = axis === 'gpa' ? roundDecimal(difference, { rule: 'half-up', decimals: 2 }) : difference;
  return by <= -DIFFERENCES[axis] ? 'low' : by >= DIFFERENCES[axis] ? 'high' : 'middle';
}
