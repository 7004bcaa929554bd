import type { IndicatorId } from '../../indicator/indicator.js';
import type { Aggregation, Methodology } from '../../methodology/methodology.js';
import type { SchoolId } from '../../school.js';
import { checkDomain } from '../check-domain.js';
import { AGGREGATIONS } from './aggregations.js';

/** The score of the whole tree and the points of each indicator in it, one number per school. */
export interface AggregatedTree {
  readonly values: Float64Array;
  readonly points: ReadonlyMap<IndicatorId, Float64Array>;
  /** The share of each indicator in the whole, school by school: weights from the top down, over those that are there. */
  readonly weights: ReadonlyMap<IndicatorId, Float64Array>;
}

interface Node {
  readonly id: string;
  readonly weight: number;
  readonly tree: AggregatedTree;
}

/** Aggregates normalized scores from the indicators up to the top, each level by its own method. */
export function aggregateTree(
  methodology: Methodology,
  normalized: ReadonlyMap<IndicatorId, Float64Array>,
  schools: readonly SchoolId[],
): AggregatedTree {
  const build = (pillar: string | null, aggregation: Aggregation): AggregatedTree => {
    const pillars = methodology.pillars
      .filter(({ parent }) => parent === pillar)
      .map((p): Node => ({ id: p.id, weight: p.weight ?? 0, tree: build(p.id, p.aggregation) }));
    const leaves = methodology.indicators
      .filter((use) => use.pillar === pillar)
      .map((use): Node => {
        const values = normalized.get(use.indicator)!;
        const there = values.map((value) => (Number.isNaN(value) ? 0 : 1));
        const tree = { values, points: new Map([[use.indicator, values]]), weights: new Map([[use.indicator, there]]) };
        return { id: use.indicator, weight: use.weight ?? 0, tree };
      });
    return combine([...pillars, ...leaves], aggregation, schools);
  };
  return build(null, methodology.aggregation);
}

function combine(nodes: readonly Node[], aggregation: Aggregation, schools: readonly SchoolId[]): AggregatedTree {
  const method = AGGREGATIONS[aggregation.by];
  const { domain } = method;
  if (domain)
    for (const { id, tree } of nodes)
      checkDomain(tree.values, domain, { indicator: id, method: method.label.toLowerCase(), schools });
  const parts = nodes.map(({ tree, weight }) => ({ values: tree.values, weight }));
  const level = method.aggregate(parts, schools.length, aggregation);
  const points = new Map<IndicatorId, Float64Array>();
  const weights = new Map<IndicatorId, Float64Array>();
  const there = schools.map((_, row) =>
    nodes.reduce((sum, { tree, weight }) => (Number.isNaN(tree.values[row]) ? sum : sum + weight), 0),
  );
  nodes.forEach(({ tree, weight }, k) => {
    const sizes = method.linear ? null : sumSizes(tree, schools.length);
    for (const [indicator, column] of tree.points) {
      const below = tree.weights.get(indicator)!;
      points.set(
        indicator,
        column.map((inPart, row) => {
          const part = tree.values[row]!;
          const partPoints = level.points[k]![row]!;
          if (Number.isNaN(inPart) || Number.isNaN(part) || Number.isNaN(partPoints)) return 0;
          if (tree.points.size === 1) return partPoints;
          if (sizes && Math.abs(part) <= SETTLED * sizes[row]!) return partPoints * below[row]!;
          if (part === 0) return (inPart * weight) / settle(there[row]!);
          return (inPart / part) * partPoints;
        }),
      );
      const absent = (row: number) => Number.isNaN(tree.values[row]) || there[row] === 0;
      weights.set(
        indicator,
        below.map((w, row) => (absent(row) ? 0 : (w * weight) / settle(there[row]!))),
      );
    }
  });
  return { values: level.values, points, weights };
}

/**
 * Points within a part are carried over to the points of that part in the level above, in proportion. Where they nearly
 * cancel out, a proportion says nothing, and the weights within the part share instead.
 */
const SETTLED = 1e-3;

function sumSizes(tree: AggregatedTree, rows: number): Float64Array {
  const sizes = new Float64Array(rows);
  for (const column of tree.points.values())
    for (let row = 0; row < rows; row++)
      if (!Number.isNaN(column[row])) sizes[row] = sizes[row]! + Math.abs(column[row]!);
  return sizes;
}

const settle = (sum: number): number => (Math.abs(sum - 1) < 1e-9 ? 1 : sum);
