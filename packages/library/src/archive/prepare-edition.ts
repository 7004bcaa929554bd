import { fault, isDocumentId, type Manifest } from '@bearings/core';
import { formatPrinted, formatReadings, formatSchools, formatStability, type EditionDraft } from '@bearings/intake';
import { computeEdition } from '../library/compute-edition.js';
import { libraryOver } from '../library/library-over.js';
import type { Library } from '../library/library.js';
import { buildManifest, formatManifest } from './build-manifest.js';
import { digestFile } from './digest.js';
import { overlayFiles } from './overlay-files.js';
import { MANIFEST_FILE, PATHS } from './paths.js';
import { SOFTWARE } from './software.js';
import { writeOutputs } from './write-outputs.js';

/** Faults unless an edition of this id may be written: call it before asking a person anything. */
export function checkId(library: Library, id: string, replace: boolean): void {
  if (!isDocumentId(id)) throw fault('table.malformed-id', { id, of: 'an edition' });
  if (library.files.locate(PATHS.inEdition(id, 'edition.json')) === null) return;
  if (!library.isOwn(id)) throw fault('edition.taken', { edition: id, by: 'shipped' });
  if (!replace) throw fault('edition.taken', { edition: id, by: 'own' });
}

/**
 * The files of an imported edition by path, computed and sealed, before anything of it is written: whatever is wrong
 * with it is a fault here.
 */
export function prepareEdition(
  library: Library,
  draft: EditionDraft,
  map?: string,
): { texts: ReadonlyMap<string, string>; manifest: Manifest } {
  const { id } = draft.edition;
  const texts = new Map<string, string>();
  const put = (file: string, text: string): unknown => texts.set(PATHS.inEdition(id, file), text);
  put('edition.json', `${JSON.stringify(draft.edition, null, 2)}\n`);
  put('printed.csv', formatPrinted(draft.printed));
  if (draft.readings.length > 0) put('readings.csv', formatReadings(draft.readings));
  if (draft.readings.some(({ stability }) => stability !== undefined))
    put('stability.csv', formatStability(draft.readings));
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
