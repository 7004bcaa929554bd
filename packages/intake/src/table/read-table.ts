import type { IntakeLimits } from './limits.js';
import type { RawTable } from './raw-table.js';

export interface ReadOptions {
  /** Name of the sheet; the first visible one where none is named. Files without sheets ignore it. */
  readonly sheet?: string;
  readonly limits?: IntakeLimits;
}

/** Reads a table of any known format; the bytes decide which, not the name of the file. */
export function readTable(_bytes: Uint8Array, file: string, _options: ReadOptions = {}): RawTable {
  throw new Error(`not built yet: ${file}`);
}
