import { count, type Dialect, isOneOf, millionthsOf, oneIf, rounded, total, whole } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { fieldColumn, fieldsOf, isOwn, mayCount } from './conditions.js';
import { creditsOf } from './matched-credits.js';
import { MILLION, type Relation } from './relation.js';

/** Schools by number: what is counted of them is told apart faster so. */
export const schoolNumbers: Relation = {
  name: 'school_numbers',
  row: 'a school with a number of its own and the country that its own counts as, empty where it has none',
  grain: ['school'],
  reads: ['school_institutions', 'school_countries', 'merged_countries'],
  select: (d) => `select
  ${d.integer('row_number() over (order by g.school_id)')} as school,
  g.school_id as school_id,
  coalesce(m.counts_as, h.country, '') as country
from (
  select distinct s.school_id as school_id from school_institutions s
) g
left join school_countries h on h.school_id = g.school_id
left join merged_countries m on m.country = h.country`,
};

const OWN = `a.institution_id as institution_id,
  n.school as school,
  a.relation as relation,
  a.weight as weight`;

/** Each institution with the rows that speak for it: its own or, where a method asks ancestors, those of its nearest ancestor with any. */
export const institutionSchools: Relation = {
  name: 'institution_schools',
  row: 'an institution and a school that it belongs to, by its own row or by that of its nearest ancestor that has one',
  grain: ['institution_id', 'school'],
  reads: ['school_institutions', 'school_numbers', 'lineage'],
  select: (d, { lineage }) =>
    lineage
      ? `select
  ${OWN}
from (
  select
    g.institution_id as institution_id,
    g.school_id as school_id,
    g.relation as relation,
    g.weight as weight,
    rank() over (partition by g.institution_id order by g.steps, g.ancestor_id) as place
  from (
    select
      s.institution_id as institution_id,
      s.institution_id as ancestor_id,
      ${d.integer('0')} as steps,
      s.school_id as school_id,
      s.relation as relation,
      s.weight as weight
    from school_institutions s
    union all
    select
      l.institution_id as institution_id,
      l.ancestor_id as ancestor_id,
      l.steps as steps,
      t.school_id as school_id,
      t.relation as relation,
      t.weight as weight
    from school_institutions t
    join lineage l on l.ancestor_id = t.institution_id
    where l.ancestor_id <> l.institution_id
  ) g
) a
join school_numbers n on n.school_id = a.school_id
where a.place = 1`
      : `select
  ${OWN}
from school_institutions a
join school_numbers n on n.school_id = a.school_id`,
};

/** What component and joint institutions bring to a school. */
export const directCredits: Relation = {
  name: 'direct_credits',
  row: 'a work and a school of which it names a component or joint institution',
  grain: ['work_id', 'school'],
  reads: ['credits', 'all_credits', 'institution_schools'],
  select: (d, method) => `select
  c.work_id as work_id,
  s.school as school,
  ${total(d, millionthsOf(d, 'c.credit', 's.weight'))} as credit,
  max(${oneIf(d, 'c.is_first')}) as is_first,
  max(${oneIf(d, 'c.is_last')}) as is_last
from ${creditsOf(method)} c
join institution_schools s on s.institution_id = c.institution_id
where ${mayCount(d, 'c', method)} and ${isOwn(d, 's')}
group by c.work_id, s.school`,
};

/** The hospitals on a work with the schools that they may count for, by the rule of the method. */
export const hospitalCredits: Relation = {
  name: 'hospital_credits',
  row: 'a work, an associated institution on it and a school that it counts for',
  grain: ['work_id', 'institution_id', 'school'],
  reads: ['credits', 'all_credits', 'institution_schools', 'direct_credits'],
  isWanted: ({ associated }) => associated !== 'never',
  select: (d, method) => `select
  c.work_id as work_id,
  c.institution_id as institution_id,
  s.school as school,
  c.credit as credit,
  s.weight as weight,
  ${oneIf(d, 'c.is_first')} as is_first,
  ${oneIf(d, 'c.is_last')} as is_last
from ${creditsOf(method)} c
join institution_schools s on s.institution_id = c.institution_id${
    method.associated === 'leiden'
      ? `
join direct_credits n on n.work_id = c.work_id and n.school = s.school`
      : ''
  }
where ${mayCount(d, 'c', method)} and ${isOneOf(d, 's.relation', ['associated'])}`,
};

