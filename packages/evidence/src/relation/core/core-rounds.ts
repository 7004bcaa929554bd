import { count, whole } from '../../dialect/dialect.js';
import type { CoreRule, CountingMethod } from '../../method/method.js';
import { MILLION, type Relation } from '../relation.js';
import { coreCandidates, coreReferences } from './core-links.js';
import { coreRuleOf, findsCore } from './core-rule.js';
import { coreCountries, coreDistances, coreProfiles, coreWorld, isInternational } from './core-scope.js';

/** Sources among which core ones are looked for, with their works. */
export const coreSizes: Relation = {
  name: 'core_sizes',
  row: 'a source of many countries, with its works in the years of the core',
  grain: ['source_id'],
  reads: ['core_candidates', 'core_distances'],
  isWanted: findsCore,
  select: (d, method) => `select k.source_id as source_id, ${count(d)} as works
from core_candidates k${
    coreRuleOf(method)!.international
      ? `
join core_distances t on t.source_id = k.source_id and ${isInternational('t')}`
      : ''
  }
where k.is_late = 1
group by k.source_id`,
};

const round = (k: number): string => `core_round_${whole(k)}`;

/**
 * Sources that are left after so many rounds: in each, those of whose works enough refer to a source that was left before it. Who
 * is dropped stays so, since fewer sources are left to refer to; where a round drops nobody, no later one does.
 */
export function coreRounds(method: CountingMethod): readonly Relation[] {
  const rule = coreRuleOf(method);
  if (rule === null) return [];
  const row = 'a source that is left';
  const first: Relation = {
    name: round(0),
    row,
    grain: ['source_id'],
    reads: ['core_sizes'],
    select: () => 'select z.source_id as source_id from core_sizes z',
  };
  const later = Array.from({ length: rule.rounds }, (_, k): Relation => {
    return {
      name: round(k + 1),
      row,
      grain: ['source_id'],
      reads: ['core_sizes', 'core_references', round(k)],
      ...(k > 0 ? { repeats: [round(k - 1), round(k)] as const } : {}),
      select: (d) => `select z.source_id as source_id
from core_sizes z
join (
  select r.citing_source as source_id, ${d.integer('count(distinct r.citing)')} as works
  from core_references r
  join ${round(k)} b on b.source_id = r.source_id
  group by r.citing_source
) g on g.source_id = z.source_id
where g.works * ${whole(MILLION)} >= z.works * ${whole(Math.round(rule.leastShare * MILLION))}`,
    };
  });
  return [first, ...later];
}

/** The works of core sources. */
export function coreWorks(method: CountingMethod): Relation {
  const left = round(coreRuleOf(method)?.rounds ?? 0);
  return {
    name: 'core_works',
    row: 'a work of a core source',
    grain: ['work_id'],
    reads: ['core_candidates', left],
    isWanted: findsCore,
    select: () => `select k.work_id as work_id
from core_candidates k
join ${left} b on b.source_id = k.source_id
where k.is_late = 1`,
  };
}

/** Everything by which core works are found, in its order. */
export function coreRelations(method: CountingMethod): readonly Relation[] {
  return [
    ...[coreCandidates, coreCountries, coreProfiles, coreWorld, coreDistances],
    ...[coreSizes, coreReferences, ...coreRounds(method), coreWorks(method)],
  ];
}

/** Sources that the last round dropped: then more rounds are needed. */
export function droppedLast(rule: CoreRule): string {
  return `select b.source_id as source_id
from ${round(rule.rounds - 1)} b
left join ${round(rule.rounds)} l on l.source_id = b.source_id
where l.source_id is null`;
}
