import { count, countIf, millionthsOf, total } from '../dialect/dialect.js';
import { MATCHED_NAME } from '../matched-affiliations.js';
import type { CountingMethod } from '../method/method.js';
import { isOwn, mayCount } from './conditions.js';
import type { Relation } from './relation.js';

/** The table of credits that a method counts: what the snapshot says, or that with what affiliations say. */
export function creditsOf({ rawAffiliations }: CountingMethod): 'credits' | 'all_credits' {
  return rawAffiliations ? 'all_credits' : 'credits';
}

const isWanted = ({ rawAffiliations }: CountingMethod): boolean => rawAffiliations;
const KEYS = ['work_id', 'institution_id', 'pub_year', 'type', 'is_retracted', 'is_xpac'];
const FLAGS = ['is_first', 'is_last'];

/** The credits of institutions of schools, by the snapshot and by affiliations together. */
export const allCredits: Relation = {
  name: 'all_credits',
  row: 'a work that may count and an institution of a school on it, by its own entry or by an affiliation',
  grain: ['work_id', 'institution_id'],
  reads: ['credits', MATCHED_NAME, 'institution_schools'],
  isWanted,
  select: (d, method) => {
    const of = (table: string, c: string): string => `select
    ${[...KEYS, ...FLAGS, 'credit'].map((column) => `${c}.${column} as ${column}`).join(', ')}
  from ${table} ${c}
  where ${mayCount(d, c, method)}`;
    return `select
${KEYS.map((column) => `  g.${column} as ${column}`).join(',\n')},
  ${total(d, 'g.credit')} as credit,
${FLAGS.map((flag) => `  max(case when g.${flag} then 1 else 0 end) = 1 as ${flag}`).join(',\n')}
from (
  ${of('credits', 'c')}
  union all
  ${of(MATCHED_NAME, 'm')}
) g
join (
  select distinct s.institution_id as institution_id from institution_schools s
) o on o.institution_id = g.institution_id
group by ${KEYS.map((column) => `g.${column}`).join(', ')}`;
  },
};

/** What affiliations alone bring to a school by its component and joint institutions. */
export const matchedCredits: Relation = {
  name: 'matched_credits',
  row: 'a work and a school of which an affiliation names a component or joint institution',
  grain: ['work_id', 'school'],
  reads: [MATCHED_NAME, 'institution_schools'],
  isWanted,
  select: (d, method) => `select
  m.work_id as work_id,
  s.school as school,
  ${total(d, millionthsOf(d, 'm.credit', 's.weight'))} as credit
from ${MATCHED_NAME} m
join institution_schools s on s.institution_id = m.institution_id
where ${mayCount(d, 'm', method)} and ${isOwn(d, 's')}
group by m.work_id, s.school`,
};

/** What the rule of affiliations does to each school, among its counted works. */
export const matchedEffect: Relation = {
  name: 'matched_effect',
  row: 'a school with the counted works that affiliations give to it, those of them that its own institutions are named on by nothing else, and their credit',
  grain: ['school_id'],
  reads: ['matched_credits', 'school_pubs', 'school_numbers', 'credits', 'institution_schools'],
  isWanted,
  select: (d, method) => `select
  n.school_id as school_id,
  ${count(d)} as works,
  ${countIf(d, 'b.work_id is null')} as works_added,
  ${total(d, 'm.credit')} as credit
from matched_credits m
join school_pubs p on p.school = m.school and p.work_id = m.work_id
join school_numbers n on n.school = m.school
left join (
  select distinct c.work_id as work_id, s.school as school
  from credits c
  join institution_schools s on s.institution_id = c.institution_id
  where ${mayCount(d, 'c', method)} and ${isOwn(d, 's')}
) b on b.work_id = m.work_id and b.school = m.school
group by n.school_id`,
};
