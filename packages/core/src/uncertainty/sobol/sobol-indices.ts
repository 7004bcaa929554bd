import { normalQuantile } from '../confidence/normal-quantile.js';
import { stream } from '../stream.js';
import { readSobolInput } from './check-sobol.js';
import { evaluateDesign, type Evaluate, type NotNumber } from './evaluate-design.js';
import { numberQuantities, sumRuns, type Quantities } from './run-sums.js';
import { layOutDesign, type SobolFactor, type SobolGroup } from './sobol-design.js';

/** What is varied, how often, and what comes of it. */
export interface SobolInput {
  /** Up to 40, independent of each other. */
  readonly factors: readonly SobolFactor[];
  /** Factors taken together, each in one group; every factor by itself where absent. */
  readonly groups?: readonly SobolGroup[];
  /** Whether pairs of groups are wanted too: nearly twice the evaluations, and they sharpen the other indices. */
  readonly secondOrder?: boolean;
  /** A power of two; outputs are computed runs (groups + 2) times, or runs (2 groups + 2) with second order. */
  readonly runs: number;
  /** Any whole number, 0 among them. */
  readonly seed: number;
  /** How often the runs are resampled for the errors of the indices. */
  readonly resamples: number;
  /** Of the intervals from `low` to `high`: 0.5 to below 1. */
  readonly coverage: number;
  readonly evaluate: Evaluate;
}

/** Indices of one kind: of an output, group after group (or pair after pair). NaN for an output that was not a number. */
export interface SobolTable {
  /** Parts of the variance of the output. By chance an estimate may lie below 0 or above 1, and is left there. */
  readonly index: Float64Array;
  /** Standard errors, by the resamples. */
  readonly error: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** 1 where the interval reaches 0 or below: not distinguishable from 0. */
  readonly nearZero: Uint8Array;
}

/** Sobol indices of many outputs. */
export interface SobolIndices {
  readonly groups: readonly string[];
  readonly pairs: readonly (readonly [number, number])[];
  readonly outputs: number;
  readonly evaluations: number;
  /** What a group moves by itself. */
  readonly first: SobolTable;
  /** What a group has part in, alone and with others. */
  readonly total: SobolTable;
  /** What two groups move together, beyond what each moves by itself. */
  readonly second: SobolTable | null;
  /** By output. */
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** By output, 1: always the same, so that nothing moves it and its indices are 0. */
  readonly constant: Uint8Array;
  /** Outputs that were not always a finite number; they have no indices, and the others have theirs. */
  readonly notNumbers: readonly NotNumber[];
}

/**
 * First-order, total and second-order Sobol indices of all outputs of one pass. Runs are points of the Sobol sequence with
 * Owen's scrambling. First order by A. Saltelli et al., Computer Physics Communications 181 (2010) 259-270, table 2 (b);
 * total by M. J. W. Jansen, ibid. 117 (1999) 35-43; second by A. Saltelli, ibid. 145 (2002) 280-297; outputs are centred on
 * their mean, so that adding a number to all of them changes nothing. With second order all are averaged over both ways of
 * exchanging A and B. Errors by resampling whole runs; scrambled points are more even than the independent runs that this
 * takes them for, so that the intervals are too wide rather than too narrow.
 */
export function sobolIndices(input: SobolInput): SobolIndices {
  const { groups, bits } = readSobolInput(input);
  const { factors, runs, seed, resamples, coverage } = input;
  const secondOrder = input.secondOrder === true && groups.length > 1;
  const design = layOutDesign(factors, groups, bits, secondOrder, seed);
  const evaluated = evaluateDesign(design, runs, factors.length, input.evaluate);
  const { outputs, notNumbers } = evaluated;
  const pairs = secondOrder ? pairsOf(groups.length) : [];
  const resampled = resampleRuns(runs, resamples, seed);
  const of = numberQuantities(groups.length, pairs.length);
  const table = (columns: number) => emptyTable(outputs * columns);
  const [first, total, second] = [table(groups.length), table(groups.length), table(pairs.length)];
  const [mean, variance, constant] = [new Float64Array(outputs), new Float64Array(outputs), new Uint8Array(outputs)];
  const wrong = new Set(notNumbers.map(({ output }) => output));
  const spread = normalQuantile((1 + coverage) / 2);
  const samples = resamples + 1;
  for (let output = 0; output < outputs; output++) {
    if (wrong.has(output)) {
      for (const { index, error, low, high } of [first, total, second]) {
        const columns = index.length / outputs;
        for (const column of [index, error, low, high]) {
          column.fill(Number.NaN, output * columns, (output + 1) * columns);
        }
      }
      mean[output] = variance[output] = Number.NaN;
      continue;
    }
    const found = sumRuns(evaluated, output, runs, groups.length, pairs, resampled);
    const indices = found.constant ? null : indicesOf(found.sums, of, groups.length, pairs, runs, samples);
    mean[output] = found.centre;
    constant[output] = found.constant ? 1 : 0;
    if (indices === null) continue;
    variance[output] = indices.variance;
    for (let group = 0; group < groups.length; group++) {
      write(first, output * groups.length + group, indices.first, group * samples, samples, spread);
      write(total, output * groups.length + group, indices.total, group * samples, samples, spread);
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      write(second, output * pairs.length + pair, indices.second, pair * samples, samples, spread);
    }
  }
  for (const { nearZero, low, index } of [first, total, second]) {
    for (let at = 0; at < index.length; at++) nearZero[at] = low[at]! <= 0 ? 1 : 0;
  }
  return {
    ...{ groups: groups.map(({ name }) => name), pairs, outputs, evaluations: design.designs * runs },
    ...{ first, total, second: input.secondOrder ? second : null, mean, variance, constant, notNumbers },
  };
}

