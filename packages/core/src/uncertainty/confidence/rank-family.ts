import type { DrawnErrors, EstimationError } from './estimation-error.js';
import { largestOf } from './max-quantile.js';

/** Which bounds of a rank are wanted: both, only how near the first place it may be, or only how far from it. */
export type RankSide = 'both' | 'lower' | 'upper';

/** What comparing units with all others comes to. By member, in the order asked. */
export interface Comparison {
  /** How many units are surely above the member. */
  readonly above: Int32Array;
  /** How many units are surely below it. */
  readonly below: Int32Array;
  /** Rounds of the step-down; 1 without. */
  readonly rounds: number;
  /** The last critical value of the largest difference, in standard errors. */
  readonly critical: number;
}

/** Whether it is still open that the other unit is not above the member, and that it is not below. */
const OTHER_ABOVE = 1;
const OTHER_BELOW = 2;

/** What is compared, and how. */
export interface Family {
  readonly estimates: ArrayLike<number>;
  readonly error: EstimationError;
  readonly drawn: DrawnErrors;
  /** How many draws are at or above a critical value. */
  readonly keep: number;
  readonly side: RankSide;
  readonly stepDown: boolean;
}

/**
 * Tests at once, for some units, all hypotheses "the other is not above" and "the other is not below" that the side
 * needs, by the largest studentized difference over those still open (Romano and Wolf, Econometrica 73 (2005) 1237-1282):
 * what exceeds the critical value is rejected, and the rest tested again by a critical value of its own, until nothing
 * more is rejected. Where a pair is decided one way the hypothesis of the other way stays, so that no direction is
 * claimed wrongly either. A pair of two members is one pair. Per draw only the largest difference is kept.
 */
export function compareUnits(family: Family, members: readonly number[]): Comparison {
  const { estimates, error, drawn, keep, stepDown } = family;
  const { units } = error;
  const open = openPairs(family, members);
  const [above, below] = [new Int32Array(units), new Int32Array(units)];
  const evaluate = largestDifferences(family, members, open);
  const draws = drawn.errors.length / units;
  const bounds = new Float64Array(draws);
  evaluate(Int32Array.from(bounds.keys()), bounds);
  let critical = bounds.slice().sort()[draws - keep]!;
  let rounds = 1;
  const scale = new Float64Array(units);
  for (; ; rounds++) {
    let rejected = 0;
    for (const [row, member] of members.entries()) {
      error.differ(member, scale);
      for (let other = 0, at = row * units; other < units; other++, at++) {
        if (open[at] === 0) continue;
        const difference = estimates[other]! - estimates[member]!;
        const size = scale[other] === 0 ? difference * Number.POSITIVE_INFINITY : difference * scale[other]!;
        const found = size > critical ? OTHER_ABOVE : -size > critical ? OTHER_BELOW : 0;
        if ((found & open[at]!) === 0) continue;
        open[at]! ^= found;
        rejected++;
        const [high, low] = found === OTHER_ABOVE ? [other, member] : [member, other];
        above[low]!++;
        below[high]!++;
      }
    }
    if (!stepDown || rejected === 0) break;
    critical = largestOf(bounds, keep, evaluate);
  }
  const pick = (of: Int32Array) => Int32Array.from(members, (member) => of[member]!);
  return { above: pick(above), below: pick(below), rounds, critical };
}

/** The hypotheses to test: one row of units for each member. A pair of two members stands in the row of the first. */
function openPairs({ error: { units }, side }: Family, members: readonly number[]): Uint8Array {
  const open = new Uint8Array(members.length * units);
  const rowOf = new Int32Array(units).fill(-1);
  for (const [row, member] of members.entries()) rowOf[member] = row;
  const own = side === 'both' ? OTHER_ABOVE | OTHER_BELOW : side === 'lower' ? OTHER_ABOVE : OTHER_BELOW;
  for (const [row, member] of members.entries()) {
    for (let other = 0; other < units; other++) {
      const turned = rowOf[other]!;
      if (other === member || (turned >= 0 && turned < row)) continue;
      open[row * units + other] = turned < 0 ? own : OTHER_ABOVE | OTHER_BELOW;
    }
  }
  return open;
}

