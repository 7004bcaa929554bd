/** The files of a library by path relative to its folders, with forward slashes: "editions/open-us-2025/edition.json". */
export interface Files {
  /** Full path on disk of a file that is there, shipped before own; null where there is none. */
  locate(path: string): string | null;
  /** The bytes of a file; a fault where it is missing. */
  bytes(path: string): Uint8Array;
  /** The names in a folder, shipped and own together, sorted. */
  list(folder: string): readonly string[];
  /** What a file parses to, parsed once as long as it does not change on disk. `kind` tells apart two ways to read one file. */
  parsed<T>(path: string, kind: string, parse: (text: string, file: string) => T): T;
}
