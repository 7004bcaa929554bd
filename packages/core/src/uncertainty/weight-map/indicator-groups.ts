import { fault } from '../../fault/fault.js';
import type { IndicatorId } from '../../indicator/indicator.js';
import type { Methodology } from '../../methodology/methodology.js';
import { groupSiblings, TOP } from '../../methodology/siblings.js';
import type { LinearRanking } from '../linear/linear-ranking.js';

/** Indicators whose weights move together: within the group each keeps its declared proportion. */
export interface IndicatorGroup {
  readonly id: string;
  readonly indicators: readonly IndicatorId[];
}

/** The indicators with a weight by what stands at the top of a methodology: its pillars, and indicators in none. */
export function groupsAtTop(methodology: Methodology, { indicators }: LinearRanking): IndicatorGroup[] {
  const above = new Map(methodology.pillars.map((pillar) => [pillar.id, pillar.parent]));
  const inPillar = new Map(methodology.indicators.map((use) => [use.indicator, use.pillar]));
  const rootOf = (id: IndicatorId): string => {
    let root: string = id;
    for (let at = inPillar.get(id) ?? null; at !== null; at = above.get(at) ?? null) root = at;
    return root;
  };
  const tops = groupSiblings(methodology).get(TOP) ?? [];
  return tops
    .map(({ id }) => ({ id, indicators: indicators.filter((indicator) => rootOf(indicator) === id) }))
    .filter((group) => group.indicators.length > 0);
}

/** By group, the proportion of each indicator of the ranking in it; a fault where the groups are not two or three whole ones. */
export function proportionsWithin(ranking: LinearRanking, groups: readonly IndicatorGroup[]): Float64Array[] {
  const refuse = (found: string) => fault('uncertainty.groups-refused', { found });
  if (groups.length !== 2 && groups.length !== 3) throw refuse(`${groups.length} of them`);
  const seen = new Set<IndicatorId>();
  const tables = groups.map((group) => {
    const own = new Float64Array(ranking.indicators.length);
    for (const indicator of group.indicators) {
      const k = ranking.indicators.indexOf(indicator);
      if (k < 0) throw refuse(`"${indicator}", which has no weight`);
      if (seen.has(indicator)) throw refuse(`"${indicator}" twice`);
      seen.add(indicator);
      own[k] = ranking.declared[k]!;
    }
    const sum = own.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0)) throw refuse(`no weight in "${group.id}"`);
    return own.map((weight) => weight / sum);
  });
  const left = ranking.indicators.find((indicator) => !seen.has(indicator));
  if (left !== undefined) throw refuse(`"${left}" in none of them`);
  return tables;
}
