import { useSyncExternalStore } from 'react';

/** What is known of the page as a thing that works without a network. */
export interface SiteState {
  /** `none`: nothing is kept here. `partly`: what was opened is. `whole`: all of it is. */
  readonly kept: 'none' | 'partly' | 'whole';
  /** Changes to a newer build of the page and reloads it; null where there is none. */
  readonly renew: (() => void) | null;
}

let state: SiteState = { kept: 'none', renew: null };
const listeners = new Set<() => void>();

/** Tells the page what has become known. */
export function tellSite(known: Partial<SiteState>): void {
  state = { ...state, ...known };
  for (const tell of listeners) tell();
}

/** What is known now, kept up to date. */
export function useSite(): SiteState {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => state,
  );
}
