import { count, countIf, type Dialect, isOneOf, millionthsOf, oneIf, total, whole } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { fieldsOf, mayCount } from './conditions.js';
import { MILLION, type Relation } from './relation.js';

/** Levels at which results are told: all works, a field, a subfield and, where a method asks for it, a topic. */
export const SCOPES = ['all', 'field', 'subfield', 'topic'] as const;
export type Scope = (typeof SCOPES)[number];

/** The scopes that results of a method are told at. */
export function scopesOf({ topics }: Pick<CountingMethod, 'topics'>): readonly Scope[] {
  return topics ? SCOPES : SCOPES.slice(0, -1);
}

/** Whether the network of a school is told at a scope: of less than a field it is not. */
export function hasNetwork(scope: Scope): boolean {
  return scope === 'all' || scope === 'field';
}

/** Sums over the works of a school: whole numbers; those that end in `_part` are by credit, in millionths. */
export function sumColumns(top: readonly number[]): readonly string[] {
  return [
    ...['works', 'works_part', 'citations', 'citations_part', 'self_citations', 'self_citations_part'],
    ...['ncs', 'ncs_part'],
    ...top.flatMap((percent) => [`top_${whole(percent)}`, `top_${whole(percent)}_part`]),
    ...['cited_ten', 'international', 'domestic', 'industry', 'free', 'first_author', 'last_author'],
  ];
}

/** Sums that say of how many works something is true, with the column that says so. */
const FLAGS: Readonly<Record<string, string>> = {
  international: 'international',
  domestic: 'domestic',
  industry: 'industry',
  free: 'is_free',
  first_author: 'is_first',
  last_author: 'is_last',
};

function sumOf(d: Dialect, column: string): string {
  if (column === 'works') return count(d);
  if (column === 'works_part') return total(d, 's.credit');
  if (column === 'citations') return total(d, 's.n');
  if (column === 'citations_part') return total(d, 's.n * s.credit');
  if (column === 'self_citations') return total(d, 's.self_n');
  if (column === 'self_citations_part') return total(d, 's.self_n * s.credit');
  if (column === 'cited_ten') return countIf(d, 's.n >= 10');
  const flag = FLAGS[column];
  if (flag !== undefined) return countIf(d, `s.${flag}`);
  const [, score] = /^(ncs|top_\d+)_part$/.exec(column) ?? [];
  // A score by credit is rounded work by work: their product is beyond what 64 bits can sum.
  if (score !== undefined) return total(d, millionthsOf(d, `s.${score}`, 's.credit'));
  return total(d, `s.${column}`);
}

const columns = (letter: string, names: readonly string[]): string =>
  names.map((name) => `  ${letter}.${name} as ${name}`).join(',\n');

const keys = (letter: string, names: readonly string[]): string => names.map((name) => `${letter}.${name}`).join(', ');

/** Sums by the finest field that is told, of which those of wider ones and of all are made. */
export function fineSums(method: Pick<CountingMethod, 'top' | 'topics'>): Relation {
  const grain = ['school', ...fieldsOf(method)];
  const { top } = method;
  return {
    name: 'fine_sums',
    row: 'a school and a subfield, or a topic where they are told, with sums over its works',
    grain,
    reads: ['school_pubs'],
    select: (d) => `select
${columns('s', grain)},
${sumColumns(top)
  .map((column) => `  ${sumOf(d, column)} as ${column}`)
  .join(',\n')}
from school_pubs s
group by ${keys('s', grain)}`,
  };
}

/** A school and a scope as one number, by which they are told apart faster than by three columns. */
function partOf(letter: string, scope: Scope): string {
  const id = scope === 'all' ? '0' : `${letter}.${scope}_id`;
  return `(${letter}.school * ${SCOPES.length} + ${SCOPES.indexOf(scope)}) * ${whole(MILLION)} + ${id}`;
}

/** The scope that a row's part stands for, and its number, where the row names the school besides; a subfield's is not asked. */
export function scopeOfPart(letter: string, d: Dialect): { readonly scope: string; readonly id: string } {
  const rest = `${letter}.part - ${letter}.school * ${SCOPES.length * MILLION}`;
  return {
    scope: `case when ${rest} < ${whole(MILLION)} then 'all' else 'field' end`,
    id: `case when ${rest} < ${whole(MILLION)} then ${d.integer('0')} else ${rest} - ${whole(MILLION)} end`,
  };
}

