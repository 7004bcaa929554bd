import { fault, isDocumentId } from '@bearings/core';
import { type Fact, type Field, factTable } from '@bearings/core/fit';
import { formatFacts } from '@bearings/intake';
import { type Library, PATHS } from '@bearings/library';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.js';
import { makeFolder, syncFolder, writeWhole } from './write-whole.js';

/** Keeps facts in the home folder under a name: all of them or none. A fault where the name is taken and not to be replaced. */
export function keepFacts(
  { home }: Pick<Library, 'home'>,
  name: string,
  facts: readonly Fact[],
  fields: readonly Field[],
  { replace }: { readonly replace: boolean },
): string {
  const place = placeOf(home, name);
  // What could not be read back is refused before anything is written.
  factTable(fields, facts);
  const text = formatFacts(facts, fields);
  withLock(home!, `facts-${name}`, () => {
    if (existsSync(place) && !replace) throw fault('fit.facts-there', { name });
    makeFolder(join(home!, PATHS.facts));
    writeWhole(place, text);
  });
  return place;
}

/** Takes kept facts away. A fault where there are none of that name. */
export function forgetFacts(library: Pick<Library, 'home' | 'files'>, name: string): void {
  const place = placeOf(library.home, name);
  if (!existsSync(place)) throw fault('fit.no-such-facts', { name, known: listFacts(library) });
  rmSync(place);
  syncFolder(join(library.home!, PATHS.facts));
}

/** The names of the facts that are kept. */
export function listFacts({ files }: Pick<Library, 'files'>): readonly string[] {
  return files
    .list(PATHS.facts)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.slice(0, -'.csv'.length));
}

function placeOf(home: string | null, name: string): string {
  if (home === null) throw fault('archive.no-home', {});
  if (!isDocumentId(name)) throw fault('fit.name-malformed', { name });
  return join(home, PATHS.facts, `${name}.csv`);
}
