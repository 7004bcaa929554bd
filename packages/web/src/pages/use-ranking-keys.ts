import { type RefObject, useEffect } from 'react';
import type { RankingRoute } from '../address/route.js';
import { go } from '../address/use-route.js';
import { singleKeysWork } from '../parts/single-keys.js';

/** The keys of the ranking page: "/" searches, "b" turns bars to numbers, "u" undoes a change of weights, Escape closes the school. */
export function useRankingKeys(
  route: RankingRoute,
  search: RefObject<HTMLInputElement | null>,
  undo: () => void,
): void {
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      const typing = (event.target as HTMLElement).matches('input, select, textarea');
      if (event.key === 'Escape' && route.school && !(typing && route.filter.find)) go({ ...route, school: null });
      else if (typing || !singleKeysWork()) return;
      else if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'b') go({ ...route, view: route.view === 'bars' ? 'points' : 'bars' });
      else if (event.key === 'u') undo();
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  }, [route, search, undo]);
}
