import { count, isOneOf, literal, total, whole } from '../../dialect/dialect.js';
import type { Relation } from '../relation.js';
import { coreRuleOf, findsCore, yearsOf } from './core-rule.js';

/** Works that speak for their sources: of the core's own years, and of so many before as references may reach back. */
export const coreCandidates: Relation = {
  name: 'core_candidates',
  row: 'a work that may be core, or lies so little before that it speaks for its source',
  grain: ['work_id'],
  reads: ['works'],
  isWanted: findsCore,
  select: (d, method) => {
    const { from, languages, types } = coreRuleOf(method)!;
    const kinds = Object.entries(types)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([source, listed]) => `(w.source_type = ${literal(source)} and ${isOneOf('w.type', listed)})`);
    return `select
  w.work_id as work_id,
  w.source_id as source_id,
  case when w.pub_year >= ${whole(from)} then ${d.integer('1')} else ${d.integer('0')} end as is_late
from works w
where ${[
      `w.pub_year between ${yearsOf(method)}`,
      `(${kinds.join(' or ')})`,
      isOneOf('w.language', languages),
      ...['w.source_id <> 0', 'w.authors > 0', 'w.institutions > 0', 'w.references_made > 0'],
      ...(method.publications.xpac ? [] : ['not w.is_xpac']),
    ].join(' and ')}`;
  },
};

/** How often a work cites works of a source, all or its own authors'. */
function coreCited(name: string, refs: 'refs' | 'self_refs', row: string): Relation {
  return {
    name,
    row,
    grain: ['citing', 'source_id'],
    reads: [refs, 'core_candidates'],
    isWanted: findsCore,
    select: (d, method) => {
      const { from, referenceYears, types } = coreRuleOf(method)!;
      const isRecent = `r.citing_year >= ${whole(from)} and r.citing_year - r.cited_year between 0 and ${whole(referenceYears)}`;
      return `select
  r.citing_id as citing,
  k.source_id as source_id,
  ${count(d)} as citations,
  ${total(d, `case when ${isRecent} then 1 else 0 end`)} as recent
from ${refs} r
join core_candidates k on k.work_id = r.cited_id
where ${[
        `r.citing_year between ${yearsOf(method)}`,
        isOneOf('r.citing_type', [...new Set(Object.values(types).flat())].sort()),
        ...(method.publications.xpac ? [] : ['not r.citing_xpac']),
      ].join(' and ')}
group by r.citing_id, k.source_id`;
    },
  };
}

export const coreCitedAll = coreCited('core_cited', 'refs', 'a work and a source that it cites');
export const coreCitedOwn = coreCited(
  'core_self_cited',
  'self_refs',
  'a work and a source of which it cites works of its own authors',
);

/** Who cites which source, without citations by a work's own authors. */
export const coreLinks: Relation = {
  name: 'core_links',
  row: 'a work that speaks for its source and a source that it cites, with its citations and those of few years',
  grain: ['citing', 'source_id'],
  reads: ['core_cited', 'core_candidates', 'core_self_cited'],
  isWanted: findsCore,
  select: (d) => {
    const own = (column: string) => `coalesce(s.${column}, ${d.integer('0')})`;
    return `select
  c.citing as citing,
  k.source_id as citing_source,
  c.source_id as source_id,
  c.citations - ${own('citations')} as citations,
  c.recent - ${own('recent')} as recent
from core_cited c
join core_candidates k on k.work_id = c.citing
left join core_self_cited s on s.citing = c.citing and s.source_id = c.source_id
where c.citations > ${own('citations')}`;
  },
};
