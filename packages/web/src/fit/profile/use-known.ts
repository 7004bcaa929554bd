import type { WishSubject } from '@bearings/core/fit';
import { engine } from '../../engine/engine.js';
import type { FitState, KnownValues } from '../../engine/fit.js';
import { useAsked } from './use-asked.js';

/** What is known of the schools for something to wish for; null until it has come, or where it cannot be told. */
export function useKnown(subject: WishSubject | null, state: FitState, cohort: string): KnownValues | null {
  // Where the person lives decides which number of a school is theirs, and places how far it is.
  const { residence, places } = state.profile ?? {};
  const key = subject && JSON.stringify([subject, cohort, residence, places, state.facts]);
  const asked = useAsked(key, () => engine().fit.knownFor(subject as WishSubject, cohort));
  return asked?.kind === 'ready' ? asked.value : null;
}
