import { type Dialect, isOneOf, literal, oneIf, whole } from '../../dialect/dialect.js';
import type { CountingMethod } from '../../method/method.js';
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
      .map(([source, listed]) => `(w.source_type = ${literal(source)} and ${isOneOf(d, 'w.type', listed)})`);
    return `select
  w.work_id as work_id,
  w.source_id as source_id,
  ${oneIf(d, `w.pub_year >= ${whole(from)}`)} as is_late
from works w
where ${[
      `w.pub_year between ${yearsOf(method)}`,
      `(${kinds.join(' or ')})`,
      isOneOf(d, 'w.language', languages),
      ...['w.source_id <> 0', 'w.authors > 0', 'w.institutions > 0', 'w.references_made > 0'],
      ...(method.publications.xpac ? [] : ['not w.is_xpac']),
    ].join(' and ')}`;
  },
};

/**
 * The references that count between works that speak for their sources, as a selection: `times` is 1, and -1 for those of a work's own
 * authors once more, so that what is summed is what others refer to.
 */
export function coreCitations(d: Dialect, method: CountingMethod, more: readonly string[] = []): string {
  const types = [...new Set(Object.values(coreRuleOf(method)!.types).flat())].sort();
  const among = (refs: string, times: string) => `select r.cited_id as cited, r.citing_id as citing, ${times} as times
from ${refs} r
where ${[
    `r.cited_year between ${yearsOf(method)}`,
    `r.citing_year between ${yearsOf(method)}`,
    isOneOf(d, 'r.citing_type', types),
    ...(method.publications.xpac ? [] : ['not r.citing_xpac']),
    ...more,
  ].join(' and ')}`;
  return `${among('refs', '1')}\nunion all\n${among('self_refs', '-1')}`;
}

/** Which works refer to which sources in time. */
export const coreReferences: Relation = {
  name: 'core_references',
  row: "a work of the core's years and a source of which it cites a work of few years before, not only of its own authors",
  grain: ['citing', 'source_id'],
  reads: ['refs', 'self_refs', 'core_candidates', 'core_sizes'],
  isWanted: findsCore,
  select: (d, method) => {
    const { from, referenceYears } = coreRuleOf(method)!;
    const recent = [
      `r.citing_year >= ${whole(from)}`,
      `r.citing_year - r.cited_year between 0 and ${whole(referenceYears)}`,
    ];
    return `select g.citing as citing, c.source_id as citing_source, k.source_id as source_id
from (
${coreCitations(d, method, recent)}
) g
join core_candidates k on k.work_id = g.cited
join core_sizes z on z.source_id = k.source_id
join core_candidates c on c.work_id = g.citing
group by g.citing, c.source_id, k.source_id
having sum(g.times) > 0`;
  },
};
