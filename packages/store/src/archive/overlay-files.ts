import { fault } from '@bearings/core';
import type { Files } from './files.js';

/**
 * Files with one folder replaced by texts that are not on disk yet, so that what is to be written can be computed, and
 * refused, before anything is written.
 */
export function overlayFiles(under: Files, folder: string, texts: ReadonlyMap<string, string>): Files {
  const parsed = new Map<string, unknown>();
  const within = (path: string): boolean => path.startsWith(`${folder}/`);
  const textOf = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined)
      throw fault('archive.missing-file', { file: path, why: 'it is not part of what is written' });
    return text;
  };
  return {
    locate: (path) => (within(path) ? (texts.has(path) ? path : null) : under.locate(path)),
    bytes: (path) => (within(path) ? new TextEncoder().encode(textOf(path)) : under.bytes(path)),
    list: (of) => {
      const names = [...texts.keys()]
        .filter((path) => path.startsWith(`${of}/`))
        .map((path) => path.slice(of.length + 1).split('/')[0] ?? '');
      const below = within(`${of}/`) ? [] : under.list(of);
      return [...new Set([...below, ...names])].sort();
    },
    parsed: <T>(path: string, kind: string, parse: (text: string, file: string) => T): T => {
      if (!within(path)) return under.parsed(path, kind, parse);
      const key = `${kind} ${path}`;
      if (!parsed.has(key)) parsed.set(key, parse(textOf(path), path));
      return parsed.get(key) as T;
    },
  };
}
