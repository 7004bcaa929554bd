import { useSyncExternalStore } from 'react';

/** As wide as the styles of the narrow page end. */
const WIDE = matchMedia('(min-width: 1200px)');

/** Whether there is room for the rail beside the table. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      WIDE.addEventListener('change', tell);
      return () => WIDE.removeEventListener('change', tell);
    },
    () => WIDE.matches,
  );
}
