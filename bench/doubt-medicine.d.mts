import type { LinearRanking } from '../packages/core/src/index.js';

export function readMedicine(
  core: typeof import('../packages/core/src/index.js'),
  intake: typeof import('../packages/intake/src/index.js'),
  bytes: Uint8Array,
): { readonly ranking: LinearRanking; readonly printed: readonly number[]; readonly ranked: number };
