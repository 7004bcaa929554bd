/** How much of a file is read before it is refused. Bytes, characters and counts. */
export interface IntakeLimits {
  readonly fileBytes: number;
  /** Entries of a packed file. */
  readonly entries: number;
  /** One entry, unpacked. */
  readonly entryBytes: number;
  /** All entries together, unpacked. */
  readonly unpackedBytes: number;
  /** Cells of one table, blank ones between others included. */
  readonly cells: number;
  readonly cellCharacters: number;
}

const MEBIBYTE = 1024 * 1024;

/** Far above any ranking that is published (the largest seen is 2 MB packed, 13 MB unpacked, 60 tables), far below harm. */
export const INTAKE_LIMITS: IntakeLimits = {
  fileBytes: 64 * MEBIBYTE,
  entries: 10_000,
  entryBytes: 128 * MEBIBYTE,
  unpackedBytes: 512 * MEBIBYTE,
  cells: 4_000_000,
  cellCharacters: 32_767,
};
