import { useEffect, useState } from 'react';
import type { Question } from '../address/question.js';
import type { Choices, Effects } from '../engine/effects.js';
import { engine } from '../engine/engine.js';
import type { Outcome } from '../engine/outcome.js';

/** What the reader's choices do; the last that was measured until the next one has come, null before the first. */
export function useEffects(edition: string | null, question: Question): Effects | null {
  return useMeasured(edition, JSON.stringify(question), (id) => engine().effects({ edition: id, question }));
}

/** What can be chosen for an edition; null until it is known. */
export function useChoices(edition: string | null, { methodology }: Question): Choices | null {
  return useMeasured(edition, methodology ?? '', (id) =>
    engine().choices({ edition: id, question: { where: [], weight: [], methodology } }),
  );
}

/** Measures again whenever the key changes; what was measured of another edition is not shown. */
function useMeasured<T>(
  edition: string | null,
  key: string,
  measure: (edition: string) => Promise<Outcome<T>>,
): T | null {
  const [kept, setKept] = useState<{ edition: string; value: T } | null>(null);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: edition and key say what is measured
  useEffect(() => {
    if (edition === null) return;
    let gone = false;
    measure(edition).then(
      (outcome) => {
        if (!gone && outcome.kind === 'ready') setKept({ edition, value: outcome.value });
      },
      (thrown: unknown) => {
        if (!gone) setBug({ bug: thrown });
      },
    );
    return () => {
      gone = true;
    };
  }, [edition, key]);
  return kept?.edition === edition ? kept.value : null;
}
