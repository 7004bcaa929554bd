import type { Methodology } from '@bearings/core';

/** A pillar or an indicator, as a part of what it stands in. */
export interface WeightPart {
  readonly id: string;
  readonly kind: 'pillar' | 'indicator';
  /** Its label where it is a pillar; indicators are named by their definitions. */
  readonly label: string | null;
  /** Share among its siblings, 0 to 1. */
  readonly weight: number;
}

/** Parts whose weights sum to 1. */
export interface WeightGroup {
  /** Null at the top. */
  readonly pillar: string | null;
  readonly parts: readonly WeightPart[];
}

/** Weights by id of pillar or indicator. */
export type Weights = ReadonlyMap<string, number>;

/** The groups of a methodology, the top first; null where a weight is not set, and so nothing can be shared out. */
export function groupWeights({ pillars, indicators }: Methodology): readonly WeightGroup[] | null {
  const all = [
    ...pillars.map((p) => ({ id: p.id, kind: 'pillar' as const, label: p.label, weight: p.weight, in: p.parent })),
    ...indicators.map((use) => ({
      id: use.indicator,
      kind: 'indicator' as const,
      label: null,
      weight: use.weight,
      in: use.pillar,
    })),
  ];
  if (all.some(({ weight }) => weight === null)) return null;
  return [null, ...pillars.map(({ id }) => id)].map((pillar) => ({
    pillar,
    parts: all
      .filter((part) => part.in === pillar)
      .map(({ id, kind, label, weight }) => ({ id, kind, label, weight: weight ?? 0 })),
  }));
}

/** The weights of all groups. */
export function weightsOf(groups: readonly WeightGroup[]): Weights {
  return new Map(groups.flatMap(({ parts }) => parts.map(({ id, weight }) => [id, weight] as const)));
}

/**
 * Sets one weight; its unlocked siblings share what is left in the proportions they had, equally where all had nothing.
 * It goes no higher than what the locked ones leave, and stays where it is when there is nobody to share with.
 */
export function setWeight(group: WeightGroup, id: string, to: number, locked: ReadonlySet<string>): Weights {
  const others = group.parts.filter((part) => part.id !== id);
  const free = others.filter((part) => !locked.has(part.id));
  const held = others.reduce((sum, part) => (locked.has(part.id) ? sum + part.weight : sum), 0);
  const before = new Map(group.parts.map((part) => [part.id, part.weight]));
  if (free.length === 0) return before;
  const weight = Math.min(Math.max(to, 0), Math.max(0, 1 - held));
  const left = Math.max(0, 1 - held - weight);
  const had = free.reduce((sum, part) => sum + part.weight, 0);
  before.set(id, weight);
  for (const part of free) before.set(part.id, had > 0 ? (part.weight / had) * left : left / free.length);
  return before;
}

/** Weights by which every indicator has the same share of the whole; a pillar gets what its indicators need. */
export function equalWeights(groups: readonly WeightGroup[]): Weights {
  return importanceWeights(groups, () => 1);
}

/**
 * Weights by which each indicator's share of the whole is in proportion to its importance. Null of them important: all
 * count the same, since weights cannot all be nothing.
 */
export function importanceWeights(groups: readonly WeightGroup[], importance: (indicator: string) => number): Weights {
  const byPillar = new Map(groups.map((group) => [group.pillar, group.parts]));
  const none = groups.every(({ parts }) => parts.every((part) => part.kind === 'pillar' || importance(part.id) === 0));
  const size = (part: WeightPart): number =>
    part.kind === 'indicator'
      ? none
        ? 1
        : importance(part.id)
      : (byPillar.get(part.id) ?? []).reduce((sum, child) => sum + size(child), 0);
  const weights = new Map<string, number>();
  for (const { parts } of groups) {
    const total = parts.reduce((sum, part) => sum + size(part), 0);
    for (const part of parts) weights.set(part.id, total > 0 ? size(part) / total : 1 / parts.length);
  }
  return weights;
}

/** The weights to be asked for: of those groups only that differ from what is declared. */
export function changedWeights(groups: readonly WeightGroup[], weights: Weights): Weights {
  const differs = (part: WeightPart): boolean => Math.abs((weights.get(part.id) ?? part.weight) - part.weight) > 5e-5;
  return new Map(
    groups
      .filter(({ parts }) => parts.some(differs))
      .flatMap(({ parts }) => parts.map((part) => [part.id, weights.get(part.id) ?? part.weight] as const)),
  );
}
