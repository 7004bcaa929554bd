import type { IntakeLimits } from './limits.js';

export interface ReadOptions {
  /** Name of the sheet; the first visible one where none is named. A file without sheets refuses any. */
  readonly sheet?: string;
  readonly limits?: IntakeLimits;
}
