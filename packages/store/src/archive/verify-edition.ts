import type { Digest } from '@bearings/core';
import type { Library } from '../library/library.js';

/** A file that is not what the manifest says. */
export interface DifferingFile {
  /** Relative to the shipped root or the home folder. */
  readonly path: string;
  /**
   * `changed`: its digest is another. `missing`: it is not there. `unlisted`: an input that the manifest does not know.
   * `recomputed`: it is as it was written, and the inputs give something else now. `manifest`: the manifest was altered.
   */
  readonly what: 'changed' | 'missing' | 'unlisted' | 'recomputed' | 'manifest';
  readonly expected: Digest | null;
  readonly found: Digest | null;
}

export interface Verification {
  readonly edition: string;
  readonly verified: boolean;
  readonly snapshot: Digest;
  readonly files: number;
  /** The first that differs, inputs before outputs, each in the order of their paths; null where none does. */
  readonly first: DifferingFile | null;
  readonly differing: readonly DifferingFile[];
}

/** Computes an edition anew from the inputs of its manifest and compares every digest. */
export function verifyEdition(_library: Library, _edition: string): Verification {
  throw new Error('not built yet');
}
