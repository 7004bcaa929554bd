import type { IndicatorShape, MethodologyShape } from '@bearings/contract';
import { CONFIDENCES, type Confidence, INDICATOR_KINDS, type IndicatorKind } from '@bearings/core';
import { shareOut } from '../table/share-out.js';

/** How well a weight is known; "unstated" where the methodology says nothing of it. */
export type WeightConfidence = Confidence | 'unstated';

/** A part of the whole weight, 0 to 1. */
export type Part<Key> = readonly [Key, number];

/** From the surest to the least sure. */
const SURENESS: readonly WeightConfidence[] = ['sourced', 'computed', 'own', 'general', 'uncertain', 'unstated'];

/** How the weight of an indicator and those of the pillars above it are known, as stated, each once. */
export function weightConfidences(methodology: MethodologyShape, at: number): readonly Confidence[] {
  const { pillars, provenance } = methodology;
  const paths = [`/indicators/${at}/weight`];
  let pillar = methodology.indicators[at]?.pillar ?? null;
  for (let depth = 0; pillar !== null && depth <= pillars.length; depth++) {
    const index = pillars.findIndex(({ id }) => id === pillar);
    paths.push(`/pillars/${index}/weight`);
    pillar = pillars[index]?.parent ?? null;
  }
  const stated = paths.flatMap((path) => provenance.find(({ at: pointer }) => pointer === path)?.confidence ?? []);
  return CONFIDENCES.filter((confidence) => stated.includes(confidence));
}

/** A share is known only as well as the least sure of the weights that make it. */
export function leastSure(confidences: readonly Confidence[]): WeightConfidence {
  return SURENESS.findLast((confidence) => confidences.some((stated) => stated === confidence)) ?? 'unstated';
}

/** The weight by how it is known, surest first; null where a weight was not published. */
export function sharesByConfidence(methodology: MethodologyShape): readonly Part<WeightConfidence>[] | null {
  return gather(methodology, SURENESS, (_, at) => leastSure(weightConfidences(methodology, at)));
}

/** The weight by kind of indicator; null where a weight was not published or an indicator is not defined. */
export function sharesByKind(
  methodology: MethodologyShape,
  indicators: readonly Pick<IndicatorShape, 'id' | 'kind'>[],
): readonly Part<IndicatorKind>[] | null {
  const kinds = new Map<string, IndicatorKind>(indicators.map(({ id, kind }) => [id, kind]));
  if (!methodology.indicators.every(({ indicator }) => kinds.has(indicator))) return null;
  return gather(methodology, INDICATOR_KINDS, (id) => kinds.get(id)!);
}

/** How many indicators are of each kind; those that are not defined are not counted. */
export function countByKind(
  methodology: MethodologyShape,
  indicators: readonly Pick<IndicatorShape, 'id' | 'kind'>[],
): readonly Part<IndicatorKind>[] {
  const used = new Set(methodology.indicators.map(({ indicator }) => indicator));
  return INDICATOR_KINDS.map(
    (kind): Part<IndicatorKind> => [
      kind,
      indicators.filter((known) => used.has(known.id) && known.kind === kind).length,
    ],
  ).filter(([, count]) => count > 0);
}

function gather<Key extends string>(
  methodology: MethodologyShape,
  order: readonly Key[],
  keyOf: (indicator: string, at: number) => Key,
): readonly Part<Key>[] | null {
  const shares = shareOut(methodology);
  const sums = new Map<Key, number>();
  for (const [at, { indicator }] of methodology.indicators.entries()) {
    const share = shares.get(indicator) ?? null;
    if (share === null) return null;
    const key = keyOf(indicator, at);
    sums.set(key, (sums.get(key) ?? 0) + share);
  }
  return order.flatMap((key): Part<Key>[] => (sums.has(key) ? [[key, sums.get(key)!]] : []));
}
