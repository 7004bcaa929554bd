import { Fault, fault } from '@bearings/core';
import { exactly, isDocumentId, readDocument, recordOf, text, textThat } from '@bearings/core/document';
import { type Library, parseJson } from '@bearings/library';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder, writeWhole } from '../archive/write-whole.js';
import { type BuildRecord, readBuild } from '../build/build-folder.js';
import { parseScope, type ReadingScope } from '../build/readings-of-results.js';

/** Where the build of an edition lies on this machine. It stands beside the edition, whose sealed folder names no place. */
interface BuildLink {
  readonly format: 1;
  readonly edition: string;
  /** Digest of the inputs of the edition: another edition that takes its id has another. */
  readonly snapshot: string;
  readonly run: string;
  /** Full path of the folder. */
  readonly folder: string;
  readonly scope: string;
}

/** The build that an edition was made from. */
export interface BuildOfEdition {
  readonly folder: string;
  readonly record: BuildRecord;
  /** Whose readings the edition took: all works, or a field. */
  readonly scope: ReadingScope;
}

const LINKS = 'builds';
const linkFile = (home: string, edition: string): string => join(home, LINKS, `${edition}.json`);

/** Remembers where the build of an own edition lies, so that the works behind its readings can be listed. */
export function keepBuildLink(
  library: Library,
  edition: string,
  { folder, record, scope }: { readonly folder: string; readonly record: BuildRecord; readonly scope: string },
): void {
  const { home } = library;
  if (home === null) throw fault('archive.no-home', {});
  const snapshot = library.manifest(edition)?.snapshot;
  if (snapshot === undefined) throw new Error(`the edition ${edition} is not sealed`);
  makeFolder(join(home, LINKS));
  const link: BuildLink = { format: 1, edition, snapshot, run: record.run, folder: resolve(folder), scope };
  writeWhole(linkFile(home, edition), `${JSON.stringify(link, null, 2)}\n`);
}

/** The editions of which it is known where their build lies, by id; whether it is there still, and what is wrong with it, is told with the works. */
export function editionsOfBuilds(library: Library): readonly string[] {
  const { home } = library;
  if (home === null || !existsSync(join(home, LINKS))) return [];
  return readdirSync(join(home, LINKS))
    .flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
    .filter((id) => isDocumentId(id) && existsSync(join(home, 'editions', id)) && isLinked(library, id))
    .sort();
}

/**
 * Finds the build of an edition. Faults where the edition was not made from a build that is known here, where its folder is
 * gone, and where another build lies in it; `name` says how they name the folder.
 */
export function buildOfEdition(
  library: Library,
  edition: string,
  name: (folder: string) => string = (folder) => folder,
): BuildOfEdition {
  library.edition(edition);
  const link = readLink(library, edition);
  if (link === null) throw fault('build.none-of-edition', { edition });
  const { folder, run } = link;
  const record = readBuild(folder);
  const short = (digest: string): string => digest.slice('sha256:'.length, 'sha256:'.length + 12);
  if (record === null) throw fault('build.gone', { edition, run: short(run), folder: name(folder) });
  if (record.run !== run)
    throw fault('build.another-run', { edition, run: short(run), folder: name(folder), found: short(record.run) });
  return { folder, record, scope: parseScope(link.scope) };
}

function isLinked(library: Library, edition: string): boolean {
  try {
    return readLink(library, edition) !== null;
  } catch (error) {
    if (error instanceof Fault) return true;
    throw error;
  }
}

/** Null where nothing is known of a build, or another edition has taken the id since. */
function readLink(library: Library, edition: string): BuildLink | null {
  const { home } = library;
  if (home === null || !library.isOwn(edition)) return null;
  const file = linkFile(home, edition);
  if (!existsSync(file)) return null;
  const shape = recordOf<BuildLink>({
    format: exactly(1),
    edition: text,
    snapshot: text,
    run: textThat((t): t is string => /^sha256:[0-9a-f]{64}$/.test(t), 'a digest, as sha256:...'),
    folder: text,
    scope: text,
  });
  const link = readDocument(parseJson(readFileSync(file, 'utf8'), file), shape, (at, found, expected) =>
    fault('build.malformed', { file, at, found, expected }),
  );
  return link.snapshot === library.manifest(edition)?.snapshot ? link : null;
}
