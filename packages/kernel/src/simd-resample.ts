import { checkResampling, DRAWN_AT_LEAST, plainResample, type ResampleKernel } from '@bearings/core';
import { compileText } from './compile-text.js';
import { RESAMPLE_TEXT } from './resample-text.js';

/** What the module gives, and its memory; addresses are in bytes. */
interface Module {
  readonly memory: WebAssembly.Memory;
  resample(
    pairs: number,
    width: number,
    samples: number,
    digits: number,
    states: number,
    thresholds: number,
    drawn: number,
    sums: number,
  ): void;
}

/** The first address that the module does not use for itself. */
const FREE = 1024;
const PAGE = 65_536;
/** Bytes of the draws of a block: 256 pairs of rows in eight samples. */
const DRAWN = 256 * 32;
/** Bytes of the thresholds. */
const THRESHOLDS = 16;
/** Samples side by side. */
const LANES = 8;
/** A digit of a value has 15 bits. */
const DIGIT = 32_768;
/** Numbers of 16 bits are compared as those from -32,768 on. */
const HALF = 32_768;

/** The fastest way of resampling that there is here; which one it is changes no sum. */
export function resampleKernel(): ResampleKernel {
  return openSimdResample() ?? plainResample;
}

/**
 * Resamples by WebAssembly, eight samples side by side, and gives the sums that `plainResample` gives. Null where the
 * engine has no WebAssembly with vectors, or is not allowed to run it.
 */
export function openSimdResample(): ResampleKernel | null {
  const module = compileText(RESAMPLE_TEXT);
  if (module === null) return null;
  const own = new WebAssembly.Instance(module).exports as unknown as Module;
  return ({ columns, states }) => {
    checkResampling({ columns, states });
    const samples = states.length / 4;
    const padded = Math.ceil(samples / LANES) * LANES;
    const pairs = Math.ceil((columns[0]?.length ?? 0) / 2);
    const widths = columns.map(digitsOf);
    const width = widths.reduce((sum, digits) => sum + digits, 0);
    const statesAt = FREE + THRESHOLDS + DRAWN;
    const sumsAt = statesAt + 16 * padded;
    const digitsAt = sumsAt + 8 * width * padded;
    makeRoom(own.memory, digitsAt + 4 * width * pairs);
    const { buffer } = own.memory;
    new Int16Array(buffer, FREE, DRAWN_AT_LEAST.length).set(DRAWN_AT_LEAST.map((numbers) => numbers - HALF));
    layStates(states, new Uint32Array(buffer, statesAt, 4 * padded));
    layDigits(columns, widths, pairs, new Uint16Array(buffer, digitsAt, 2 * width * pairs));
    const sums = new Float64Array(buffer, sumsAt, width * padded).fill(0);
    own.resample(pairs, width, padded, digitsAt, statesAt, FREE, FREE + THRESHOLDS, sumsAt);
    return joinDigits(sums, widths, samples, padded);
  };
}

function makeRoom(memory: WebAssembly.Memory, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
}

/** How many digits the largest value of a column has. */
function digitsOf(column: Float64Array): number {
  let most = 0;
  for (const value of column) most = Math.max(most, value);
  return most < DIGIT ? 1 : most < DIGIT * DIGIT ? 2 : 3;
}

/** Lays the words of four states side by side; samples that only fill up a vector have the state of 1s. */
function layStates(states: Uint32Array, into: Uint32Array): void {
  into.fill(1);
  for (let at = 0; at < states.length; at++) {
    const [sample, word] = [at >> 2, at & 3];
    into[16 * (sample >> 2) + 4 * word + (sample & 3)] = states[at]!;
  }
}

/** Writes each column digit by digit, the lowest first. */
function layDigits(
  columns: readonly Float64Array[],
  widths: readonly number[],
  pairs: number,
  into: Uint16Array,
): void {
  into.fill(0);
  const step = 2 * pairs;
  let from = 0;
  columns.forEach((column, k) => {
    const width = widths[k]!;
    for (let row = 0; row < column.length; row++) {
      const third = width < 3 ? 0 : Math.floor(column[row]! / (DIGIT * DIGIT));
      const rest = column[row]! - third * DIGIT * DIGIT;
      into[from + row] = rest & (DIGIT - 1);
      if (width > 1) into[from + step + row] = rest >>> 15;
      if (width > 2) into[from + 2 * step + row] = third;
    }
    from += width * step;
  });
}

function joinDigits(
  sums: Float64Array,
  widths: readonly number[],
  samples: number,
  padded: number,
): readonly Float64Array[] {
  let from = 0;
  return widths.map((width) => {
    const joined = new Float64Array(samples);
    let unit = 1;
    for (let digit = 0; digit < width; digit++) {
      for (let sample = 0; sample < samples; sample++) joined[sample] = joined[sample]! - sums[from + sample]! * unit;
      from += padded;
      unit *= DIGIT;
    }
    return joined;
  });
}
