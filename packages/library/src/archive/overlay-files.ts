import type { Files } from './files.js';
import { memoryFiles } from './memory-files.js';

/**
 * Files with one folder replaced by texts that are not written yet, so that what is to be written can be computed, and
 * refused, before anything is.
 */
export function overlayFiles(under: Files, folder: string, texts: ReadonlyMap<string, string>): Files {
  const over = memoryFiles(Object.fromEntries(texts));
  const of = (path: string): Files => (path.startsWith(`${folder}/`) ? over : under);
  return {
    locate: (path) => of(path).locate(path),
    bytes: (path) => of(path).bytes(path),
    list: (path) => {
      const below = `${path}/`.startsWith(`${folder}/`) ? [] : under.list(path);
      return [...new Set([...below, ...over.list(path)])].sort();
    },
    parsed: (path, kind, parse) => of(path).parsed(path, kind, parse),
  };
}
