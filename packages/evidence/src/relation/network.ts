import { count, type Dialect, oneIf, total, whole } from '../dialect/dialect.js';
import { isOwn, mayCount } from './conditions.js';
import type { Relation } from './relation.js';
import { partOf, type Scope } from './scope.js';

/** Whether the network of a school is told at a scope: of less than a field it is not. */
export function hasNetwork(scope: Scope): boolean {
  return scope === 'all' || scope === 'field';
}

/** Institutions of higher education with their countries, as they count. */
export const colleges: Relation = {
  name: 'colleges',
  row: 'an institution of higher education with the country that its own counts as',
  grain: ['institution_id'],
  reads: ['institutions', 'merged_countries'],
  select: () => `select i.institution_id as institution_id, coalesce(m.counts_as, i.country) as country
from institutions i
left join merged_countries m on m.country = i.country
where i.kind = 'education' and i.country <> ''`,
};

/** Told so that no engine joins all schools with all institutions first. */
const isAbroad = (d: Dialect): string => `${oneIf(d, 'i.country <> h.country')} = 1`;

/** Works that a school has with an institution of higher education of another country. */
export const fineJoint: Relation = {
  name: 'fine_joint',
  row: 'a school, a partner of another country and a field, with their joint works',
  grain: ['school', 'partner_id', 'field_id'],
  reads: ['school_pubs', 'credits', 'colleges', 'school_numbers'],
  select: (d, method) => `select
  s.school as school,
  c.institution_id as partner_id,
  s.field_id as field_id,
  ${count(d)} as works
from school_pubs s
join credits c on c.work_id = s.work_id
join colleges i on i.institution_id = c.institution_id
join school_numbers h on h.school = s.school
where ${mayCount(d, 'c', method)} and h.country <> '' and ${isAbroad(d)}${method.network.citedOnly ? ' and s.n > 0' : ''}
group by s.school, c.institution_id, s.field_id`,
};

/** The partners of each school, over all works and by field; what belongs to the school itself, a campus abroad, is none. */
export const partners: Relation = {
  name: 'partners',
  row: 'a school and scope and an institution abroad that has enough joint works with it',
  grain: ['part', 'partner_id'],
  reads: ['fine_joint', 'institution_schools'],
  select: (d, method) => {
    const least = whole(method.network.leastWorks);
    return `select
  j.part as part,
  j.school as school,
  j.partner_id as partner_id,
  j.works as works
from (
  select ${partOf('f', 'field')} as part, f.school as school, f.partner_id as partner_id, f.works as works
  from fine_joint f
  where f.works >= ${least}
  union all
  select ${partOf('a', 'all')} as part, a.school as school, a.partner_id as partner_id, ${total(d, 'a.works')} as works
  from fine_joint a
  group by a.school, a.partner_id
  having sum(a.works) >= ${least}
) j
left join (
  select s.school as school, s.institution_id as institution_id
  from institution_schools s
  where ${isOwn(d, 's')}
) o on o.school = j.school and o.institution_id = j.partner_id
where o.school is null`;
  },
};

export const networks: Relation = {
  name: 'networks',
  row: 'a school and scope, with its partners and their countries',
  grain: ['part'],
  reads: ['partners', 'colleges'],
  select: (d) => `select
  p.part as part,
  ${count(d)} as partners,
  ${d.integer('count(distinct i.country)')} as partner_countries
from partners p
join colleges i on i.institution_id = p.partner_id
group by p.part`,
};
