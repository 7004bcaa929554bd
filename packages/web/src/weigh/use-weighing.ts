import { useMemo, useRef, useState } from 'react';
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
  /** Whether a weight is being slid: what is shown is not in the address yet. */
  readonly sliding: boolean;
  /** Whether any weight is another one than declared. */
  readonly changed: boolean;
  lock(id: string, locked: boolean): void;
  /** Shows the table with this weight; nothing is kept yet. Answers the weight it came to, which locked ones may hold down. */
  slide(id: string, to: number): number;
  /** The weight that was asked for last, as long as it is not drawn yet. */
  asked(id: string): number | undefined;
  /** Keeps what was slid, or sets a weight, in the address. */
  settle(id: string, to?: number): void;
  /** Takes over weights as a whole. */
  take(weights: Weights): void;
  undo(): void;
  reset(): void;
}

/** Weights closer than this are written alike. */
const SAME = 5e-4;

/** The state behind the sliders: the address holds the weights that stand, the standing those that are tried. */
export function useWeighing(
  route: RankingRoute,
  live: Pick<Live, 'tryWeights' | 'trying'>,
  standing: Standing | null,
  choices: Choices | null,
): Weighing {
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set());
  const [past, setPast] = useState<readonly (readonly string[])[]>([]);
  const ahead = useRef<Ahead | null>(null);
  const last = useRef<string | null>(null);
  const { methodology } = standing ?? {};
  const declared = useMemo(() => (choices?.declared ? groupWeights(choices.declared) : null), [choices]);
  const groups = useMemo(() => (methodology ? groupWeights(methodology) : null), [methodology]);

  const { tryWeights, trying } = live;
  const written = route.question.weight.join();
  if (ahead.current && groups && isPast(ahead.current, groups, written)) ahead.current = null;

  return useMemo(() => {
    /** What was keeps a step to go back to, but for one weight changed again and again. */
    const keep = (weights: Weights, by: string | null): void => {
      const base = declared ?? groups;
      if (!base) return;
      const weight = writeWeights(changedWeights(base, weights));
      if (weight.join() === written) {
        ahead.current = null;
        tryWeights(null);
        return;
      }
      ahead.current = { weights, written: weight.join() };
      const again = by !== null && by === last.current;
      if (!again) setPast((before) => [...before, route.question.weight].slice(-100));
      last.current = by;
      go({ ...route, question: { ...route.question, weight } }, again);
    };

    const set = (id: string, to: number): Weights | null => {
      const now = groups && ahead.current ? withWeights(groups, ahead.current.weights) : groups;
      const group = now?.find(({ parts }) => parts.some((part) => part.id === id));
      if (!now || !group) return null;
      return new Map([...weightsOf(now), ...setWeight(group, id, to, locked)]);
    };

    return {
      groups,
      locked,
      sliding: trying,
      canUndo: past.length > 0,
      changed: route.question.weight.length > 0,
      lock: (id, on) =>
        setLocked((before) => {
          const now = new Set(before);
          if (on) now.add(id);
          else now.delete(id);
          return now;
        }),
      slide: (id, to) => {
        const weights = set(id, to);
        if (!weights || !groups) return to;
        ahead.current = { weights, written: null };
        const asked = writeWeights(changedWeights(declared ?? groups, weights));
        tryWeights(Object.fromEntries(asked.map((pair) => pair.split('=')).map(([key, w]) => [key, Number(w)])));
        return weights.get(id) ?? to;
      },
      asked: (id) => ahead.current?.weights.get(id),
      settle: (id, to) => {
        const weights = to === undefined ? ahead.current?.weights : set(id, to);
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
  }, [route, written, tryWeights, trying, groups, declared, locked, past]);
}

/** Weights that were asked for: they are no state, since they are drawn with the standing they make. */
interface Ahead {
  readonly weights: Weights;
  /** As they were written into the address; null while they are only tried. */
  readonly written: string | null;
}

/** Whether the table has come up with weights that were asked for, or its reader has gone elsewhere. */
function isPast(ahead: Ahead, groups: readonly WeightGroup[], written: string): boolean {
  if (ahead.written === null) return false;
  if (ahead.written !== written) return true;
  return groups.every(({ parts }) =>
    parts.every(({ id, weight }) => Math.abs((ahead.weights.get(id) ?? weight) - weight) < SAME),
  );
}

function withWeights(groups: readonly WeightGroup[], weights: Weights): readonly WeightGroup[] {
  return groups.map((group) => ({
    ...group,
    parts: group.parts.map((part) => ({ ...part, weight: weights.get(part.id) ?? part.weight })),
  }));
}
