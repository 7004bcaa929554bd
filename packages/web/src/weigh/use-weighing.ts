import { useCallback, useMemo, useRef, useState } from 'react';
import { writeWeights } from '../address/question.js';
import type { RankingRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import type { Choices } from '../engine/effects.js';
import type { Standing } from '../live/live-table.js';
import type { Live } from '../live/use-live.js';
import { changedWeights, groupWeights, setWeight, type WeightGroup, type Weights, weightsOf } from './weight-tree.js';

/** The weights of a table while their reader changes them. */
export interface Weighing {
  /** As they are now, the top group first; null where weights are not known. */
  readonly groups: readonly WeightGroup[] | null;
  readonly locked: ReadonlySet<string>;
  readonly canUndo: boolean;
  /** Whether any weight is another one than declared. */
  readonly changed: boolean;
  lock(id: string, locked: boolean): void;
  /** Shows the table with this weight; nothing is kept yet. */
  slide(id: string, to: number): void;
  /** Keeps what was slid, or sets a weight, in the address. */
  settle(id: string, to?: number): void;
  /** Takes over weights as a whole. */
  take(weights: Weights): void;
  undo(): void;
  reset(): void;
}

/** The state behind the sliders: the address holds the weights that stand, the standing those that are tried. */
export function useWeighing(
  route: RankingRoute,
  live: Pick<Live, 'tryWeights' | 'trying'>,
  standing: Standing | null,
  choices: Choices | null,
): Weighing {
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const [past, setPast] = useState<readonly (readonly string[])[]>([]);
  const [slid, setSlid] = useState<Weights | null>(null);
  const last = useRef<string | null>(null);
  const { methodology } = standing ?? {};
  const declared = useMemo(() => (choices?.declared ? groupWeights(choices.declared) : null), [choices]);
  const standingGroups = useMemo(() => (methodology ? groupWeights(methodology) : null), [methodology]);
  const groups = useMemo(
    () => (slid && live.trying && standingGroups ? withWeights(standingGroups, slid) : standingGroups),
    [slid, live.trying, standingGroups],
  );

  /** What was keeps a step to go back to, but for one weight changed again and again. */
  const keep = (weights: Weights, by: string | null): void => {
    const base = declared ?? standingGroups;
    if (!base) return;
    const weight = writeWeights(changedWeights(base, weights));
    if (weight.join() === route.question.weight.join()) {
      live.tryWeights(null);
      return;
    }
    const again = by !== null && by === last.current;
    if (!again) setPast((before) => [...before, route.question.weight].slice(-100));
    last.current = by;
    go({ ...route, question: { ...route.question, weight } }, again);
  };

  const set = (id: string, to: number): Weights | null => {
    const group = groups?.find(({ parts }) => parts.some((part) => part.id === id));
    if (!groups || !group) return null;
    return new Map([...weightsOf(groups), ...setWeight(group, id, to, locked)]);
  };

  return {
    groups,
    locked,
    canUndo: past.length > 0,
    changed: route.question.weight.length > 0,
    lock: useCallback((id, on) => {
      setLocked((before) => {
        const now = new Set(before);
        if (on) now.add(id);
        else now.delete(id);
        return now;
      });
    }, []),
    slide: (id, to) => {
      const weights = set(id, to);
      if (!weights || !groups) return;
      setSlid(weights);
      const asked = writeWeights(changedWeights(declared ?? groups, weights));
      live.tryWeights(Object.fromEntries(asked.map((pair) => pair.split('=')).map(([key, w]) => [key, Number(w)])));
    },
    settle: (id, to) => {
      const weights = to === undefined ? slid : set(id, to);
      if (weights) keep(weights, id);
    },
    take: (weights) => keep(weights, null),
    undo: () => {
      const before = past.at(-1);
      if (!before) return;
      last.current = null;
      setPast(past.slice(0, -1));
      go({ ...route, question: { ...route.question, weight: before } });
    },
    reset: () => {
      if (declared) keep(weightsOf(declared), null);
    },
  };
}

function withWeights(groups: readonly WeightGroup[], weights: Weights): readonly WeightGroup[] {
  return groups.map((group) => ({
    ...group,
    parts: group.parts.map((part) => ({ ...part, weight: weights.get(part.id) ?? part.weight })),
  }));
}
