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
  return streamsUnder(seed, name)('');
}

/**
 * The streams whose names begin alike: `streamsUnder(seed, 'a/')('b')` is `stream(seed, 'a/b')`, in less time where there
 * are many of them.
 */
export function streamsUnder(seed: number, beginning: string): (rest: string) => () => number {
  requireSeed(seed);
  const begun = `${seed}/${beginning}`;
  const [a, b, c, d] = LANES.map(([start, factor]) => hash(start, factor, begun)) as [number, number, number, number];
  return (rest) => {
    const length = begun.length + rest.length;
    const [w, x, y, z] = [
      mix(hash(a, LANES[0][1], rest) ^ length),
      mix(hash(b, LANES[1][1], rest) ^ length),
      mix(hash(c, LANES[2][1], rest) ^ length),
      mix(hash(d, LANES[3][1], rest) ^ length),
    ];
    return drawsFrom((w | x | y | z) === 0 ? [1, x, y, z] : [w, x, y, z]);
  };
}

/** Draws in [0, 1) of 53 bits, from a state on. */
export function drawsFrom(state: XoshiroState): () => number {
  const next = xoshiro128(state);
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}

/** Refuses what is no seed. 0 is one. */
export function requireSeed(seed: number): void {
  if (Number.isSafeInteger(seed)) return;
  throw fault('uncertainty.option-refused', { option: 'seed', found: String(seed), expected: 'a whole number' });
}

/** Takes a text into one word of a state: a hash by multiplication, that `mix` ends. */
function hash(start: number, factor: number, text: string): number {
  let word = start;
  for (let i = 0; i < text.length; i++) word = rotate(Math.imul(word ^ text.charCodeAt(i), factor), 13);
  return word;
}

/** The finalizer of MurmurHash3 (public domain). */
function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
