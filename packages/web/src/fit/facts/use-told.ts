import { useEffect, useState } from 'react';
import type { Asked } from '../../answer/use-answer.js';
import type { Outcome } from '../../engine/outcome.js';

/** What the worker tells, asked anew whenever `about` is another; what was told before stands until then. */
export function useTold<T>(ask: () => Promise<Outcome<T>>, ...about: readonly unknown[]): Asked<T> {
  const [told, setTold] = useState<Outcome<T> | null>(null);
  const [tries, setTries] = useState(0);
  const [bug, setBug] = useState<{ readonly bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is asked about says when to ask anew
  useEffect(() => {
    let isGone = false;
    ask().then(
      (outcome) => {
        if (!isGone) setTold(outcome);
      },
      (thrown: unknown) => setBug({ bug: thrown }),
    );
    return () => {
      isGone = true;
    };
  }, [tries, ...about]);
  return { ...(told ?? { kind: 'loading' }), again: () => setTries((before) => before + 1) };
}
