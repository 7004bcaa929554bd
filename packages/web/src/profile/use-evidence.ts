import { useEffect, useState } from 'react';
import type { Question } from '../address/question.js';
import { engine } from '../engine/engine.js';
import type { Outcome } from '../engine/outcome.js';
import type { Appearance, EvidenceParcel } from '../engine/school-evidence.js';

/** What came of a question to the worker, or the wait for it. */
export type Awaited<T> = (Outcome<T> | { readonly kind: 'loading' }) & { readonly again: () => void };

/** Every record of some schools in an edition; what came last stays while more is on its way. */
export function useEvidence(
  edition: string | null,
  question: Question,
  schools: readonly string[],
): Awaited<EvidenceParcel> {
  const key = edition === null ? null : JSON.stringify({ edition, question, schools });
  return useAsked(key, () => engine().evidence(JSON.parse(key ?? '{}')));
}

/** Every edition that a school is in, with its place there. */
export function useAppearances(school: string): Awaited<readonly Appearance[]> {
  return useAsked(school, () => engine().appearances(school));
}

function useAsked<T>(key: string | null, ask: () => Promise<Outcome<T>>): Awaited<T> {
  const [state, setState] = useState<Outcome<T> | { readonly kind: 'loading' }>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  const [bug, setBug] = useState<{ bug: unknown } | null>(null);
  if (bug) throw bug.bug;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is asked; another try asks the same
  useEffect(() => {
    if (key === null) return;
    let gone = false;
    ask().then(
      (outcome) => {
        if (!gone) setState(outcome);
      },
      (thrown: unknown) => {
        if (!gone) setBug({ bug: thrown });
      },
    );
    return () => {
      gone = true;
    };
  }, [key, tries]);
  return { ...state, again: () => setTries((before) => before + 1) };
}
