import type { Library } from '../library/library.js';

/** Writes an edition as a Data Package into a new or empty folder, whole or not at all; answers the files written. */
export function exportEdition(_library: Library, _edition: string, _folder: string): readonly string[] {
  throw new Error('not built yet');
}
