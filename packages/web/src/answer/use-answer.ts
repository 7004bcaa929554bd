import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod/mini';
import type { Outcome } from '../engine/outcome.js';
import { ask } from './ask.js';

/** An answer, or the wait for it. */
export type Asked<T> = (Outcome<T> | { readonly kind: 'loading' }) & { readonly again: () => void };

const kept = new Map<string, unknown>();

/** Asks everything anew from now on: what there is has changed. */
export function forgetAnswers(): void {
  kept.clear();
}

/** Asks the engine, or the host by `askHost`, while the part that needs the answer is shown. An answer once read is kept until the page closes. */
export function useAnswer<T>(address: string | null, shape: z.ZodMiniType<T>, asker: typeof ask = ask): Asked<T> {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ address: string | null; answer: Outcome<T> } | null>(null);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  const again = useCallback(() => {
    setState(null);
    setTries((before) => before + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (address === null || kept.has(address)) return;
    let gone = false;
    asker(address, shape).then(
      (answer) => {
        if (answer.kind === 'ready') kept.set(address, answer.value);
        if (!gone) setState({ address, answer });
      },
      (bug: unknown) => {
        if (!gone) setBug({ bug });
      },
    );
    return () => {
      gone = true;
    };
  }, [address, shape, asker, tries]);

  if (address !== null && kept.has(address)) return { kind: 'ready', value: kept.get(address) as T, again };
  if (address !== null && state?.address === address) return { ...state.answer, again };
  return { kind: 'loading', again };
}
