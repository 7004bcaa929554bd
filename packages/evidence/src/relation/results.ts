import { count, type Dialect, isOneOf, rounded, total, whole } from '../dialect/dialect.js';
import { MILLION, type Relation } from './relation.js';
import { belonging } from './schools.js';

/** Levels at which results are told: all works, a field, a subfield. */
export const SCOPES = ['all', 'field', 'subfield'] as const;
export type Scope = (typeof SCOPES)[number];

/** Sums over the works of a school: whole numbers; those that end in `_part` are by credit, in millionths. */
export function sumColumns(top: readonly number[]): readonly string[] {
  return [
    ...['works', 'works_part', 'citations', 'citations_part', 'self_citations', 'self_citations_part'],
    ...['ncs', 'ncs_part'],
    ...top.flatMap((percent) => [`top_${whole(percent)}`, `top_${whole(percent)}_part`]),
    ...['cited_ten', 'international', 'domestic', 'industry', 'free', 'first_author', 'last_author'],
  ];
}

function sumOf(d: Dialect, column: string): string {
  if (column === 'works') return count(d);
  if (column === 'works_part') return total(d, 's.credit');
  if (column === 'citations') return total(d, 's.n');
  if (column === 'citations_part') return total(d, 's.n * s.credit');
  if (column === 'self_citations') return total(d, 's.self_n');
  if (column === 'self_citations_part') return total(d, 's.self_n * s.credit');
  if (column === 'cited_ten') return total(d, `case when s.n >= 10 then ${d.integer('1')} else ${d.integer('0')} end`);
  if (column === 'free') return total(d, 's.is_free');
  if (column === 'first_author') return total(d, 's.is_first');
  if (column === 'last_author') return total(d, 's.is_last');
  const [, score] = /^(ncs|top_\d+)_part$/.exec(column) ?? [];
  // A score by credit is rounded work by work: their product is beyond what 64 bits can sum.
  if (score !== undefined)
    return total(d, rounded(d, `${d.double(`s.${score}`)} * ${d.double('s.credit')} / ${whole(MILLION)}`));
  return total(d, `s.${column}`);
}

/** Sums by subfield, of which those of fields and of all are made. */
export function fineSums(top: readonly number[]): Relation {
  return {
    name: 'fine_sums',
    row: 'a school and a subfield, with sums over its works',
    grain: ['school_id', 'field_id', 'subfield_id'],
    reads: ['school_pubs'],
    select: (d) => `select
  s.school_id as school_id,
  s.field_id as field_id,
  s.subfield_id as subfield_id,
${sumColumns(top)
  .map((column) => `  ${sumOf(d, column)} as ${column}`)
  .join(',\n')}
from school_pubs s
group by s.school_id, s.field_id, s.subfield_id`,
  };
}

/** A table at three levels: rolled up from the finest, each level once. */
function atEveryScope(
  from: string,
  keys: readonly string[],
  columns: readonly string[],
  d: Dialect,
  scopes: readonly Scope[] = SCOPES,
): string {
  return scopes
    .map((scope, at) => {
      const letter = 'abc'[at]!;
      const id = scope === 'all' ? d.integer('0') : `${letter}.${scope}_id`;
      const grouped = [...keys.map((key) => `${letter}.${key}`), ...(scope === 'all' ? [] : [`${letter}.${scope}_id`])];
      return `select
  '${scope}' as scope,
  ${id} as scope_id,
${[...keys.map((key) => `  ${letter}.${key} as ${key}`), ...columns.map((column) => `  ${total(d, `${letter}.${column}`)} as ${column}`)].join(',\n')}
from ${from} ${letter}
group by ${grouped.join(', ')}`;
    })
    .join('\nunion all\n');
}

export function schoolSums(top: readonly number[]): Relation {
  return {
    name: 'school_sums',
    row: 'a school and a scope, with sums over its works',
    grain: ['school_id', 'scope', 'scope_id'],
    reads: ['fine_sums'],
    select: (d) => atEveryScope('fine_sums', ['school_id'], sumColumns(top), d),
  };
}

/** How many works of a school have how many citations: what an h-index is made from. */
export const fineCitations: Relation = {
  name: 'fine_citations',
  row: 'a school, a subfield and a number of citations, with the works that have it',
  grain: ['school_id', 'field_id', 'subfield_id', 'n'],
  reads: ['school_pubs'],
  select: (d) => `select
  s.school_id as school_id,
  s.field_id as field_id,
  s.subfield_id as subfield_id,
  s.n as n,
  ${count(d)} as k,
  ${total(d, 's.single_field')} as single_k
from school_pubs s
group by s.school_id, s.field_id, s.subfield_id, s.n`,
};

export const scopedCitations: Relation = {
  name: 'scoped_citations',
  row: 'a school, a scope and a number of citations, with the works that have it',
  grain: ['school_id', 'scope', 'scope_id', 'n'],
  reads: ['fine_citations'],
  select: (d) => atEveryScope('fine_citations', ['school_id', 'n'], ['k', 'single_k'], d),
};

