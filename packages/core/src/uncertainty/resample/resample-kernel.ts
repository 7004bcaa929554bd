import { requireSeed, stream } from '../stream.js';
import { xoshiro128, type XoshiroState } from '../xoshiro128.js';

/**
 * Sums over rows of which each stands in a sample as often as a Poisson draw of mean 1 says: the Poisson bootstrap, in which
 * no row waits for another (J. A. Hanley and B. MacGibbon, Computer Methods and Programs in Biomedicine 83 (2006) 57-62).
 */
export interface Resampling {
  /** Whole numbers from 0, one value a row; all of the same length. */
  readonly columns: readonly Float64Array[];
  /** The state of the generator of each sample: four words, not all 0. */
  readonly states: Uint32Array;
}

/**
 * A way of resampling; gives the sum of each column in each sample. All of them give the same sums: those are whole
 * numbers, of which no order of adding changes a bit.
 */
export type ResampleKernel = (resampling: Resampling) => readonly Float64Array[];

/**
 * How many of 65,536 numbers stand for a row that is drawn at least once, twice, up to eight times: 65,536 times the
 * probabilities of the Poisson distribution of mean 1, rounded. They sum to 65,536, so that the mean is 1 exactly; the variance is 0.99997.
 */
export const DRAWN_AT_LEAST = [41_427, 17_317, 5_263, 1_244, 240, 39, 5, 1] as const;

/** Values from here on have more than three digits of 15 bits. */
const TOO_LARGE = 0x2000_0000_0000;
/** Eight times this is the largest sum that a double holds to the unit. */
const LARGEST_SUM = 0x4_0000_0000_0000;

/** The states of so many generators, by one that begins with the first numbers of the stream of a name. */
export function resampleStates(seed: number, name: string, samples: number): Uint32Array {
  requireSeed(seed);
  const draw = stream(seed, name);
  const word = (): number => Math.floor(draw() * 0x1_0000_0000);
  const next = xoshiro128([word() | 1, word(), word(), word()]);
  const states = new Uint32Array(4 * samples);
  for (let at = 0; at < states.length; at++) states[at] = next();
  for (let at = 0; at < states.length; at += 4)
    if ((states[at]! | states[at + 1]! | states[at + 2]! | states[at + 3]!) === 0) states[at] = 1;
  return states;
}

/**
 * How often each row stands in a sample, row after row. A number of the sample's generator draws two rows: its lower 16 bits
 * the first, its upper ones the second, each half counted from 32,768 on: so vectors compare them.
 */
export function rowDraws(states: Uint32Array, sample: number): () => number {
  const next = xoshiro128(stateOf(states, sample));
  let upper = -1;
  return () => {
    const bits = upper < 0 ? next() : upper;
    upper = upper < 0 ? bits >>> 16 : -1;
    return timesDrawn((bits & 0xffff) ^ 0x8000);
  };
}

/** The state of the generator of a sample. */
export function stateOf(states: Uint32Array, sample: number): XoshiroState {
  const [a, b, c, d] = states.subarray(4 * sample, 4 * sample + 4);
  return [a!, b!, c!, d!];
}

function timesDrawn(bits: number): number {
  let times = 0;
  while (times < DRAWN_AT_LEAST.length && bits < DRAWN_AT_LEAST[times]!) times++;
  return times;
}

/** Refuses, as a bug, columns of unlike lengths, values that are no whole numbers or too large, and states that are cut. */
export function checkResampling({ columns, states }: Resampling): void {
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows))
    throw new RangeError(`columns of ${columns.map(({ length }) => length).join(', ')} rows`);
  for (const column of columns) {
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      const value = column[row]!;
      if (!(Number.isInteger(value) && value >= 0 && value < TOO_LARGE))
        throw new RangeError(`${value} is no whole number that can be resampled`);
      sum += value;
    }
    if (sum > LARGEST_SUM) throw new RangeError(`a sum of ${sum} is too large to be resampled`);
  }
  if (states.length % 4 !== 0) throw new RangeError(`${states.length} words are no states of four`);
}
