import { count, type Dialect, isOneOf, rounded, total, whole } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { MILLION, type Relation } from './relation.js';

const one = (d: Dialect, condition: string): string =>
  `case when ${condition} then ${d.integer('1')} else ${d.integer('0')} end`;

/** What of the credits can be told apart without the work: most of those that a method does not count. */
function mayCount(c: string, { publications }: CountingMethod): string {
  const { from, to, types, retracted, xpac } = publications;
  return [
    `${c}.pub_year between ${whole(from)} and ${whole(to)}`,
    isOneOf(`${c}.type`, types),
    ...(retracted ? [] : [`not ${c}.is_retracted`]),
    ...(xpac ? [] : [`not ${c}.is_xpac`]),
  ].join(' and ');
}

/** Where a method asks ancestors, each institution with the rows that speak for it: its own, else those of its nearest ancestor with any. */
export const institutionSchools: Relation = {
  name: 'institution_schools',
  row: 'an institution and a school that it belongs to, by its own row or by that of its nearest ancestor that has one',
  grain: ['institution_id', 'school_id'],
  reads: ['school_institutions', 'lineage'],
  isWanted: ({ lineage }) => lineage,
  select: (d) => `select
  g.institution_id as institution_id,
  g.school_id as school_id,
  g.relation as relation,
  g.weight as weight
from (
  select
    a.institution_id as institution_id,
    a.school_id as school_id,
    a.relation as relation,
    a.weight as weight,
    rank() over (partition by a.institution_id order by a.steps, a.ancestor_id) as place
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
  ) a
) g
where g.place = 1`,
};

/** The table that tells which institution belongs to which school. */
export function belonging({ lineage }: CountingMethod): 'institution_schools' | 'school_institutions' {
  return lineage ? 'institution_schools' : 'school_institutions';
}

/** What component and joint institutions bring to a school. */
export const directCredits: Relation = {
  name: 'direct_credits',
  row: 'a work and a school of which it names a component or joint institution',
  grain: ['work_id', 'school_id'],
  reads: ['credits', 'school_institutions', 'institution_schools'],
  select: (d, method) => `select
  c.work_id as work_id,
  s.school_id as school_id,
  ${total(d, rounded(d, `${d.double('c.credit * s.weight')} / ${whole(MILLION)}`))} as credit,
  max(${one(d, 'c.is_first')}) as is_first,
  max(${one(d, 'c.is_last')}) as is_last
from credits c
join ${belonging(method)} s on s.institution_id = c.institution_id
where ${mayCount('c', method)} and ${isOneOf('s.relation', ['component', 'joint'])}
group by c.work_id, s.school_id`,
};

/** The hospitals on a work with the schools that they may count for, by the rule of the method. */
export const hospitalCredits: Relation = {
  name: 'hospital_credits',
  row: 'a work, an associated institution on it and a school that it counts for',
  grain: ['work_id', 'institution_id', 'school_id'],
  reads: ['credits', 'school_institutions', 'institution_schools', 'direct_credits'],
  isWanted: ({ associated }) => associated !== 'never',
  select: (d, method) => `select
  c.work_id as work_id,
  c.institution_id as institution_id,
  s.school_id as school_id,
  c.credit as credit,
  s.weight as weight,
  ${one(d, 'c.is_first')} as is_first,
  ${one(d, 'c.is_last')} as is_last
from credits c
join ${belonging(method)} s on s.institution_id = c.institution_id${
    method.associated === 'leiden'
      ? `
join direct_credits n on n.work_id = c.work_id and n.school_id = s.school_id`
      : ''
  }
where ${mayCount('c', method)} and ${isOneOf('s.relation', ['associated'])}`,
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

/** The works of each school, with its credit: never more than a whole work. */
export const schoolWorks: Relation = {
  name: 'school_works',
  row: 'a work and a school that it counts for',
  grain: ['work_id', 'school_id'],
  reads: ['direct_credits', 'hospital_credits', 'hospital_shares'],
  select: (d, { associated }) => `select
  g.work_id as work_id,
  g.school_id as school_id,
  ${d.least(total(d, 'g.credit'), d.integer(whole(MILLION)))} as credit,
  max(g.is_first) as is_first,
  max(g.is_last) as is_last
from (
  select a.work_id as work_id, a.school_id as school_id, a.credit as credit, a.is_first as is_first, a.is_last as is_last
  from direct_credits a${
    associated === 'never'
      ? ''
      : `
  union all
  select
    h.work_id as work_id,
    h.school_id as school_id,
    ${rounded(d, `${d.double('h.credit * h.weight')} / (${whole(MILLION)} * ${d.double('s.schools')})`)} as credit,
    h.is_first as is_first,
    h.is_last as is_last
  from hospital_credits h
  join hospital_shares s on s.work_id = h.work_id and s.institution_id = h.institution_id`
  }
) g
group by g.work_id, g.school_id`,
};

/** The works of each school with their scores: what every indicator of it is made from. */
export function schoolPubs(top: readonly number[]): Relation {
  return {
    name: 'school_pubs',
    row: 'a counted work and a school that it counts for, with its scores',
    grain: ['school_id', 'work_id'],
    reads: ['school_works', 'pub_scores'],
    select: () => {
      const columns = [
        ...['field_id', 'subfield_id', 'n', 'self_n', 'international', 'domestic', 'industry', 'is_free'],
        ...['single_field', 'ncs', ...top.map((percent) => `top_${whole(percent)}`)],
      ];
      return `select
  w.school_id as school_id,
  w.work_id as work_id,
  w.credit as credit,
  w.is_first as is_first,
  w.is_last as is_last,
${columns.map((column) => `  p.${column} as ${column}`).join(',\n')}
from school_works w
join pub_scores p on p.work_id = w.work_id`;
    },
  };
}
