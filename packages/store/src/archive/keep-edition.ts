import type { Manifest } from '@bearings/core';
import type { EditionDraft } from '@bearings/intake';
import type { Library } from '../library/library.js';

export interface KeepOptions {
  /** Whether an own edition of the same id may be replaced. One that is shipped never is. */
  readonly replace: boolean;
  /** Files kept beside the edition, such as the map a table was read by. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** Keeps an imported edition in the home folder, sealed: all of it or nothing. */
export function keepEdition(_library: Library, _draft: EditionDraft, _options: KeepOptions): Manifest {
  throw new Error('not built yet');
}
