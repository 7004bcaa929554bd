import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod/mini';
import { type Answer, ask } from './ask.js';

/** An answer, or the wait for it. */
export type Asked<T> = (Answer<T> | { readonly kind: 'loading' }) & { readonly again: () => void };

const kept = new Map<string, unknown>();

/** Asks the server while the part that needs the answer is shown. An answer once read is kept until the page closes. */
export function useAnswer<T>(address: string | null, shape: z.ZodMiniType<T>): Asked<T> {
  const [tries, setTries] = useState(0);
  const [state, setState] = useState<{ address: string | null; answer: Answer<T> } | null>(null);
  const again = useCallback(() => {
    setState(null);
    setTries((before) => before + 1);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (address === null || kept.has(address)) return;
    const stop = new AbortController();
    ask(address, shape, stop.signal).then(
      (answer) => {
        if (answer.kind === 'ready') kept.set(address, answer.value);
        setState({ address, answer });
      },
      () => {},
    );
    return () => stop.abort();
  }, [address, shape, tries]);

  if (address !== null && kept.has(address)) return { kind: 'ready', value: kept.get(address) as T, again };
  if (address !== null && state?.address === address) return { ...state.answer, again };
  return { kind: 'loading', again };
}
