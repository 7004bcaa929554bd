import { useEffect, useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { FitListView } from '../../engine/fit.js';
import type { Outcome } from '../../engine/outcome.js';
import type { FitNow } from '../fit-store.js';
import { today } from '../today.js';

/** What is told of a list that is kept. */
export interface AskedList {
  /** Null until it has come. */
  readonly outcome: Outcome<FitListView> | null;
  /** Whether it is of an earlier state, and that of now is on its way. */
  readonly isBusy: boolean;
  again(): void;
}

/** What is told of the list, asked anew whenever what is kept has changed and settled. */
export function useListView({ state, view, isBusy }: FitNow): AskedList {
  const [told, setTold] = useState<{ readonly outcome: Outcome<FitListView>; readonly key: object } | null>(null);
  const [tries, setTries] = useState(0);
  const [bug, setBug] = useState<{ readonly bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view, or another try, is asked for anew
  useEffect(() => {
    if (isBusy || !state?.profile) return;
    let isGone = false;
    engine()
      .fit.list(today())
      .then(
        (outcome) => {
          if (!isGone) setTold({ outcome, key: state });
        },
        (thrown: unknown) => setBug({ bug: thrown }),
      );
    return () => {
      isGone = true;
    };
  }, [state, view, isBusy, tries]);
  return {
    outcome: told?.outcome ?? null,
    isBusy: isBusy || told?.key !== state,
    again: () => setTries((before) => before + 1),
  };
}
