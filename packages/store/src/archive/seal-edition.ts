import type { Manifest } from '@bearings/core';
import type { Library } from '../library/library.js';

/** Computes an edition and writes its outputs and manifest beside its inputs. Nothing half-written is left behind. */
export function sealEdition(_library: Library, _edition: string): Manifest {
  throw new Error('not built yet');
}
