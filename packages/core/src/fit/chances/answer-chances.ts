import type { School, SchoolId } from '../../school.js';
import type { Residency } from '../fact/fact.js';
import type { FactTable } from '../fact/fact-table.js';
import type { McatScore, Profile } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import { type ApplicantTable, applicantsByResidency } from './applicants-by-residency.js';
import type { HeuristicAnswer } from './heuristic.js';
import { type LabelAnswer, labelSchool } from './label-school.js';
import { answerLizzyM } from './lizzym.js';
import { type OutOfStateOpinion, outOfStateOpinion } from './out-of-state-opinion.js';
import { chooseMcat } from './own-score.js';
import type { RateInterval } from './rate.js';

/** What can be said of a person's numbers at one school. There is no chance in it: nobody can state one. */
export interface ChancesAnswer {
  readonly school: SchoolId;
  /** The person's residency at the school; null where it is not known. */
  readonly residency: Exclude<Residency, 'all'> | null;
  /** The MCAT score that counts, by the rule of the profile. */
  readonly mcat: McatScore | null;
  /** The label, with both axes and the bands they are held against. */
  readonly label: LabelAnswer;
  readonly applicants: ApplicantTable;
  readonly outOfState: OutOfStateOpinion;
  /** By version; on the medians of the bands of the label. */
  readonly heuristics: readonly HeuristicAnswer[];
}

/** Says where a person's numbers lie at a school, and where its applicants come from. The answer goes into JSON as it is. */
export function answerChances(
  school: Pick<School, 'id' | 'state'>,
  profile: Pick<Profile, 'scores' | 'residence' | 'rules'>,
  facts: FactTable,
  interval: RateInterval = 'wilson',
): ChancesAnswer {
  const label = labelSchool(school, profile, facts);
  const { mcat, gpa } = label;
  return {
    school: school.id,
    residency: residencyAt(school, profile),
    mcat: chooseMcat(profile.scores.mcat, profile.rules.mcat),
    label,
    applicants: applicantsByResidency(school, facts, interval),
    outOfState: outOfStateOpinion(school, facts, interval),
    heuristics: answerLizzyM(
      { gpa: gpa.own, mcat: mcat.own },
      { gpa: gpa.used?.bands[50] ?? null, mcat: mcat.used?.bands[50] ?? null },
    ),
  };
}
