import { fault } from '@bearings/core';
import { decodeText, type Files } from './files.js';

/** Files held in memory, by path; more may be put in as they arrive. */
export interface MemoryFiles extends Files {
  /** Puts files in, or in place of those of the same path. */
  put(texts: Readonly<Record<string, string>>): void;
  /** Takes a folder away with all that is in it. */
  remove(folder: string): void;
}

/** Opens files that are in memory and nowhere else. */
export function memoryFiles(texts: Readonly<Record<string, string>> = {}): MemoryFiles {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly parsed: Map<string, unknown> }>();
  const read = (path: string) => {
    const file = kept.get(path);
    if (!file) throw fault('archive.missing-file', { file: path, why: 'it is not among the files that were read' });
    return file;
  };
  const put: MemoryFiles['put'] = (more) => {
    const encoder = new TextEncoder();
    for (const [path, text] of Object.entries(more)) {
      kept.set(path, { bytes: encoder.encode(text), parsed: new Map() });
    }
  };
  put(texts);
  return {
    put,
    remove: (folder) => {
      for (const path of kept.keys()) if (path.startsWith(`${folder}/`)) kept.delete(path);
    },
    locate: (path) => (kept.has(path) ? path : null),
    bytes: (path) => read(path).bytes,
    list: (folder) => {
      const within = `${folder}/`;
      const names = [...kept.keys()].filter((path) => path.startsWith(within));
      return [...new Set(names.map((path) => path.slice(within.length).split('/')[0] ?? ''))].sort();
    },
    parsed: <T>(path: string, kind: string, parse: (text: string, file: string) => T): T => {
      const { bytes, parsed } = read(path);
      if (!parsed.has(kind)) parsed.set(kind, parse(decodeText(bytes, path), path));
      return parsed.get(kind) as T;
    },
  };
}
