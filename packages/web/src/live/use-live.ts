import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Question } from '../address/question.js';
import { engine } from '../engine/engine.js';
import type { Outcome } from '../engine/outcome.js';
import { unpackLive, unpackStanding } from '../engine/unpack.js';
import type { LiveTable, Standing } from './live-table.js';

/** An edition that can be weighed while its reader looks at it. */
export interface Live {
  /** As the address asks; the last one that stood while another is being opened. */
  readonly asked: Outcome<LiveTable> | { readonly kind: 'loading' };
  /** What is shown: the standing of the address, or of the weights that are being tried. */
  readonly standing: Standing | null;
  /** Whether weights are being tried that are not in the address yet. */
  readonly trying: boolean;
  /** Shows the table with other weights until the address has them, or until null is tried. */
  tryWeights(weights: Readonly<Record<string, number>> | null): void;
  again(): void;
}

interface Opened {
  readonly key: string;
  readonly table: LiveTable;
}

/** Opens an edition and keeps it open while it is shown. */
export function useLive(edition: string | null, question: Question): Live {
  const opened = useRef<Opened | null>(null);
  const [asked, setAsked] = useState<Live['asked']>({ kind: 'loading' });
  const [tried, setTried] = useState<Standing | null>(null);
  const [tries, setTries] = useState(0);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  const text = JSON.stringify(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    if (edition === null) return;
    let gone = false;
    const holding = opened.current?.key ?? null;
    engine()
      .open({ edition, question: JSON.parse(text) as Question, holding })
      .then(
        (outcome) => {
          if (gone) return;
          setTried(null);
          if (outcome.kind !== 'ready') return setAsked(outcome);
          const table = unpackLive(outcome.value, opened.current?.table ?? null);
          opened.current = { key: outcome.value.key, table };
          setAsked({ kind: 'ready', value: table });
        },
        (thrown: unknown) => {
          if (!gone) setBug({ bug: thrown });
        },
      );
    return () => {
      gone = true;
    };
  }, [edition, text, tries]);

  const weigh = useLatest(setTried, setBug, opened);
  return {
    asked,
    standing: tried ?? (asked.kind === 'ready' ? asked.value.standing : null),
    trying: tried !== null,
    tryWeights: useCallback((weights) => (weights === null ? setTried(null) : weigh(weights)), [weigh]),
    again: useCallback(() => setTries((before) => before + 1), []),
  };
}

/** Weighs one set of weights at a time; of those that come meanwhile only the latest is weighed. */
function useLatest(
  show: (standing: Standing) => void,
  fail: (bug: { bug: unknown }) => void,
  opened: { readonly current: Opened | null },
) {
  const waiting = useRef<Readonly<Record<string, number>> | null>(null);
  const busy = useRef(false);
  return useCallback(
    (weights: Readonly<Record<string, number>>) => {
      waiting.current = weights;
      if (busy.current) return;
      busy.current = true;
      void (async () => {
        try {
          while (waiting.current) {
            const next = waiting.current;
            waiting.current = null;
            const table = opened.current?.table;
            const outcome = await engine().weigh(next);
            if (table && table === opened.current?.table && outcome.kind === 'ready') {
              const standing = unpackStanding(outcome.value, table.schools);
              // Now, and not when a scheduler finds the time: the next frame shows it.
              flushSync(() => show(standing));
            }
          }
        } catch (error) {
          fail({ bug: error });
        } finally {
          busy.current = false;
        }
      })();
    },
    [show, fail, opened],
  );
}
