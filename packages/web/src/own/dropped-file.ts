import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Route } from '../address/route.js';
import { go } from '../address/use-route.js';

let waiting: File | null = null;
const listeners = new Set<() => void>();

/** A file dropped anywhere on the page leads to the page for it, `to`, instead of the browser leaving for the file. */
export function useDroppedFiles(to: Route): void {
  const place = useRef(to);
  place.current = to;
  useEffect(() => {
    const allow = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const [file] = event.dataTransfer?.files ?? [];
      if (event.defaultPrevented || !file) return;
      event.preventDefault();
      waiting = file;
      for (const tell of listeners) tell();
      go(place.current);
    };
    addEventListener('dragover', allow);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', allow);
      removeEventListener('drop', drop);
    };
  }, []);
}

/** The file that was dropped and nobody took yet. */
export function useWaitingFile(): File | null {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => waiting,
  );
}

/** Takes the file that waits. */
export function takeFile(): void {
  waiting = null;
  for (const tell of listeners) tell();
}
