import { fault, isDocumentId } from '@bearings/core';
import type { Files } from '../archive/files.js';
import { INPUT_FILES, MANIFEST_FILE, OUTPUT_FILES, PATHS } from '../archive/paths.js';
import { SOFTWARE } from '../archive/software.js';
import { DEFAULT_EDITION, type Library } from '../library/library.js';
import { type Bundle, BUNDLES, type PackedBundle, type SharedBundle } from './bundle.js';

/** What every list of editions needs of one; the rest of its folder is its own bundle. */
const SHARED_OF_EDITION: readonly string[] = ['edition.json', MANIFEST_FILE];
const OWN_OF_EDITION = [...INPUT_FILES, ...OUTPUT_FILES].filter((file) => !SHARED_OF_EDITION.includes(file)).sort();

/** Every bundle of a library, one after the other; the same library gives the same bytes. */
export function* packBundles(library: Library): Iterable<PackedBundle> {
  yield { path: BUNDLES.shared, text: packShared(library) };
  yield { path: BUNDLES.names, text: packNames(library) };
  yield { path: BUNDLES.fit, text: packFit(library) };
  for (const id of editionIds(library.files)) yield { path: BUNDLES.edition(id), text: packEdition(library, id) };
}

/** The bundle of what all editions share, as JSON; with the editions of whose readings works can be asked here. */
export function packShared({ files }: Library, works: readonly string[] = []): string {
  const editions = editionIds(files);
  const paths = [
    ...within(files, PATHS.cohorts, '.json'),
    ...within(files, PATHS.schools, '.csv'),
    PATHS.sources,
    PATHS.indicators,
    ...files.list(PATHS.methodologies).flatMap((id) => within(files, `${PATHS.methodologies}/${id}`, '')),
    ...editions.flatMap((id) => SHARED_OF_EDITION.map((file) => PATHS.inEdition(id, file))),
  ];
  return print<SharedBundle>({
    format: 1,
    software: SOFTWARE,
    default: DEFAULT_EDITION,
    editions,
    ...(works.length > 0 ? { works } : {}),
    files: textsOf(files, paths),
  });
}

/** The bundle of the names under which schools are printed, as JSON. */
export function packNames({ files }: Library): string {
  return print<Bundle>({ format: 1, files: textsOf(files, [PATHS.aliases]) });
}

/** The bundle of what a person's own list is made with, as JSON: fields, rules of money, fictional facts, an example. */
export function packFit({ files }: Library): string {
  return print<Bundle>({
    format: 1,
    files: textsOf(files, [
      PATHS.fields,
      PATHS.proposedWishes,
      PATHS.money,
      PATHS.fictionalFacts,
      PATHS.exampleProfile,
    ]),
  });
}

/** The bundle of one edition, as JSON; a fault where there is none of that id. */
export function packEdition({ files }: Library, id: string): string {
  const known = editionIds(files);
  if (!known.includes(id)) throw fault('edition.unknown', { edition: id, known });
  return print<Bundle>({
    format: 1,
    files: textsOf(
      files,
      OWN_OF_EDITION.map((file) => PATHS.inEdition(id, file)),
    ),
  });
}

function editionIds(files: Files): string[] {
  const isThere = (id: string) => isDocumentId(id) && files.locate(PATHS.inEdition(id, 'edition.json')) !== null;
  return files.list(PATHS.editions).filter(isThere);
}

function within(files: Files, folder: string, ending: string): string[] {
  return files
    .list(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

function textsOf(files: Files, paths: readonly string[]): Record<string, string> {
  const there = paths.filter((path) => files.locate(path) !== null).sort();
  return Object.fromEntries(there.map((path) => [path, exactText(files.bytes(path), path)]));
}

/** The text of a file with every byte of it, a mark of byte order too. */
function exactText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw fault('archive.not-utf-8', { file });
  }
}

function print<T>(bundle: T): string {
  return `${JSON.stringify(bundle)}\n`;
}
