/** Where the bundles lie, relative to the page: the same on our server and on any other. */
export const BUNDLES = {
  /** What every table needs, whichever edition is shown. */
  shared: 'data/shared.json',
  /** The names under which schools are printed; needed when names are matched. */
  names: 'data/names.json',
  /** What a person's own list is made with, beside the editions. */
  fit: 'data/fit.json',
  /** What one edition is computed from, and what was computed. */
  edition: (id: string) => `data/editions/${encodeURIComponent(id)}.json`,
} as const;

/** Files of a library in one document. Each text is that of the file to the byte, so digests hold. */
export interface Bundle {
  readonly format: 1;
  /** Texts by path relative to the library's folders, in the order of the paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** The bundle that is read first; it names the others. */
export interface SharedBundle extends Bundle {
  /** What packed it: "bearings 0.1.0". */
  readonly software: string;
  /** The edition that is shown where none is asked for. */
  readonly default: string;
  /** Every edition that has a bundle, by id. */
  readonly editions: readonly string[];
  /** Editions of whose readings the host that packed it can list the works; left out where there are none, as on a host of files. */
  readonly works?: readonly string[];
}

/** A bundle as it is written or sent. */
export interface PackedBundle {
  /** Relative to the page: "data/shared.json". */
  readonly path: string;
  /** JSON. */
  readonly text: string;
}