/** The h-index of each school and scope: the largest h with h works of at least h citations. */
export const hIndexes: Relation = {
  name: 'h_indexes',
  row: 'a school and a scope, with its h-index over all works and over those in no other field',
  grain: ['school_id', 'scope', 'scope_id'],
  reads: ['scoped_citations'],
  select: (d) => `select
  g.school_id as school_id,
  g.scope as scope,
  g.scope_id as scope_id,
  max(${d.least('g.n', 'g.from_n')}) as h_all,
  max(${d.least('g.n', 'g.single_from_n')}) as h_single
from (
  select
    c.school_id as school_id,
    c.scope as scope,
    c.scope_id as scope_id,
    c.n as n,
    ${total(d, 'c.k', 'partition by c.school_id, c.scope, c.scope_id order by c.n desc')} as from_n,
    ${total(d, 'c.single_k', 'partition by c.school_id, c.scope, c.scope_id order by c.n desc')} as single_from_n
  from scoped_citations c
) g
group by g.school_id, g.scope, g.scope_id`,
};

/** The country of each school, as it counts. */
export const schoolHomes: Relation = {
  name: 'school_homes',
  row: 'a school with the country that its own counts as',
  grain: ['school_id'],
  reads: ['school_countries', 'merged_countries'],
  select: () => `select h.school_id as school_id, coalesce(m.counts_as, h.country) as country
from school_countries h
left join merged_countries m on m.country = h.country`,
};

/** Works that a school has with an institution of higher education of another country. */
export const fineJoint: Relation = {
  name: 'fine_joint',
  row: 'a school, a partner of another country and a field, with their joint works',
  grain: ['school_id', 'partner_id', 'country', 'field_id'],
  reads: ['school_pubs', 'credits', 'institutions', 'school_homes', 'merged_countries'],
  select: (d, { network }) => `select
  g.school_id as school_id,
  g.partner_id as partner_id,
  g.country as country,
  g.field_id as field_id,
  ${count(d)} as works
from (
  select
    s.school_id as school_id,
    c.institution_id as partner_id,
    s.field_id as field_id,
    coalesce(m.counts_as, i.country) as country,
    h.country as home
  from school_pubs s
  join credits c on c.work_id = s.work_id
  join institutions i on i.institution_id = c.institution_id
  join school_homes h on h.school_id = s.school_id
  left join merged_countries m on m.country = i.country
  where i.kind = 'education' and i.country <> ''${network.citedOnly ? ' and s.n > 0' : ''}
) g
where g.country <> g.home
group by g.school_id, g.partner_id, g.country, g.field_id`,
};

export const scopedJoint: Relation = {
  name: 'scoped_joint',
  row: 'a school, a scope and a partner of another country, with their joint works',
  grain: ['school_id', 'scope', 'scope_id', 'partner_id', 'country'],
  reads: ['fine_joint'],
  select: (d) => atEveryScope('fine_joint', ['school_id', 'partner_id', 'country'], ['works'], d, ['all', 'field']),
};

/** The partners of each school and their countries; what belongs to the school itself, a campus abroad, is none. */
export const networks: Relation = {
  name: 'networks',
  row: 'a school and a scope, with its partners and their countries',
  grain: ['school_id', 'scope', 'scope_id'],
  reads: ['scoped_joint', 'school_institutions', 'institution_schools'],
  select: (d, method) => `select
  j.school_id as school_id,
  j.scope as scope,
  j.scope_id as scope_id,
  ${count(d)} as partners,
  ${d.integer('count(distinct j.country)')} as partner_countries
from scoped_joint j
left join (
  select s.school_id as school_id, s.institution_id as institution_id
  from ${belonging(method)} s
  where ${isOneOf('s.relation', ['component', 'joint'])}
) o on o.school_id = j.school_id and o.institution_id = j.partner_id
where j.works >= ${whole(method.network.leastWorks)} and o.school_id is null
group by j.school_id, j.scope, j.scope_id`,
};

/** Everything that is told of a school, at every scope: whole numbers. */
export function results(top: readonly number[]): Relation {
  return {
    name: 'results',
    row: 'a school and a scope, with all that indicators are made from',
    grain: ['school_id', 'scope', 'scope_id'],
    reads: ['school_sums', 'h_indexes', 'networks'],
    select: (d) => `select
  s.school_id as school_id,
  s.scope as scope,
  s.scope_id as scope_id,
${sumColumns(top)
  .map((column) => `  s.${column} as ${column}`)
  .join(',\n')},
  h.h_all as h_all,
  h.h_single as h_single,
  coalesce(n.partners, ${d.integer('0')}) as partners,
  coalesce(n.partner_countries, ${d.integer('0')}) as partner_countries
from school_sums s
join h_indexes h on h.school_id = s.school_id and h.scope = s.scope and h.scope_id = s.scope_id
left join networks n on n.school_id = s.school_id and n.scope = s.scope and n.scope_id = s.scope_id`,
  };
}