/** For some draws, the largest studentized difference over the pairs still open; at least 0. */
function largestDifferences({ error, drawn }: Family, members: readonly number[], open: Uint8Array) {
  const { units } = error;
  const { errors, variances } = drawn;
  const scale = new Float64Array(units);
  const pairs: Pairs = { others: new Int32Array(units), weights: new Float64Array(units), both: 0, all: 0 };
  return (draws: Int32Array, values: Float64Array): void => {
    values.fill(0, 0, draws.length);
    for (const [row, member] of members.entries()) {
      const from = row * units;
      let first = 0;
      while (first < units && open[from + first] === 0) first++;
      error.differ(member, scale);
      const whole = !variances && wholeFrom(open, from, first, units, member);
      if (!whole) listPairs(pairs, open.subarray(from, from + units), first, scale);
      for (const [at, draw] of draws.entries()) {
        const start = draw * units;
        const least = values[at]!;
        if (whole) values[at] = largestEitherWay(errors, start, member, scale, first, units, least);
        else if (variances) values[at] = largestSquare(errors, variances, start, member, pairs, least);
        else values[at] = largestListed(errors, start, member, pairs, least);
      }
    }
    if (variances) for (let at = 0; at < draws.length; at++) values[at] = Math.sqrt(values[at]!);
  };
}

/** Open pairs of one member: first the `both` that are open both ways, then, up to `all`, those open one way. */
interface Pairs {
  readonly others: Int32Array;
  /** What a difference is multiplied by: 1 / its standard error, below 0 where only "the other is not below" is open. */
  readonly weights: Float64Array;
  both: number;
  all: number;
}

function listPairs(pairs: Pairs, open: Uint8Array, first: number, scale: Float64Array): void {
  const { others, weights } = pairs;
  pairs.all = 0;
  for (const either of [true, false]) {
    for (let other = first; other < open.length; other++) {
      const way = open[other]!;
      if (way === 0 || (way === (OTHER_ABOVE | OTHER_BELOW)) !== either) continue;
      others[pairs.all] = other;
      weights[pairs.all++] = way === OTHER_BELOW ? -scale[other]! : scale[other]!;
    }
    if (either) pairs.both = pairs.all;
  }
}

function largestListed(errors: Float32Array, start: number, member: number, pairs: Pairs, least: number): number {
  const { others, weights, both, all } = pairs;
  const own = errors[start + member]!;
  let largest = least;
  for (let i = 0; i < both; i++) {
    const size = Math.abs((errors[start + others[i]!]! - own) * weights[i]!);
    if (size > largest) largest = size;
  }
  for (let i = both; i < all; i++) {
    const size = (errors[start + others[i]!]! - own) * weights[i]!;
    if (size > largest) largest = size;
  }
  return largest;
}

/** The square, in the standard errors that the draw itself would have shown. */
function largestSquare(
  errors: Float32Array,
  variances: Float32Array,
  start: number,
  member: number,
  { others, weights, both, all }: Pairs,
  least: number,
): number {
  const own = errors[start + member]!;
  const spread = variances[start + member]!;
  let largest = least;
  for (let i = 0; i < all; i++) {
    const at = start + others[i]!;
    const difference = errors[at]! - own;
    if (i >= both && difference * weights[i]! <= 0) continue;
    const size = (difference * difference) / (spread + variances[at]!);
    if (size > largest) largest = size;
  }
  return largest;
}

/** Whether both ways are open between a member and all units from one on. */
function wholeFrom(open: Uint8Array, from: number, first: number, units: number, member: number): boolean {
  for (let other = first; other < units; other++) if (open[from + other] !== 3 && other !== member) return false;
  return true;
}

function largestEitherWay(
  drawn: Float32Array,
  start: number,
  member: number,
  scale: Float64Array,
  first: number,
  units: number,
  least: number,
): number {
  const own = drawn[start + member]!;
  let largest = least;
  for (let other = first; other < units; other++) {
    const size = Math.abs((drawn[start + other]! - own) * scale[other]!);
    if (size > largest) largest = size;
  }
  return largest;
}
