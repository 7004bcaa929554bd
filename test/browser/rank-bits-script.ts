import { countRanks, plainKernel, stream, weightDraws, type WeightSpread } from '@bearings/core';
import { openSimdKernel } from '@bearings/kernel';

const SPREADS: readonly WeightSpread[] = [
  { kind: 'simplex' },
  { kind: 'around', concentration: 20 },
  { kind: 'ordered', order: [0, 1, 2, 3] },
  { kind: 'box', low: [0.3, 0.2, 0.1, 0.1], high: [0.5, 0.3, 0.3, 0.2] },
  {
    kind: 'polytope',
    rows: [
      { coefficients: [1, -1, 0, 0], atLeast: 0 },
      { coefficients: [1, 1, -1, 0], atLeast: 0.1 },
    ],
  },
];

/** The bytes of weights drawn by each spread, and of the counts of both kernels, as short hashes. */
export function rankBits(): string[][] {
  const declared = Float64Array.from([0.4, 0.25, 0.2, 0.15]);
  const next = stream(1, 'bits');
  const columns = Array.from(declared, () => Float64Array.from({ length: 200 }, () => Math.floor(50 * next())));
  return SPREADS.map((spread) => {
    const weights = weightDraws(spread, declared, 0).block(2, 2000);
    const counts = [plainKernel, openSimdKernel()!].map(
      (kernel) => countRanks({ columns }, weights, 2000, kernel).counts,
    );
    return [weights, ...counts].map((array) => hash(new Uint8Array(array.buffer)));
  });
}

/** FNV-1a, of 32 bits. */
function hash(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16);
}
