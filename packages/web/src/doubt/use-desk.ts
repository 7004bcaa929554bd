import { proxy } from 'comlink';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DoubtAnswer } from '@bearings/library';
import { type Desk, openDesk } from '../engine/doubt-desk.js';
import type {
  DoubtAsked,
  DoubtOptions,
  DoubtStep,
  MapGroup,
  MapParcel,
  PairsParcel,
  ReachParcel,
  SpansParcel,
} from '../engine/doubt-parcel.js';
import type { Outcome } from '../engine/outcome.js';

/** What came of a question about doubt, or the wait for it. */
export type Measured<T> = Outcome<T> | { readonly kind: 'loading' };

const LOADING = { kind: 'loading' } as const;

type Ask<T> = (desk: Desk['desk'], show: (part: Partial<T>) => void, asked: Desk) => Promise<void>;

/** Asks a worker of its own for as long as the key stays the same and the part is shown; its parts come one by one. */
function useDesk<T extends object>(
  edition: string,
  key: string | null,
  first: T,
  ask: Ask<T>,
): T & { desk: () => Desk | null } {
  const [state, setState] = useState<{ key: string | null; parts: T }>({ key, parts: first });
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  const open = useRef<Desk | null>(null);
  if (bug) throw bug.bug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is asked
  useEffect(() => {
    if (key === null) return;
    let gone = false;
    const own = openDesk(edition);
    open.current = own;
    const show = (part: Partial<T>): void => {
      if (gone) return;
      setState((was) => ({ key, parts: { ...(was.key === key ? was.parts : first), ...part } }));
    };
    show({});
    own.ready
      .then(() => ask(own.desk, show, own))
      .catch((thrown: unknown) => {
        if (!gone) setBug({ bug: thrown });
      });
    return () => {
      gone = true;
      own.end();
      open.current = null;
    };
  }, [edition, key]);
  const desk = useCallback(() => open.current, []);
  return { ...(state.key === key ? state.parts : first), desk };
}

/** What is known of how sure the place of one school is. */
export interface SchoolDoubt {
  readonly reach: Measured<ReachParcel>;
  readonly pairs: Measured<PairsParcel>;
  readonly ranges: Measured<DoubtAnswer>;
  readonly step: DoubtStep | null;
}

/** For one school alone so many draws, so that a reader does not wait long; the page of the edition makes more. */
const DRAWS_OF_ONE = 2000;

const NOTHING: SchoolDoubt = { reach: LOADING, pairs: LOADING, ranges: LOADING, step: null };

/** Measures the doubt about one school, and how it stands to some others: what is quick first. */
export function useSchoolDoubt(asked: DoubtAsked | null, school: string, others: readonly string[]): SchoolDoubt {
  const key = asked && JSON.stringify([asked, school, others]);
  return useDesk<SchoolDoubt>(asked?.edition ?? '', key, NOTHING, async (desk, show) => {
    if (asked === null) return;
    show({
      pairs: await desk.pairs(
        asked,
        others.map((other) => [school, other] as const),
      ),
    });
    show({ reach: await desk.reach(asked, school) });
    const options = { range: 'sensitivity,statistical', draws: String(DRAWS_OF_ONE) };
    show({
      ranges: await desk.answer(
        asked,
        options,
        proxy((step: DoubtStep) => show({ step })),
      ),
      step: null,
    });
  });
}

/** How every two of some schools stand to each other. */
export function usePairs(asked: DoubtAsked | null, schools: readonly string[]): Measured<PairsParcel> {
  const key = asked && schools.length > 1 ? JSON.stringify([asked, schools]) : null;
  const { pairs } = useDesk<{ pairs: Measured<PairsParcel> }>(
    asked?.edition ?? '',
    key,
    { pairs: LOADING },
    async (desk, show) => {
      if (asked === null) return;
      const all = schools.flatMap((first, at) => schools.slice(at + 1).map((second) => [first, second] as const));
      show({ pairs: await desk.pairs(asked, all) });
    },
  );
  return pairs;
}

/** How far every rank of an edition moves, by school: null where nobody knows, undefined until it is known. */
export function useSpans(
  asked: DoubtAsked | null,
): ReadonlyMap<string, { readonly low: number; readonly high: number }> | null | undefined {
  const key = asked && JSON.stringify(asked);
  const { spans } = useDesk<{ spans: Measured<SpansParcel> }>(asked?.edition ?? '', key, SPANS, async (desk, show) => {
    if (asked !== null) show({ spans: await desk.spans(asked) });
  });
  return useMemo(() => {
    if (spans.kind === 'loading') return undefined;
    if (spans.kind !== 'ready' || spans.value === null) return null;
    return new Map(spans.value.schools.map(([school, low, high]) => [school, { low, high }]));
  }, [spans]);
}

const SPANS: { readonly spans: Measured<SpansParcel> } = { spans: LOADING };

/** What is known of how sure the places of an edition are. */
export interface EditionDoubt {
  readonly ranges: Measured<DoubtAnswer>;
  readonly step: DoubtStep | null;
  /** Ends the run; what is done by then is shown. */
  stop(): void;
}

/** Measures the three ranges of every school. */
export function useEditionDoubt(asked: DoubtAsked | null, options: DoubtOptions): EditionDoubt {
  const key = asked && JSON.stringify([asked, options]);
  const { desk, ranges, step } = useDesk<Omit<EditionDoubt, 'stop'>>(
    asked?.edition ?? '',
    key,
    { ranges: LOADING, step: null },
    async (remote, show) => {
      if (asked === null) return;
      show({
        ranges: await remote.answer(
          asked,
          options,
          proxy((next: DoubtStep) => show({ step: next })),
        ),
        step: null,
      });
    },
  );
  return { ranges, step, stop: useCallback(() => void desk()?.desk.stop(), [desk]) };
}

/** Who is first over the weights of three groups. */
export function useWeightMap(asked: DoubtAsked | null, groups: readonly MapGroup[] | null): Measured<MapParcel> {
  const key = asked && JSON.stringify([asked, groups]);
  const { map } = useDesk<{ map: Measured<MapParcel> }>(
    asked?.edition ?? '',
    key,
    { map: LOADING },
    async (desk, show) => {
      if (asked !== null) show({ map: await desk.map(asked, groups) });
    },
  );
  return map;
}
