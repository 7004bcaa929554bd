import { canonicalJson, type Digest, type Methodology } from '@bearings/core';
import { digest } from './digest.js';

/** The fingerprint of a methodology: of what it says, however its file is laid out. */
export function digestMethodology(methodology: Methodology): Digest {
  return digest(canonicalJson(methodology));
}
