import { useMemo, useSyncExternalStore } from 'react';
import { withBase, withoutBase } from './base.js';
import { type Route, readRoute, writeRoute } from './route.js';

const MOVED = 'bearings:moved';

/** Goes to a page. `replace` leaves no step to go back to: for what is typed letter by letter. */
export function go(route: Route, replace = false): void {
  const address = withBase(writeRoute(route));
  if (replace) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  dispatchEvent(new Event(MOVED));
}

/** The route of the address bar, kept up to date. */
export function useRoute(): Route {
  const address = useSyncExternalStore(onMove, readAddress);
  return useMemo(() => {
    const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
    return readRoute(path, search, hash);
  }, [address]);
}

/** What stands behind "#" belongs to the address on the pages of a person's own list alone. */
function readAddress(): string {
  const path = withoutBase(location.pathname);
  return path + location.search + (/^\/fit(\/|$)/.test(path) ? location.hash : '');
}

function onMove(tell: () => void): () => void {
  addEventListener('popstate', tell);
  addEventListener(MOVED, tell);
  return () => {
    removeEventListener('popstate', tell);
    removeEventListener(MOVED, tell);
  };
}
