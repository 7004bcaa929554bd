import { fault, type Manifest } from '@bearings/core';
import type { EditionDraft } from '@bearings/intake';
import { checkId, type Library, PATHS, prepareEdition } from '@bearings/library';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.js';
import { syncFolder, unwritable, writeDurably } from './write-whole.js';

export interface KeepOptions {
  /** Whether an own edition of the same id may be replaced. One that is shipped never is. */
  readonly replace: boolean;
  /** The map the table was read by, as TOML, to be kept beside the edition. */
  readonly map?: string | undefined;
}

/**
 * Keeps an imported edition in the home folder, computed and sealed: all of it or nothing. Everything is computed
 * before anything is written; what is written comes to its place by one renaming.
 */
export function keepEdition(library: Library, draft: EditionDraft, options: KeepOptions): Manifest {
  const { home } = library;
  if (home === null) throw fault('archive.no-home', {});
  checkId(library, draft.edition.id, options.replace);
  const { texts, manifest } = prepareEdition(library, draft, options.map);
  withLock(home, draft.edition.id, () => {
    checkId(library, draft.edition.id, options.replace);
    putInPlace(join(home, PATHS.editions), draft.edition.id, texts);
  });
  return manifest;
}

function putInPlace(editions: string, id: string, texts: ReadonlyMap<string, string>): void {
  const [place, fresh, old] = [join(editions, id), join(editions, `.${id}.new`), join(editions, `.${id}.old`)];
  try {
    recover(place, fresh, old);
    mkdirSync(fresh);
    for (const [path, text] of texts) writeDurably(join(fresh, basename(path)), text);
    syncFolder(fresh);
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
    syncFolder(editions);
    rmSync(old, { recursive: true, force: true });
  } catch (error) {
    recover(place, fresh, old);
    throw unwritable(editions, error);
  }
}

/** Takes away what an import that was cut off has left, and puts back what it was about to replace. */
function recover(place: string, fresh: string, old: string): void {
  rmSync(fresh, { recursive: true, force: true });
  if (existsSync(old) && !existsSync(place)) renameSync(old, place);
  rmSync(old, { recursive: true, force: true });
}
