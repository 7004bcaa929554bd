import type { SchoolId } from '@bearings/core';
import { useCallback, useEffect, useState } from 'react';
import { engine } from '../../engine/engine.js';
import type { FitSchoolView, FitView } from '../../engine/fit.js';
import type { Outcome } from '../../engine/outcome.js';

/** What is told of one school beside its place: on its way, there, or why not. */
export type SchoolAsked = Outcome<FitSchoolView> | { readonly kind: 'loading' };

/** Asks for all that is told of a school, and anew with every list that is worked out, since facts may be others. */
export function useSchoolView(
  school: SchoolId,
  view: FitView,
): { readonly asked: SchoolAsked; readonly again: () => void } {
  const [asked, setAsked] = useState<SchoolAsked>({ kind: 'loading' });
  const [failed, setFailed] = useState<{ readonly bug: unknown } | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list, or another try, is asked for anew
  useEffect(() => {
    let isHere = true;
    void engine()
      .fit.school(school)
      .then(
        (outcome) => {
          if (isHere) setAsked(outcome);
        },
        (bug: unknown) => setFailed({ bug }),
      );
    return () => {
      isHere = false;
    };
  }, [school, view, tries]);
  if (failed) throw failed.bug;
  const isOfAnother = asked.kind === 'ready' && asked.value.school !== school;
  return {
    asked: isOfAnother ? { kind: 'loading' } : asked,
    again: useCallback(() => setTries((before) => before + 1), []),
  };
}
