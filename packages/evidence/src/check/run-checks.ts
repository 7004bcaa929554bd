import { count, type Dialect, rounded, total, whole } from '../dialect/dialect.js';
import type { CountingMethod } from '../method/method.js';
import { planRun } from '../plan/plan-run.js';
import { fieldsOf, isOwn } from '../relation/conditions.js';
import { creditsOf } from '../relation/matched-credits.js';
import { MILLION } from '../relation/relation.js';
import type { Check } from './check.js';
import { coreChecks } from './core-checks.js';
import { grainChecks } from './grain-checks.js';

/** Everything that must hold of a run before it is published, in the words of an engine. */
export function checksOf(d: Dialect, method: CountingMethod): readonly Check[] {
  return [
    ...grainChecks(planRun(d, method), method),
    ...creditChecks(d, method),
    nothingLost(d),
    ...method.top.map((percent) => topMean(d, percent)),
    ...coreChecks(method),
    ...ownCitations(method),
    inOneField(method),
    ...shares(method),
  ];
}

/**
 * Credit is handed on and never made: no school has more than a whole work, schools together no more of a work by their
 * own institutions than those had, nor of a hospital than it had. Parts are rounded to the millionth, each by half of one at
 * most: so much more may be there, and no more.
 */
function creditChecks(d: Dialect, method: CountingMethod): readonly Check[] {
  const direct: Check = {
    name: 'credit-conserved',
    holds: 'what schools have of a work by their own institutions is at most what those had',
    columns: ['work_id', 'given', 'had'],
    select: `select g.work_id as work_id, g.given as given, h.had as had
from (
  select a.work_id as work_id, ${total(d, 'a.credit')} as given
  from direct_credits a
  group by a.work_id
) g
join (
  select b.work_id as work_id, ${total(d, 'b.own')} as had, ${total(d, 'b.pieces')} as parts
  from (
    select c.work_id as work_id, c.institution_id as institution_id, max(c.credit) as own, ${count(d)} as pieces
    from ${creditsOf(method)} c
    join institution_schools s on s.institution_id = c.institution_id
    where ${isOwn(d, 's')}
    group by c.work_id, c.institution_id
  ) b
  group by b.work_id
) h on h.work_id = g.work_id
where g.given > h.had + h.parts`,
  };
  const wholeWork: Check = {
    name: 'credit-of-a-work',
    holds: 'a school has of a work nothing below zero and no more than a million millionths',
    columns: ['work_id', 'school', 'credit'],
    select: `select s.work_id as work_id, s.school as school, s.credit as credit
from school_pubs s
where s.credit < 0 or s.credit > ${whole(MILLION)}`,
  };
  const hospital: Check = {
    name: 'credit-of-hospitals-conserved',
    holds: 'what schools have of a work by a hospital is at most what the hospital had',
    columns: ['work_id', 'institution_id', 'given', 'had'],
    select: `select
  h.work_id as work_id,
  h.institution_id as institution_id,
  ${total(d, rounded(d, `${d.double('h.credit * h.weight')} / (${whole(MILLION)} * ${d.double('s.schools')})`))} as given,
  max(h.credit) as had
from hospital_credits h
join hospital_shares s on s.work_id = h.work_id and s.institution_id = h.institution_id
group by h.work_id, h.institution_id
having ${total(d, rounded(d, `${d.double('h.credit * h.weight')} / (${whole(MILLION)} * ${d.double('s.schools')})`))} > max(h.credit) + max(s.schools)`,
  };
  return method.associated === 'never' ? [wholeWork, direct] : [wholeWork, direct, hospital];
}

/** A join that loses or doubles works shows in their number. */
function nothingLost(d: Dialect): Check {
  return {
    name: 'no-work-lost',
    holds: 'as many works have scores as are counted',
    columns: ['difference'],
    select: `select ${total(d, 'g.works')} as difference
from (
  select ${count(d)} as works from pub_counts p
  union all
  select ${d.integer('-sum(h.k)')} as works
  from histogram h
  join scores s on s.year_type = h.year_type and s.fine = h.fine and s.n = h.n
) g
having ${total(d, 'g.works')} <> 0`,
  };
}