/** How a column is told at a scope: one that is the same in all rows of it, and one that is summed over them. */
interface Rolled {
  readonly scope: Scope;
  same(column: string): string;
  sum(column: string): string;
}

/** A table of the finest scope at every one: rolled up but for the finest itself, which has one row of each `also` there is. */
function atEveryScope(
  d: Dialect,
  method: CountingMethod,
  from: string,
  select: (rolled: Rolled) => readonly string[],
  also = '',
): string {
  const scopes = scopesOf(method);
  return scopes
    .map((scope, at) => {
      const letter = 'abcd'[at]!;
      const part = partOf(letter, scope);
      const isFinest = scope === scopes.at(-1);
      const columns = select({
        scope,
        same: (column) => (isFinest ? `${letter}.${column}` : `max(${letter}.${column})`),
        sum: (column) => `${isFinest ? `${letter}.${column}` : total(d, `${letter}.${column}`)} as ${column}`,
      });
      return `select
  ${[`${part} as part`, ...(also === '' ? [] : [`${letter}.${also} as ${also}`]), ...columns].join(',\n  ')}
from ${from} ${letter}${isFinest ? '' : `\ngroup by ${part}${also === '' ? '' : `, ${letter}.${also}`}`}`;
    })
    .join('\nunion all\n');
}

/** How many works of a school have how many citations: what an h-index is made from. */
export function fineCitations(method: Pick<CountingMethod, 'topics'>): Relation {
  const grain = ['school', ...fieldsOf(method), 'n'];
  return {
    name: 'fine_citations',
    row: 'a school, a subfield or topic and a number of citations above none, with the works that have it',
    grain,
    reads: ['school_pubs'],
    select: (d) => `select
${columns('s', grain)},
  ${count(d)} as k,
  ${countIf(d, 's.single_field')} as single_k
from school_pubs s
where s.n > 0
group by ${keys('s', grain)}`,
  };
}

/** The h-index of each school and scope: the largest h with h works of at least h citations. */
export const hIndexes: Relation = {
  name: 'h_indexes',
  row: 'a school and scope with a cited work, with its h-index over all works and over those in no other field',
  grain: ['part'],
  reads: ['fine_citations'],
  select: (d, method) => `select
  g.part as part,
  max(${d.least('g.n', 'g.from_n')}) as h_all,
  max(${d.least('g.n', 'g.single_from_n')}) as h_single
from (
  select
    c.part as part,
    c.n as n,
    ${total(d, 'c.k', 'partition by c.part order by c.n desc')} as from_n,
    ${total(d, 'c.single_k', 'partition by c.part order by c.n desc')} as single_from_n
  from (
${atEveryScope(d, method, 'fine_citations', ({ sum }) => [sum('k'), sum('single_k')], 'n')}
  ) c
) g
group by g.part`,
};

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
where ${mayCount('c', method)} and h.country <> '' and ${isAbroad(d)}${method.network.citedOnly ? ' and s.n > 0' : ''}
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
  where ${isOneOf('s.relation', ['component', 'joint'])}
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

/** Everything that is told of a school, at every scope: whole numbers, and nothing else, since texts are most of the cost of so wide a table. */
export function results(top: readonly number[]): Relation {
  return {
    name: 'results',
    row: 'a school by its number and a scope, 0 for all works, 1 for a field, 2 for a subfield and 3 for a topic, with all that indicators are made from',
    grain: ['school', 'scope', 'scope_id'],
    reads: ['fine_sums', 'h_indexes', 'networks'],
    select: (d, method) => `select
  s.school as school,
  s.scope as scope,
  s.scope_id as scope_id,
${sumColumns(top)
  .map((column) => `  s.${column} as ${column}`)
  .join(',\n')},
  coalesce(h.h_all, ${d.integer('0')}) as h_all,
  coalesce(h.h_single, ${d.integer('0')}) as h_single,
  coalesce(n.partners, ${d.integer('0')}) as partners,
  coalesce(n.partner_countries, ${d.integer('0')}) as partner_countries
from (
${atEveryScope(d, method, 'fine_sums', ({ scope, same, sum }) => [
  `${same('school')} as school`,
  `${d.integer(whole(SCOPES.indexOf(scope)))} as scope`,
  `${scope === 'all' ? d.integer('0') : same(`${scope}_id`)} as scope_id`,
  ...sumColumns(top).map(sum),
])}
) s
left join h_indexes h on h.part = s.part
left join networks n on n.part = s.part`,
  };
}
