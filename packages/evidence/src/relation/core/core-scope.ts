import { rounded, total, whole } from '../../dialect/dialect.js';
import { MILLION, type Relation } from '../relation.js';
import { coreCitations } from './core-links.js';
import { asksCountries, yearsOf } from './core-rule.js';

/** Distances are told in billionths of a thousandth, so that they are whole numbers. */
const FINE = 1e12;
/**
 * How far below its bound a distance has to lie, and how near to that line it is not decided. Logarithms of engines differ in the
 * last digit: of each country what is rounded may be another by one, and so of 250 countries by 250 together.
 */
const MARGIN = 1000;
const UNSURE = 300;

/** The countries of a work, by its institutions, in equal parts. */
export const coreCountries: Relation = {
  name: 'core_countries',
  row: 'a work that speaks for its source and a country of its institutions',
  grain: ['work_id', 'country'],
  reads: ['credits', 'core_candidates', 'institutions'],
  isWanted: asksCountries,
  select: (d, method) => `select
  g.work_id as work_id,
  g.country as country,
  ${rounded(d, `${whole(MILLION)} / ${d.double('g.countries')}`)} as weight
from (
  select h.work_id as work_id, h.country as country, ${d.integer('count(*) over (partition by h.work_id)')} as countries
  from (
    select distinct c.work_id as work_id, i.country as country
    from credits c
    join core_candidates k on k.work_id = c.work_id
    join institutions i on i.institution_id = c.institution_id
    where i.country <> '' and c.pub_year between ${yearsOf(method)}
  ) h
) g`,
};

/** The countries of a source: those of its works, and of works that cite them, as often as they do. */
export const coreProfiles: Relation = {
  name: 'core_profiles',
  row: 'a source and a country, with what the country has of its works and citations in millionths',
  grain: ['source_id', 'country'],
  reads: ['core_candidates', 'refs', 'self_refs', 'core_countries'],
  isWanted: asksCountries,
  select: (
    d,
    method,
  ) => `select m.source_id as source_id, a.country as country, ${total(d, 'a.weight * m.times')} as weight
from (
  select w.source_id as source_id, w.work_id as work_id, 1 as times
  from core_candidates w
  union all
  select k.source_id as source_id, g.citing as work_id, g.times as times
  from (
${coreCitations(d, method)}
  ) g
  join core_candidates k on k.work_id = g.cited
) m
join core_countries a on a.work_id = m.work_id
group by m.source_id, a.country
having sum(a.weight * m.times) > 0`,
};

export const coreWorld: Relation = {
  name: 'core_world',
  row: 'a country, with what it has of all sources, what all have, and what the one that has most has',
  grain: ['country'],
  reads: ['core_profiles'],
  isWanted: asksCountries,
  select: (d) => `select
  g.country as country,
  g.weight as weight,
  ${d.integer('sum(g.weight) over ()')} as everywhere,
  ${d.integer('max(g.weight) over ()')} as most
from (
  select p.country as country, ${total(d, 'p.weight')} as weight
  from core_profiles p
  group by p.country
) g`,
};

/** How far the countries of a source are from the world's, by Kullback and Leibler, and how far a source of the largest country alone is. */
export const coreDistances: Relation = {
  name: 'core_distances',
  row: 'a source with the distance of its countries to the world and the bound that it must lie below',
  grain: ['source_id'],
  reads: ['core_profiles', 'core_world'],
  isWanted: asksCountries,
  select: (d) => {
    const part = `(${d.double('g.weight')} / ${d.double('g.all_weight')})`;
    const ofWorld = `(${d.double('v.weight')} / ${d.double('v.everywhere')})`;
    const bound = `${whole(FINE)} * ln(${d.double('v.everywhere')} / ${d.double('v.most')})`;
    return `select
  g.source_id as source_id,
  ${total(d, rounded(d, `${whole(FINE)} * ${part} * ln(${part} / ${ofWorld})`))} as distance,
  max(${rounded(d, bound)}) as bound
from (
  select
    p.source_id as source_id,
    p.country as country,
    p.weight as weight,
    ${total(d, 'p.weight', 'partition by p.source_id')} as all_weight
  from core_profiles p
) g
join core_world v on v.country = g.country
group by g.source_id`;
  },
};

/** The sources whose countries are near enough to the world's, as a condition on a row of `core_distances`. */
export function isInternational(t: string): string {
  return `${t}.distance < ${t}.bound - ${whole(MARGIN)}`;
}

/** Sources that are nearer to the line between core and not than engines can tell apart. */
export function unsureDistances(): string {
  return `select t.source_id as source_id, t.distance as distance, t.bound as bound
from core_distances t
where t.distance between t.bound - ${whole(MARGIN + UNSURE)} and t.bound - ${whole(MARGIN - UNSURE)}`;
}
