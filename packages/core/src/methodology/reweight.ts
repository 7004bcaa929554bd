import { fault } from '../fault/fault.js';
import { WEIGHT_SLACK } from './check-weights.js';
import type { Methodology } from './methodology.js';
import { groupSiblings, type Sibling } from './siblings.js';

/**
 * A scenario: the same methodology with other weights, by id of indicator or pillar. A named one takes exactly the
 * given share among its siblings; the siblings not named fill the rest in the proportions they had. Where none is
 * left that could fill it (all are named, or have the weight 0 or none), the given weights are divided by their sum.
 * A weight that the publisher left unset stays unset: it is not known, and not 0.
 */
export function reweight(methodology: Methodology, weights: Readonly<Record<string, number>>): Methodology {
  const given = new Map(Object.entries(weights));
  checkGiven(methodology, given);
  const changed = new Map<string, number | null>();
  for (const [pillar, parts] of groupSiblings(methodology)) {
    if (parts.some((part) => given.has(part.id))) {
      for (const [id, weight] of shareOut(methodology, pillar, parts, given)) changed.set(id, weight);
    }
  }
  const take = (id: string, weight: number | null): number | null => changed.get(id) ?? weight;
  return {
    ...methodology,
    pillars: methodology.pillars.map((p) => ({ ...p, weight: take(p.id, p.weight) })),
    indicators: methodology.indicators.map((use) => ({ ...use, weight: take(use.indicator, use.weight) })),
  };
}

function checkGiven(m: Methodology, given: ReadonlyMap<string, number>): void {
  const known = [...m.pillars.map((p) => p.id), ...m.indicators.map((use) => use.indicator)];
  for (const [id, weight] of given) {
    if (!known.includes(id)) {
      throw fault('methodology.unknown-indicator', { methodology: m.id, indicator: id, known: known.sort() });
    }
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw fault('methodology.weight-refused', { methodology: m.id, id, weight });
    }
  }
}

function shareOut(
  m: Methodology,
  pillar: string,
  parts: readonly Sibling[],
  given: ReadonlyMap<string, number>,
): [string, number][] {
  const named = parts.filter((part) => given.has(part.id)).map((part) => part.id);
  const rest = parts.filter((part) => !given.has(part.id) && part.weight !== null);
  const givenSum = named.reduce((sum, id) => sum + (given.get(id) ?? 0), 0);
  const restSum = rest.reduce((sum, part) => sum + (part.weight ?? 0), 0);
  if (restSum > 0) {
    if (givenSum > 1 + WEIGHT_SLACK) {
      throw fault('methodology.weights-over', { methodology: m.id, pillar, given: named, sum: givenSum });
    }
    const left = Math.max(0, 1 - givenSum);
    return [
      ...named.map((id): [string, number] => [id, given.get(id) ?? 0]),
      ...rest.map((part): [string, number] => [part.id, ((part.weight ?? 0) / restSum) * left]),
    ];
  }
  if (givenSum === 0) throw fault('methodology.weights-zero', { methodology: m.id, pillar });
  return named.map((id): [string, number] => [id, (given.get(id) ?? 0) / givenSum]);
}
