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
  const address = useSyncExternalStore(onMove, () => withoutBase(location.pathname) + location.search);
  return useMemo(() => {
    const at = address.indexOf('?');
    return at < 0 ? readRoute(address, '') : readRoute(address.slice(0, at), address.slice(at));
  }, [address]);
}

function onMove(tell: () => void): () => void {
  addEventListener('popstate', tell);
  addEventListener(MOVED, tell);
  return () => {
    removeEventListener('popstate', tell);
    removeEventListener(MOVED, tell);
  };
}