/** Among how many schools a hospital's credit of a work is shared. */
export const hospitalShares: Relation = {
  name: 'hospital_shares',
  row: 'a work and an associated institution on it, with the schools that share its credit',
  grain: ['work_id', 'institution_id'],
  reads: ['hospital_credits'],
  isWanted: ({ associated }) => associated !== 'never',
  select: (d) =>
    `select h.work_id as work_id, h.institution_id as institution_id, ${count(d)} as schools from hospital_credits h group by h.work_id, h.institution_id`,
};

/** What hospitals bring to schools, work by work. */
export function creditsOfHospitals(d: Dialect): string {
  return `select
    h.work_id as work_id,
    h.school as school,
    ${total(d, rounded(d, `${d.double('h.credit * h.weight')} / (${whole(MILLION)} * ${d.double('s.schools')})`))} as credit,
    max(h.is_first) as is_first,
    max(h.is_last) as is_last
  from hospital_credits h
  join hospital_shares s on s.work_id = h.work_id and s.institution_id = h.institution_id
  group by h.work_id, h.school`;
}

/** The works that a school has by its own institutions and by hospitals, each with its credit. */
function worksOfSchools(d: Dialect, { associated }: CountingMethod): string {
  const direct = `select
    a.work_id as work_id, a.school as school, a.credit as credit, a.is_first as is_first, a.is_last as is_last
  from direct_credits a`;
  if (associated === 'never') return direct;
  const byHospital = creditsOfHospitals(d);
  if (associated === 'always')
    return `select
    g.work_id as work_id, g.school as school, ${total(d, 'g.credit')} as credit, max(g.is_first) as is_first, max(g.is_last) as is_last
  from (
  ${direct}
  union all
  ${byHospital}
  ) g
  group by g.work_id, g.school`;
  const either = (column: string) => `case when b.${column} = 1 then b.${column} else a.${column} end as ${column}`;
  return `select
    a.work_id as work_id,
    a.school as school,
    a.credit + coalesce(b.credit, ${d.integer('0')}) as credit,
    ${either('is_first')},
    ${either('is_last')}
  from direct_credits a
  left join (
  ${byHospital}
  ) b on b.work_id = a.work_id and b.school = a.school`;
}

/** Whether the first and the last author of a work are of a school; and what the work itself is or is not. */
const AUTHOR_FLAGS = ['is_first', 'is_last'];
const OWN_FLAGS = ['international', 'domestic', 'industry', 'is_free', 'single_field'];
/** Columns of `school_pubs` that are true or false. */
export const WORK_FLAGS: readonly string[] = [...AUTHOR_FLAGS, ...OWN_FLAGS];

/** The works of each school with their scores: what every indicator of it is made from. Of a work a school never has more than the whole. */
export function schoolPubs(top: readonly number[]): Relation {
  return {
    name: 'school_pubs',
    row: 'a counted work and a school that it counts for, with its credit and scores',
    grain: ['school', 'work_id'],
    reads: ['direct_credits', 'hospital_credits', 'hospital_shares', 'pub_counts', 'scores'],
    select: (d, method) => {
      const own = ['pub_year', ...fieldsOf(method), 'n', 'self_n', ...OWN_FLAGS];
      const scored = ['ncs', ...top.map((percent) => `top_${whole(percent)}`)];
      return `select
  w.school as school,
  w.work_id as work_id,
  ${d.least('w.credit', d.integer(whole(MILLION)))} as credit,
${AUTHOR_FLAGS.map((flag) => `  (w.${flag} = 1) as ${flag}`).join(',\n')},
${[...own.map((column) => `  p.${column} as ${column}`), ...scored.map((column) => `  c.${column} as ${column}`)].join(',\n')}
from (
  ${worksOfSchools(d, method)}
) w
join pub_counts p on p.work_id = w.work_id
join scores c on c.year_type = p.year_type and c.fine = ${fieldColumn('p', method.fieldLevel)} and c.n = p.n`;
    },
  };
}
