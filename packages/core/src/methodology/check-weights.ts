import { fault } from '../fault/fault.js';
import type { Aggregation, Methodology } from './methodology.js';
import { outOfRange } from './out-of-range.js';
import { groupSiblings, TOP, type Sibling } from './siblings.js';

/** How far a sum of weights may be from 1 for the error of adding them up. */
export const WEIGHT_SLACK = 1e-9;

/**
 * Checks that the weights of siblings sum to 1. Where the publisher left all of them unset there is nothing to
 * check; where it left some, the others must not exceed 1.
 */
export function checkWeights(m: Methodology): void {
  const aggregations = new Map(m.pillars.map((p) => [p.id, p.aggregation]));
  for (const [pillar, parts] of groupSiblings(m)) {
    checkSum(m, pillar, parts);
    checkPositions(m, pillar, parts.length, aggregations.get(pillar) ?? m.aggregation);
  }
}

function checkSum(m: Methodology, pillar: string, parts: readonly Sibling[]): void {
  let sum = 0;
  for (const { weight, at } of parts) {
    if (weight !== null && !(weight >= 0)) throw outOfRange(m, at, weight, 'a weight from 0 upwards');
    sum += weight ?? 0;
  }
  const unset = parts.filter((part) => part.weight === null).length;
  const off = unset > 0 ? sum > 1 + WEIGHT_SLACK : !(Math.abs(sum - 1) <= WEIGHT_SLACK);
  if (off) throw fault('methodology.weights-off', { methodology: m.id, pillar, sum });
}

function checkPositions(m: Methodology, pillar: string, parts: number, aggregation: Aggregation): void {
  if (aggregation.by !== 'ordered-weighted') return;
  const { positions } = aggregation;
  if (positions.length !== parts) {
    throw fault('methodology.positions-off', { methodology: m.id, pillar, positions: positions.length, parts });
  }
  const at = `${pillar === TOP ? '' : `/pillars/${m.pillars.findIndex((p) => p.id === pillar)}`}/aggregation/positions`;
  positions.forEach((weight, i) => {
    if (!(weight >= 0)) throw outOfRange(m, `${at}/${i}`, weight, 'a weight from 0 upwards');
  });
  const sum = positions.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > WEIGHT_SLACK) throw outOfRange(m, at, `weights that sum to ${sum}`, 'weights that sum to 1');
}
