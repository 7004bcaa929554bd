import { fault, isDocumentId, type Manifest } from '@bearings/core';
import { formatPrinted, formatReadings, formatSchools, type EditionDraft } from '@bearings/intake';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { computeEdition } from '../library/compute-edition.js';
import type { Library } from '../library/library.js';
import { libraryOver } from '../library/open-library.js';
import { buildManifest, formatManifest } from './build-manifest.js';
import { digestFile } from './digest.js';
import { withLock } from './lock.js';
import { overlayFiles } from './overlay-files.js';
import { MANIFEST_FILE, PATHS } from './paths.js';
import { SOFTWARE } from './software.js';
import { writeOutputs } from './write-outputs.js';
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
  const { texts, manifest } = prepareFiles(library, draft, options.map);
  withLock(home, draft.edition.id, () => {
    checkId(library, draft.edition.id, options.replace);
    putInPlace(join(home, PATHS.editions), draft.edition.id, texts);
  });
  return manifest;
}

/** Faults unless an edition of this id may be written: call it before asking a person anything. */
export function checkId(library: Library, id: string, replace: boolean): void {
  if (!isDocumentId(id)) throw fault('table.malformed-id', { id, of: 'an edition' });
  if (library.files.locate(PATHS.inEdition(id, 'edition.json')) === null) return;
  if (!library.isOwn(id)) throw fault('edition.taken', { edition: id, by: 'shipped' });
  if (!replace) throw fault('edition.taken', { edition: id, by: 'own' });
}

function prepareFiles(
  library: Library,
  draft: EditionDraft,
  map: string | undefined,
): { texts: ReadonlyMap<string, string>; manifest: Manifest } {
  const { id } = draft.edition;
  const texts = new Map<string, string>();
  const put = (file: string, text: string): unknown => texts.set(PATHS.inEdition(id, file), text);
  put('edition.json', `${JSON.stringify(draft.edition, null, 2)}\n`);
  put('printed.csv', formatPrinted(draft.printed));
  if (draft.readings.length > 0) put('readings.csv', formatReadings(draft.readings));
  if (draft.schools.length > 0) put('schools.csv', formatSchools(draft.schools));
  if (draft.indicators.length > 0) put('indicators.json', `${JSON.stringify(draft.indicators, null, 2)}\n`);
  if (map !== undefined) put('map.toml', map);
  const written = libraryOver(overlayFiles(library.files, PATHS.edition(id), texts), library);
  const computed = computeEdition(written, { edition: id });
  written.indicators(id);
  const outputs = writeOutputs(computed);
  const digests = outputs.map(({ path, text }) => digestFile(path, text));
  const manifest = buildManifest(computed, digests, SOFTWARE);
  for (const { path, text } of outputs) texts.set(path, text);
  put(MANIFEST_FILE, formatManifest(manifest));
  return { texts, manifest };
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
