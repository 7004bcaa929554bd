import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { depthOf, pageAt } from '@bearings/contract';
import { type Library, packBundles } from '@bearings/library';
import { listPages } from './list-pages.js';
import { notFoundPage } from './not-found-page.js';

/** What a site is made of. */
export interface SiteParts {
  readonly library: Library;
  /** Folder of the built page. */
  readonly page: string;
}

/**
 * The files of a site that any web server can host, in any folder, by path: the built page, its document once more at
 * each of its addresses, and the data. The same parts give the same bytes.
 */
export function buildSite({ library, page }: SiteParts): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, text: string): void => void files.set(path, new TextEncoder().encode(text));
  for (const path of listFiles(page)) files.set(path, readFileSync(join(page, path)));
  const document = readFileSync(join(page, 'index.html'), 'utf8');
  for (const address of listPages(library)) {
    const folder = address === '' ? '' : `${address}/`;
    add(`${folder}index.html`, pageAt(document, depthOf(folder)));
  }
  add('404.html', notFoundPage());
  for (const { path, text } of packBundles(library)) add(path, text);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
