import { useSyncExternalStore } from 'react';

/** From where on the styles of a narrow page, and of a phone, no longer hold. */
const WIDTHS = { rail: matchMedia('(min-width: 1200px)'), tools: matchMedia('(min-width: 720px)') } as const;

/** Whether there is room for the rail beside the table, or for all tools above it. */
export function useWide(room: keyof typeof WIDTHS): boolean {
  const wide = WIDTHS[room];
  return useSyncExternalStore(
    (tell) => {
      wide.addEventListener('change', tell);
      return () => wide.removeEventListener('change', tell);
    },
    () => wide.matches,
  );
}