/** The fractional rule: over all works of a cell the mean of what is among the most cited p percent is p, to a millionth a work. */
function topMean(d: Dialect, percent: number): Check {
  const top = total(d, `h.k * h.top_${whole(percent)}`);
  const cell = ['year_type', 'level', 'cell'];
  const wanted = `${whole(percent * MILLION)} * ${total(d, 'h.k')}`;
  return {
    name: `mean-of-top-${whole(percent)}`,
    holds: `in every cell the mean of what is among the most cited ${whole(percent)} percent is ${whole(percent)} percent, to a millionth of a work`,
    columns: [...cell, 'works', 'top'],
    select: `select ${cell.map((column) => `h.${column} as ${column}`).join(', ')}, ${total(d, 'h.k')} as works, ${top} as top
from cell_scores h
group by ${cell.map((column) => `h.${column}`).join(', ')}
having 100 * ${top} > ${wanted} + 100 * ${total(d, 'h.k')} or 100 * ${top} < ${wanted} - 100 * ${total(d, 'h.k')}`,
  };
}

/** Citations by a work's own authors are some of its citations: where they are taken out, nothing below zero is left. */
function ownCitations({ citations }: CountingMethod): readonly Check[] {
  const broken = citations.self ? 'x.self_n < 0 or x.self_n > x.n' : 'x.self_n < 0 or x.n < 0';
  return [
    {
      name: 'self-citations-are-citations',
      holds: 'no work has more citations by its own authors than citations',
      columns: ['work_id', 'n', 'self_n'],
      select: `select x.work_id as work_id, x.n as n, x.self_n as self_n from pub_counts x where ${broken}`,
    },
  ];
}

/** What is summed of the finest field that is told is told as it is, and is not summed again over wider ones. */
function inOneField(method: CountingMethod): Check {
  const [wider, finest] = fieldsOf(method).slice(-2) as [string, string];
  return {
    name: method.topics ? 'topics-in-one-subfield' : 'subfields-in-one-field',
    holds: method.topics
      ? 'the works of a topic are all of one subfield'
      : 'the works of a subfield are all of one field',
    columns: [finest, 'least', 'most'],
    select: `select f.${finest} as ${finest}, min(f.${wider}) as least, max(f.${wider}) as most
from fine_sums f
group by f.${finest}
having min(f.${wider}) <> max(f.${wider})`,
  };
}

const PARTS = ['cited_ten', 'international', 'domestic', 'industry', 'free', 'first_author', 'last_author'];

/** Nothing is below zero, and no part is more than what it is a part of. */
function shares({ top }: CountingMethod): readonly Check[] {
  const million = whole(MILLION);
  const scores = top.map((percent) => `top_${whole(percent)}`);
  const broken = [
    ...PARTS.map((part) => `r.${part} > r.works`),
    'r.international + r.domestic > r.works',
    `r.works_part > r.works * ${million}`,
    ...scores.map((score) => `r.${score} > r.works * ${million}`),
    // Each work's score by credit is rounded by half a millionth at most.
    ...scores.map((score) => `r.${score}_part > r.works_part + r.works`),
    ...['h_all > r.works', 'h_single > r.h_all', 'partner_countries > r.partners'].map((one) => `r.${one}`),
    ...[...PARTS, ...scores, ...scores.map((score) => `${score}_part`)].map((part) => `r.${part} < 0`),
    ...['works', 'works_part', 'citations', 'citations_part', 'self_citations', 'ncs', 'ncs_part', 'h_single'].map(
      (column) => `r.${column} < 0`,
    ),
  ];
  return [
    {
      name: 'shares-in-range',
      holds: 'no sum of a school is below zero, and no share of its works is above one',
      columns: ['school', 'scope', 'scope_id'],
      select: `select r.school as school, r.scope as scope, r.scope_id as scope_id
from results r
where ${broken.join(' or ')}`,
    },
  ];
}
