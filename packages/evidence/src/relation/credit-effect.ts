import { count, countIf, total } from '../dialect/dialect.js';
import type { Relation } from './relation.js';
import { creditsOfHospitals } from './schools.js';

/** What a rule gives to a school, as a build tells it: of a whole work a million millionths. */
export interface CreditEffect {
  readonly school: string;
  /** Counted works of the school that the rule gives credit of. */
  readonly works: number;
  /** Those of them that nothing else gives to the school. */
  readonly worksAdded: number;
  readonly credit: number;
}

/** What associated hospitals do to each school, among its counted works: before a work is capped at a whole one. */
export const hospitalEffect: Relation = {
  name: 'hospital_effect',
  row: 'a school with the counted works that associated hospitals give it credit of, those of them that are its own by nothing else, and that credit',
  grain: ['school_id'],
  reads: ['hospital_credits', 'hospital_shares', 'direct_credits', 'school_pubs', 'school_numbers'],
  isWanted: ({ associated }) => associated !== 'never',
  select: (d) => `select
  n.school_id as school_id,
  ${count(d)} as works,
  ${countIf(d, 'a.work_id is null')} as works_added,
  ${total(d, 'b.credit')} as credit
from (
  ${creditsOfHospitals(d)}
) b
join school_pubs p on p.school = b.school and p.work_id = b.work_id
join school_numbers n on n.school = b.school
left join direct_credits a on a.work_id = b.work_id and a.school = b.school
group by n.school_id`,
};
