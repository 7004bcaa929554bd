import type { IndicatorId } from '../../indicator/indicator.js';
import type { AggregatedLevel, Part } from './aggregation-method.js';
import { settle } from './settle.js';

/** The score of the whole tree and the points of each indicator in it, one number per school. */
export interface AggregatedTree {
  readonly values: Float64Array;
  readonly points: ReadonlyMap<IndicatorId, Float64Array>;
  /** The share of each indicator in the whole, school by school: weights from the top down, over those that are there. */
  readonly weights: ReadonlyMap<IndicatorId, Float64Array>;
}

/** A part of a level by its id: a pillar with the tree below it, or an indicator, which has none. */
export interface Node extends Part {
  readonly id: string;
  readonly tree: AggregatedTree | null;
}

/**
 * Points within a part are carried over to the points of that part in the level above, in proportion. Where they nearly
 * cancel out, a proportion says nothing, and the weights within the part share instead.
 */
const SETTLED = 1e-3;

/** Shares a level out among the indicators below it. The points of the level are taken over, and changed, by it. */
export function shareLevel(nodes: readonly Node[], level: AggregatedLevel, linear: boolean): AggregatedTree {
  const rows = level.values.length;
  const whole = sumWeights(nodes, rows);
  const points = new Map<IndicatorId, Float64Array>();
  const weights = new Map<IndicatorId, Float64Array>();
  nodes.forEach((node, k) => {
    const partPoints = level.points[k]!;
    if (node.tree === null) {
      points.set(node.id as IndicatorId, clearGaps(partPoints, node.values));
      weights.set(node.id as IndicatorId, shareOfLeaf(node, whole));
      return;
    }
    const { tree } = node;
    const sizes = linear ? null : sumSizes(tree, rows);
    for (const [indicator, inPart] of tree.points) {
      const below = tree.weights.get(indicator)!;
      const carried =
        tree.points.size === 1
          ? clearGaps(clearGaps(partPoints, node.values), inPart)
          : carryOver(node, inPart, partPoints, below, sizes, whole);
      points.set(indicator, carried);
      weights.set(indicator, shareOfPart(node, below, whole));
    }
  });
  return { values: level.values, points, weights };
}

/** The weights of the parts that a school has, settled to 1 where they come near it. */
function sumWeights(nodes: readonly Node[], rows: number): Float64Array {
  const sums = new Float64Array(rows);
  for (const { values, weight } of nodes)
    for (let row = 0; row < rows; row++) if (!Number.isNaN(values[row])) sums[row] = sums[row]! + weight;
  for (let row = 0; row < rows; row++) sums[row] = settle(sums[row]!);
  return sums;
}

/** Points of 0 where there are none, or where a column has a gap. */
function clearGaps(points: Float64Array, column: Float64Array): Float64Array {
  for (let row = 0; row < points.length; row++)
    if (Number.isNaN(column[row]) || Number.isNaN(points[row])) points[row] = 0;
  return points;
}

function carryOver(
  { values, weight }: Node,
  inPart: Float64Array,
  partPoints: Float64Array,
  below: Float64Array,
  sizes: Float64Array | null,
  whole: Float64Array,
): Float64Array {
  const carried = new Float64Array(values.length);
  for (let row = 0; row < carried.length; row++) {
    const [own, part, points] = [inPart[row]!, values[row]!, partPoints[row]!];
    if (Number.isNaN(own) || Number.isNaN(part) || Number.isNaN(points)) continue;
    if (sizes !== null && Math.abs(part) <= SETTLED * sizes[row]!) carried[row] = points * below[row]!;
    else if (part === 0) carried[row] = (own * weight) / whole[row]!;
    else carried[row] = (own / part) * points;
  }
  return carried;
}

function shareOfLeaf({ values, weight }: Node, whole: Float64Array): Float64Array {
  const shares = new Float64Array(values.length);
  for (let row = 0; row < shares.length; row++)
    if (!Number.isNaN(values[row]) && whole[row] !== 0) shares[row] = weight / whole[row]!;
  return shares;
}

function shareOfPart({ values, weight }: Node, below: Float64Array, whole: Float64Array): Float64Array {
  const shares = new Float64Array(values.length);
  for (let row = 0; row < shares.length; row++)
    if (!Number.isNaN(values[row]) && whole[row] !== 0) shares[row] = (below[row]! * weight) / whole[row]!;
  return shares;
}

function sumSizes(tree: AggregatedTree, rows: number): Float64Array {
  const sizes = new Float64Array(rows);
  for (const column of tree.points.values())
    for (let row = 0; row < rows; row++)
      if (!Number.isNaN(column[row])) sizes[row] = sizes[row]! + Math.abs(column[row]!);
  return sizes;
}
