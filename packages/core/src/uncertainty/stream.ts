import { fault } from '../fault/fault.js';
import { rotate, xoshiro128, type XoshiroState } from './xoshiro128.js';

const LANES = [
  [0x811c9dc5, 0x01000193],
  [0x9e3779b9, 0x85ebca6b],
  [0x243f6a88, 0xc2b2ae35],
  [0xb7e15162, 0x27d4eb2f],
] as const;

/**
 * A stream of draws in [0, 1), fixed by seed and name: adding a draw to one use never shifts another. Draws carry 53
 * bits. Any whole number is a seed, 0 among them, and anything else a fault; streams of other names or seeds start elsewhere.
 */
export function stream(seed: number, name: string): () => number {
  requireSeed(seed);
  const next = xoshiro128(hashState(`${seed}/${name}`));
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}

/** Refuses what is no seed. 0 is one. */
export function requireSeed(seed: number): void {
  if (Number.isSafeInteger(seed)) return;
  throw fault('uncertainty.option-refused', { option: 'seed', found: String(seed), expected: 'a whole number' });
}

/** Four words from a text: a hash by multiplication in each lane, with the finalizer of MurmurHash3 (public domain). */
function hashState(text: string): XoshiroState {
  const [a, b, c, d] = LANES.map(([start, factor]) => {
    let hash: number = start;
    for (let i = 0; i < text.length; i++) hash = rotate(Math.imul(hash ^ text.charCodeAt(i), factor), 13);
    return mix(hash ^ text.length);
  }) as [number, number, number, number];
  return (a | b | c | d) === 0 ? [1, b, c, d] : [a, b, c, d];
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
