import { useEffect, useState } from 'react';
import type { Outcome } from '../../engine/outcome.js';

/** Asks the worker while the part that needs the answer is shown; null until it has come. A new key asks anew. */
export function useAsked<T>(key: string | null, ask: () => Promise<Outcome<T>>): Outcome<T> | null {
  const [came, setCame] = useState<{ readonly key: string; readonly outcome: Outcome<T> } | null>(null);
  const [bug, setBug] = useState<{ readonly bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (key === null) return;
    let isGone = false;
    ask().then(
      (outcome) => {
        if (!isGone) setCame({ key, outcome });
      },
      (thrown: unknown) => {
        if (!isGone) setBug({ bug: thrown });
      },
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return came?.key === key ? came.outcome : null;
}
