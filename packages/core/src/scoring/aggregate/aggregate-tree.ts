import type { IndicatorId } from '../../indicator/indicator.js';
import type { Aggregation, Methodology } from '../../methodology/methodology.js';
import type { SchoolId } from '../../school.js';
import { checkDomain } from '../check-domain.js';
import type { AggregatedLevel } from './aggregation-method.js';
import { AGGREGATIONS } from './aggregations.js';
import { type AggregatedTree, type Node, shareLevel } from './share-level.js';

/** Aggregates normalized scores from the indicators up to the top, each level by its own method. */
export function aggregateTree(
  methodology: Methodology,
  normalized: ReadonlyMap<IndicatorId, Float64Array>,
  schools: readonly SchoolId[],
): AggregatedTree {
  const build = (pillar: string | null, aggregation: Aggregation): AggregatedTree => {
    const pillars = methodology.pillars
      .filter(({ parent }) => parent === pillar)
      .map((p): Node => {
        const tree = build(p.id, p.aggregation);
        return { id: p.id, weight: p.weight ?? 0, values: tree.values, tree };
      });
    const nodes = [...pillars, ...listLeaves(methodology, pillar, normalized)];
    return shareLevel(nodes, aggregateLevel(nodes, aggregation, schools), AGGREGATIONS[aggregation.by].linear);
  };
  return build(null, methodology.aggregation);
}

/** The values of `aggregateTree` alone, where nobody asks for points. */
export function aggregateValues(
  methodology: Methodology,
  normalized: ReadonlyMap<IndicatorId, Float64Array>,
  schools: readonly SchoolId[],
): Float64Array {
  const build = (pillar: string | null, aggregation: Aggregation): Float64Array => {
    const pillars = methodology.pillars
      .filter(({ parent }) => parent === pillar)
      .map((p): Node => ({ id: p.id, weight: p.weight ?? 0, values: build(p.id, p.aggregation), tree: null }));
    const nodes = [...pillars, ...listLeaves(methodology, pillar, normalized)];
    return aggregateLevel(nodes, aggregation, schools).values;
  };
  return build(null, methodology.aggregation);
}

function listLeaves(
  { indicators }: Methodology,
  pillar: string | null,
  normalized: ReadonlyMap<IndicatorId, Float64Array>,
): Node[] {
  return indicators
    .filter((use) => use.pillar === pillar)
    .map((use) => ({
      id: use.indicator,
      weight: use.weight ?? 0,
      values: normalized.get(use.indicator)!,
      tree: null,
    }));
}

function aggregateLevel(
  nodes: readonly Node[],
  aggregation: Aggregation,
  schools: readonly SchoolId[],
): AggregatedLevel {
  const method = AGGREGATIONS[aggregation.by];
  const { domain } = method;
  if (domain)
    for (const { id, values } of nodes)
      checkDomain(values, domain, { indicator: id, method: method.label.toLowerCase(), schools });
  return method.aggregate(nodes, schools.length, aggregation);
}