/** How often each run is in each resample: `runs` draws with replacement, the same for every output. */
function resampleRuns(runs: number, resamples: number, seed: number): Uint8Array {
  const draw = stream(seed, 'sobol/resamples');
  const counts = new Uint8Array(runs * resamples);
  for (let from = 0; from < counts.length; from += runs) {
    for (let drawn = 0; drawn < runs; drawn++) counts[from + Math.floor(draw() * runs)]!++;
  }
  return counts;
}

/** Indices of one output in every sample of its runs, the runs themselves first. */
function indicesOf(
  sums: Float64Array,
  of: Quantities,
  groups: number,
  pairs: readonly (readonly [number, number])[],
  runs: number,
  samples: number,
) {
  const [first, total] = [new Float64Array(groups * samples), new Float64Array(groups * samples)];
  const second = new Float64Array(pairs.length * samples);
  let whole = 0;
  for (let sample = 0; sample < samples; sample++) {
    const sum = (quantity: number) => sums[quantity * samples + sample]!;
    const middle = (sum(of.a) + sum(of.b)) / (2 * runs);
    const variance = (sum(of.aa) + sum(of.bb)) / (2 * runs) - middle * middle;
    if (sample === 0) whole = variance;
    if (!(variance > 0)) continue;
    const both = pairs.length > 0;
    for (let group = 0; group < groups; group++) {
      let product = sum(of.product(group)) - middle * sum(of.change(group));
      let square = sum(of.square(group));
      if (both) {
        product = (product + sum(of.turnedProduct(group)) - middle * sum(of.turnedChange(group))) / 2;
        square = (square + sum(of.turnedSquare(group))) / 2;
      }
      first[group * samples + sample] = product / runs / variance;
      total[group * samples + sample] = square / (2 * runs) / variance;
    }
    for (const [pair, [g, h]] of pairs.entries()) {
      const changes = sum(of.turnedChange(g)) + sum(of.change(h)) + sum(of.turnedChange(h)) + sum(of.change(g));
      const closed = (sum(of.pair(pair)) - middle * changes) / (2 * runs) / variance;
      second[pair * samples + sample] = closed - first[g * samples + sample]! - first[h * samples + sample]!;
    }
  }
  return { first, total, second, variance: whole };
}

function write(
  table: SobolTable,
  at: number,
  values: Float64Array,
  from: number,
  samples: number,
  spread: number,
): void {
  const index = values[from]!;
  let mean = 0;
  for (let sample = 1; sample < samples; sample++) mean += values[from + sample]! / (samples - 1);
  let squares = 0;
  for (let sample = 1; sample < samples; sample++) {
    const away = values[from + sample]! - mean;
    squares += away * away;
  }
  const error = Math.sqrt(squares / (samples - 2));
  table.index[at] = index;
  table.error[at] = error;
  table.low[at] = index - spread * error;
  table.high[at] = index + spread * error;
}

function emptyTable(length: number): SobolTable {
  const column = () => new Float64Array(length);
  return { index: column(), error: column(), low: column(), high: column(), nearZero: new Uint8Array(length) };
}

function pairsOf(groups: number): (readonly [number, number])[] {
  return Array.from({ length: groups }, (_, g) =>
    Array.from({ length: groups - g - 1 }, (_, h) => [g, g + 1 + h] as const),
  ).flat();
}
