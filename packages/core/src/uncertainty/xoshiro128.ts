/** The state of the generator: four 32-bit words, not all 0. */
export type XoshiroState = readonly [number, number, number, number];

/**
 * A sequence of 32-bit integers, 0 to 4294967295: xoshiro128** of Blackman and Vigna (2018), which they placed in the
 * public domain. Period 2^128 - 1; a state of four zeros would stay there and is refused.
 */
export function xoshiro128(state: XoshiroState): () => number {
  let [a, b, c, d] = state;
  if ((a | b | c | d) === 0) throw new RangeError('the state of xoshiro128** must not be zero');
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
}

/** Turns the bits of a 32-bit word to the left; those that fall out come in at the other end. */
export function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
