import type { Folders, Library } from './library.js';

/** Opens what is shipped together with a home folder. Reads nothing yet. */
export function openLibrary(_folders: Folders): Library {
  throw new Error('not built yet');
}
