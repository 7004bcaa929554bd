import { count, total, whole } from '../dialect/dialect.js';
import { fieldColumn, isWantedCitation, isWantedWork, yearType } from './conditions.js';
import { joinCore } from './core/core-rule.js';
import { MILLION, type Relation } from './relation.js';

/** How many institutions a work may have: by subject, the least number that leaves out no more than the share of the method. */
export const caps: Relation = {
  name: 'caps',
  row: 'a subject, with the most institutions that a work of it may have',
  grain: ['subject'],
  reads: ['works', 'core_works'],
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
    from works w${joinCore('w.work_id', method.publications.coreOnly, method)}
    where ${isWantedWork(d, 'w', method)}
    group by ${fieldColumn('w', level)}, w.institutions
  ) h
) g
where (g.all_works - g.upto) * ${whole(MILLION)} <= ${parts} * g.all_works
group by g.subject`;
  },
};

/** How often each work is cited, and how often by its own authors; works that are not counted are among them. */
function citationsOf(name: string, refs: 'refs' | 'self_refs', row: string): Relation {
  return {
    name,
    row,
    grain: ['cited'],
    reads: [refs, 'core_works'],
    select: (d, method) => `select r.cited_id as cited, ${count(d)} as citations
from ${refs} r${joinCore('r.citing_id', method.citations.coreOnly, method)}
where ${isWantedCitation(d, 'r', method)}
group by r.cited_id`,
  };
}

export const citedCounts = citationsOf('cited_counts', 'refs', 'a work that is cited, with its counted citations');
export const selfCounts = citationsOf(
  'self_counts',
  'self_refs',
  'a work that its own authors cite, with their counted citations',
);

/** The works of the world that are counted and that others are held against, with their citations: those that count, and those of their own authors beside them. */
export const pubCounts: Relation = {
  name: 'pub_counts',
  row: 'a work of the world that the method counts, with its citations',
  grain: ['work_id'],
  reads: ['works', 'core_works', 'caps', 'cited_counts', 'self_counts'],
  select: (d, method) => {
    const all = `coalesce(a.citations, ${d.integer('0')})`;
    const own = `coalesce(s.citations, ${d.integer('0')})`;
    return `select
  w.work_id as work_id,
  w.pub_year as pub_year,
  ${yearType('w', method)} as year_type,
  w.field_id as field_id,
  w.subfield_id as subfield_id,
${method.fieldLevel === 'topic' || method.topics ? '  w.topic_id as topic_id,\n' : ''}  (w.countries > 1) as international,
  (w.countries = 1 and w.institutions > 1) as domestic,
  w.has_industry as industry,
  w.is_open as is_free,
  w.single_field as single_field,
  ${method.citations.self ? all : `${all} - ${own}`} as n,
  ${own} as self_n
from works w${joinCore('w.work_id', method.publications.coreOnly, method)}${
      method.affiliationCap === null
        ? ''
        : `
join caps c on c.subject = ${fieldColumn('w', method.affiliationCap.level)} and w.institutions <= c.most`
    }
left join cited_counts a on a.cited = w.work_id
left join self_counts s on s.cited = w.work_id
where ${isWantedWork(d, 'w', method)}`;
  },
};
