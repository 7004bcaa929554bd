import { fault } from '@bearings/core';

/** The files of a library by path relative to its folders, with forward slashes: "editions/open-us-2025/edition.json". */
export interface Files {
  /** Where a file lies that is there, shipped before own: its full path on disk, or its path in memory. Null where there is none. */
  locate(path: string): string | null;
  /** The bytes of a file; a fault where it is missing. */
  bytes(path: string): Uint8Array;
  /** The names in a folder, shipped and own together, sorted. */
  list(folder: string): readonly string[];
  /** What a file parses to, parsed once as long as it does not change on disk. `kind` tells apart two ways to read one file. */
  parsed<T>(path: string, kind: string, parse: (text: string, file: string) => T): T;
}

/** The text of a file; a fault where its bytes are no UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fault('archive.not-utf-8', { file });
  }
}
