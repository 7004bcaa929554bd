import type { Evaluated } from './evaluate-design.js';

/** Sums of an output over runs, from which all of its indices follow; and the same over resamples of the runs. */
export interface RunSums {
  /** By quantity, then by resample; the first is that of the runs as they are. */
  readonly sums: Float64Array;
  /** What was taken from every output before: their mean. */
  readonly centre: number;
  /** Whether the outputs of A and B are all the same, but for rounding. */
  readonly constant: boolean;
}

/** Where each quantity stands in the sums. For group g, and for the pair numbered p. */
export interface Quantities {
  readonly count: number;
  /** A, B, and their squares. */
  readonly a: 0;
  readonly b: 1;
  readonly aa: 2;
  readonly bb: 3;
  /** B (A with g - A); A with g - A; its square. */
  readonly product: (group: number) => number;
  readonly change: (group: number) => number;
  readonly square: (group: number) => number;
  /** The same, A and B exchanged. */
  readonly turnedProduct: (group: number) => number;
  readonly turnedChange: (group: number) => number;
  readonly turnedSquare: (group: number) => number;
  /** (B with g)(A with h) + (B with h)(A with g) - 2 A B. */
  readonly pair: (pair: number) => number;
}

/** Numbers the quantities of some groups. */
export function numberQuantities(groups: number, pairs: number): Quantities {
  const at = (kind: number) => (group: number) => 4 + kind * groups + group;
  const kinds = pairs > 0 ? 6 : 3;
  return {
    ...{ count: 4 + kinds * groups + pairs, a: 0, b: 1, aa: 2, bb: 3 },
    ...{ product: at(0), change: at(1), square: at(2) },
    ...{ turnedProduct: at(3), turnedChange: at(4), turnedSquare: at(5) },
    pair: (pair) => 4 + kinds * groups + pair,
  };
}

/** A column that spans no more than this part of its size does not vary; what is left is rounding. */
const NO_SPREAD = 1e-12;

/**
 * Sums the quantities of one output over the runs, and over each resample of them. A resample takes whole runs: a run's
 * output in every design goes with it (paired bootstrap).
 */
export function sumRuns(
  { values }: Evaluated,
  output: number,
  runs: number,
  groups: number,
  pairs: readonly (readonly [number, number])[],
  resampled: Uint8Array,
): RunSums {
  const designs = 2 + groups * (pairs.length > 0 ? 2 : 1);
  const from = output * designs * runs;
  const centre = meanOf(values.subarray(from, from + 2 * runs));
  const design = (at: number) =>
    Float64Array.from(values.subarray(from + at * runs, from + (at + 1) * runs), (value) => value - centre);
  const [a, b] = [design(0), design(1)];
  const of = numberQuantities(groups, pairs.length);
  const rows = new Float64Array(4 * Math.ceil(of.count / 4) * runs);
  const row = (at: number) => rows.subarray(at * runs, (at + 1) * runs);
  row(of.a).set(a);
  row(of.b).set(b);
  row(of.aa).set(a.map((value) => value * value));
  row(of.bb).set(b.map((value) => value * value));
  const mixed = Array.from({ length: groups }, (_, group) => design(2 + group));
  for (const [group, ab] of mixed.entries()) {
    fillChange(a, b, ab, row(of.product(group)), row(of.change(group)), row(of.square(group)));
  }
  if (pairs.length > 0) {
    const turned = Array.from({ length: groups }, (_, group) => design(2 + groups + group));
    for (const [group, ba] of turned.entries()) {
      const [product, change, square] = [of.turnedProduct(group), of.turnedChange(group), of.turnedSquare(group)];
      fillChange(b, a, ba, row(product), row(change), row(square));
    }
    for (const [pair, [g, h]] of pairs.entries()) {
      const into = row(of.pair(pair));
      for (let run = 0; run < runs; run++) {
        const both = turned[g]![run]! * mixed[h]![run]! + turned[h]![run]! * mixed[g]![run]!;
        into[run] = both - 2 * a[run]! * b[run]!;
      }
    }
  }
  return { sums: sumRows(rows, runs, resampled), centre, constant: !spreads(a, b, centre) };
}

function fillChange(
  own: Float64Array,
  other: Float64Array,
  mixed: Float64Array,
  product: Float64Array,
  change: Float64Array,
  square: Float64Array,
): void {
  for (let run = 0; run < own.length; run++) {
    const moved = mixed[run]! - own[run]!;
    product[run] = other[run]! * moved;
    change[run] = moved;
    square[run] = moved * moved;
  }
}

/** Sums of each row: as it is, then weighted by how often each run is in a resample. Rows are a multiple of four. */
function sumRows(rows: Float64Array, runs: number, resampled: Uint8Array): Float64Array {
  const samples = resampled.length / runs + 1;
  const count = rows.length / runs;
  const sums = new Float64Array(count * samples);
  const once = new Uint8Array(runs).fill(1);
  for (let at = 0; at < count; at += 4) {
    const four = [0, 1, 2, 3].map((k) => rows.subarray((at + k) * runs, (at + k + 1) * runs));
    const [first, second, third, fourth] = four as [Float64Array, Float64Array, Float64Array, Float64Array];
    for (let sample = 0; sample < samples; sample++) {
      const weights = sample === 0 ? once : resampled;
      const from = sample === 0 ? 0 : (sample - 1) * runs;
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let run = 0; run < runs; run++) {
        const weight = weights[from + run]!;
        a += weight * first[run]!;
        b += weight * second[run]!;
        c += weight * third[run]!;
        d += weight * fourth[run]!;
      }
      sums[at * samples + sample] = a;
      sums[(at + 1) * samples + sample] = b;
      sums[(at + 2) * samples + sample] = c;
      sums[(at + 3) * samples + sample] = d;
    }
  }
  return sums;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]! / values.length;
  return sum;
}

function spreads(a: Float64Array, b: Float64Array, centre: number): boolean {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const column of [a, b]) {
    for (const value of column) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return high - low > NO_SPREAD * Math.max(Math.abs(low + centre), Math.abs(high + centre));
}
