import { useEffect, useSyncExternalStore } from 'react';
import { go } from '../address/use-route.js';

let waiting: File | null = null;
const listeners = new Set<() => void>();

/** A file dropped anywhere on the page leads to the page for it, instead of the browser leaving for the file. */
export function useDroppedFiles(): void {
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
      go({ page: 'own' });
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
