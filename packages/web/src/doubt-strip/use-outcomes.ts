import { useCallback, useEffect, useRef, useState } from 'react';
import { engine } from '../engine/engine.js';
import type { DrawsParcel } from '../engine/interval-parcel.js';
import type { LiveTable, Standing } from '../live/live-table.js';

/** How long each draw stands. */
const EACH_MS = 500;
/** How many draws are fetched at a time: half a minute of them. */
const FETCHED = 60;

/** The ranks in one draw. */
export interface Drawn {
  /** From 0. */
  readonly index: number;
  /** How many draws there are. */
  readonly of: number;
  /** One per row of the table; 0 for none. */
  readonly ranks: Uint16Array;
}

/** One draw of the ranks after another, as long as their reader wants to see them. */
export interface Outcomes {
  /** Null while the ranks themselves are shown. */
  readonly drawn: Drawn | null;
  /** Whether one draw follows another by itself. */
  readonly running: boolean;
  /** Starts; with reduced motion it shows one draw, and the next when called again. */
  show(): void;
  stop(): void;
}

/** The draws behind the intervals of a standing. They stop when the standing changes, and at Escape. */
export function useOutcomes({ key }: LiveTable, { methodology }: Standing): Outcomes {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [running, setRunning] = useState(false);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  const kept = useRef<DrawsParcel | null>(null);
  const asked = useRef(0);

  const stop = useCallback(() => {
    asked.current++;
    setRunning(false);
    setDrawn(null);
  }, []);

  const go = useCallback(
    (index: number) => {
      if (methodology === null) return;
      const mine = ++asked.current;
      void fetchDraws(kept.current, { key, methodology, index }).then(
        (parcel) => {
          if (mine !== asked.current || parcel === null) return;
          kept.current = parcel;
          setDrawn({ index, of: parcel.of, ranks: parcel.ranks[index - parcel.from]! });
        },
        (thrown: unknown) => setBug({ bug: thrown }),
      );
    },
    [key, methodology],
  );

  // Other weights have other draws.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what the draws belong to
  useEffect(
    () => () => {
      kept.current = null;
      stop();
    },
    [key, methodology, stop],
  );

  useEffect(() => {
    if (!running || drawn === null) return;
    const timer = setTimeout(() => go((drawn.index + 1) % drawn.of), EACH_MS);
    return () => clearTimeout(timer);
  }, [running, drawn, go]);

  const shown = drawn !== null;
  useEffect(() => {
    if (!shown) return;
    const stopAt = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open], :popover-open')) return;
      event.stopPropagation();
      stop();
    };
    // Before what else Escape does on the page.
    addEventListener('keydown', stopAt, { capture: true });
    return () => removeEventListener('keydown', stopAt, { capture: true });
  }, [shown, stop]);

  return {
    drawn,
    running,
    show: useCallback(() => {
      setRunning(!movesLittle());
      go(drawn === null ? 0 : (drawn.index + 1) % drawn.of);
    }, [drawn, go]),
    stop,
  };
}

/** Whether the reader asked for little motion: then draws follow at their word only. */
export function movesLittle(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

interface Wanted {
  readonly key: string;
  readonly methodology: NonNullable<Standing['methodology']>;
  readonly index: number;
}

/** The draws that hold one, from what is kept where they do; null where there are none. */
async function fetchDraws(kept: DrawsParcel | null, { key, methodology, index }: Wanted): Promise<DrawsParcel | null> {
  if (kept && index >= kept.from && index < kept.from + kept.ranks.length) return kept;
  const outcome = await engine().draws({ key, methodology, from: index, count: FETCHED });
  return outcome.kind === 'ready' ? outcome.value : null;
}
