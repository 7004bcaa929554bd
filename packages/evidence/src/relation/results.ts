import { count, countIf, type Dialect, millionthsOf, total, whole } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { fieldsOf } from './conditions.js';
import type { Relation } from './relation.js';
import { atEveryScope, SCOPES } from './scope.js';

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

const named = (letter: string, names: readonly string[]): string =>
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
${named('s', grain)},
${sumColumns(top)
  .map((column) => `  ${sumOf(d, column)} as ${column}`)
  .join(',\n')}
from school_pubs s
group by ${keys('s', grain)}`,
  };
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
${named('s', grain)},
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
