import { useSyncExternalStore } from 'react';

/** Whether the browser has a network at all; a page served from this machine works without one. */
export function useReachable(): boolean {
  return useSyncExternalStore(
    (tell) => {
      addEventListener('online', tell);
      addEventListener('offline', tell);
      return () => {
        removeEventListener('online', tell);
        removeEventListener('offline', tell);
      };
    },
    () => navigator.onLine || isThisMachine(location.hostname),
  );
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}
