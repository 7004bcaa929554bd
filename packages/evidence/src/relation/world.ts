import { count, total, whole } from '../dialect/dialect.js';
import { bothBitsSet, fieldColumn, isWantedCitation, isWantedWork } from './conditions.js';
import { MILLION, type Relation } from './relation.js';

/** How many institutions a work may have: by subject, the least number that leaves out no more than the share of the method. */
export const caps: Relation = {
  name: 'caps',
  row: 'a subject, with the most institutions that a work of it may have',
  grain: ['subject'],
  reads: ['works'],
  isWanted: ({ affiliationCap }) => affiliationCap !== null,
  select: (d, method) => {
    const { share, level } = method.affiliationCap!;
    const parts = whole(Math.round(share * MILLION));
    return `select g.subject as subject, min(g.institutions) as most
from (
  select
    h.subject as subject,
    h.institutions as institutions,
    ${total(d, 'h.works', 'partition by h.subject order by h.institutions')} as upto,
    ${total(d, 'h.works', 'partition by h.subject')} as all_works
  from (
    select ${fieldColumn('w', level)} as subject, w.institutions as institutions, ${count(d)} as works
    from works w
    where ${isWantedWork('w', method)}
    group by ${fieldColumn('w', level)}, w.institutions
  ) h
) g
where (g.all_works - g.upto) * ${whole(MILLION)} <= ${parts} * g.all_works
group by g.subject`;
  },
};

/** The works of the world that are counted and that others are held against. */
export const pubs: Relation = {
  name: 'pubs',
  row: 'a work of the world that the method counts',
  grain: ['work_id'],
  reads: ['works', 'caps'],
  select: (d, method) => `select
  w.work_id as work_id,
  w.pub_year as pub_year,
  w.type as type,
  w.field_id as field_id,
  w.subfield_id as subfield_id,
  w.topic_id as topic_id,
  w.s1 as s1,
  w.s2 as s2,
  w.countries as countries,
  w.institutions as institutions,
  case when w.has_industry then ${d.integer('1')} else ${d.integer('0')} end as industry,
  case when w.is_open then ${d.integer('1')} else ${d.integer('0')} end as is_free,
  case when w.single_field then ${d.integer('1')} else ${d.integer('0')} end as single_field
from works w${
    method.affiliationCap === null
      ? ''
      : `
join caps c on c.subject = ${fieldColumn('w', method.affiliationCap.level)} and w.institutions <= c.most`
  }
where ${isWantedWork('w', method)}`,
};

/** Each counted citation, and whether its works may share an author. */
export const edges: Relation = {
  name: 'edges',
  row: 'a counted work and a work that cites it',
  grain: ['cited', 'citing'],
  reads: ['refs', 'pubs'],
  select: (d, method) => `select
  r.cited_id as cited,
  r.citing_id as citing,
  case when ${bothBitsSet(d, 'r', 'p')} then ${d.integer('1')} else ${d.integer('0')} end as may_share
from refs r
join pubs p on r.cited_id = p.work_id
where ${isWantedCitation('r', 'p', method)}`,
};

/** The citations whose signatures do not rule out a shared author: one in twelve. */
export const candidates: Relation = {
  name: 'candidates',
  row: 'a citation whose works may share an author',
  grain: ['cited', 'citing'],
  reads: ['edges'],
  select: () => 'select e.cited as cited, e.citing as citing from edges e where e.may_share = 1',
};

/** The citations whose works share an author, author by author. */
export const selfCitations: Relation = {
  name: 'self_citations',
  row: 'a citation whose works share an author',
  grain: ['cited', 'citing'],
  reads: ['candidates', 'authors'],
  select: () => `select distinct x.cited as cited, x.citing as citing
from (
  select c.cited as cited, c.citing as citing, a.author_id as author_id
  from candidates c
  join authors a on a.work_id = c.cited
) x
join (
  select c.cited as cited, c.citing as citing, a.author_id as author_id
  from candidates c
  join authors a on a.work_id = c.citing
) y on x.cited = y.cited and x.citing = y.citing and x.author_id = y.author_id`,
};

/** How often each work is cited. */
export const citedCounts: Relation = {
  name: 'cited_counts',
  row: 'a work that is cited',
  grain: ['cited'],
  reads: ['edges'],
  select: (d) => `select e.cited as cited, ${count(d)} as citations from edges e group by e.cited`,
};

export const selfCounts: Relation = {
  name: 'self_counts',
  row: 'a work that its own authors cite',
  grain: ['cited'],
  reads: ['self_citations'],
  select: (d) => `select s.cited as cited, ${count(d)} as citations from self_citations s group by s.cited`,
};

/** The works with their citations: those that count, and those of their own authors beside them. */
export const pubCounts: Relation = {
  name: 'pub_counts',
  row: 'a counted work with its citations',
  grain: ['work_id'],
  reads: ['pubs', 'cited_counts', 'self_counts'],
  select: (d, { citations }) => {
    const all = `coalesce(a.citations, ${d.integer('0')})`;
    const own = `coalesce(s.citations, ${d.integer('0')})`;
    return `select
  p.work_id as work_id,
  p.pub_year as pub_year,
  p.type as type,
  p.field_id as field_id,
  p.subfield_id as subfield_id,
  p.topic_id as topic_id,
  p.countries as countries,
  p.institutions as institutions,
  p.industry as industry,
  p.is_free as is_free,
  p.single_field as single_field,
  ${citations.self ? all : `${all} - ${own}`} as n,
  ${own} as self_n
from pubs p
left join cited_counts a on a.cited = p.work_id
left join self_counts s on s.cited = p.work_id`;
  },
};
