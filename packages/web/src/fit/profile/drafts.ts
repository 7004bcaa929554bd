import { useState } from 'react';

/** What a person is typing, and what was said there before; it is a draft of that alone. */
interface Draft<T> {
  readonly typed: T;
  readonly of: string;
}

/** Outlives the fields, so that a half-typed number is there when the person comes back to its step. It ends with the page. */
const drafts = new Map<string, Draft<unknown>>();

/** Forgets all that was half typed: when the person takes away what is kept. */
export function forgetDrafts(): void {
  drafts.clear();
}

/**
 * What stands in a field: what is being typed there while it is a draft of what is said now, else what is said. `said` has to be
 * the same text exactly where what is said is the same.
 */
export function useDraft<T>(
  place: string,
  said: string,
  written: T,
): readonly [typed: T, type: (typed: T, of?: string) => void, settle: () => void] {
  const [draft, setDraft] = useState(() => (drafts.get(place) as Draft<T> | undefined) ?? null);
  const put = (next: Draft<T> | null): void => {
    if (next === null) drafts.delete(place);
    else drafts.set(place, next);
    setDraft(next);
  };
  return [
    draft?.of === said ? draft.typed : written,
    (typed, of = said) => put({ typed, of }),
    () => put(null),
  ] as const;
}
