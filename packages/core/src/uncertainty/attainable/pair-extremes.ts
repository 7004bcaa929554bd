import { checkLinearRanking } from '../linear/check-linear-ranking.js';
import type { LinearRanking } from '../linear/linear-ranking.js';
import { checkRegion } from '../region/check-region.js';
import type { WeightRegion } from '../region/weight-region.js';
import { buildProgram, countWalls, findCorner, frameRegion, type RegionFrame, setRow } from './region-frame.js';
import type { HingeProgram } from './hinge-program.js';

/** For every pair of schools, how far the one can be above the other over a weight region. */
export interface PairExtremes {
  readonly schools: number;
  /** At a * schools + b, the largest score of a less that of b; the smallest is minus that at b * schools + a. */
  readonly largest: Float64Array;
}

/** Finds extremes of the score difference of one school and others over a region. */
export interface DifferenceExtremes {
  /** Largest and smallest score of `a` less that of `b`, written to `into` at 0 and 1. */
  between(a: number, b: number, into: Float64Array): void;
}

/**
 * The largest and smallest score difference of every pair. Over a box, and over an order of importance, by filling the
 * weights greedily, without a linear program: all is given to the largest differences first. `a` is necessarily at least
 * level with `b` where the smallest is 0 or more, possibly above it where the largest is more than 0. A fault where the
 * ranking or the region is refused.
 */
export function pairExtremes(ranking: LinearRanking, region: WeightRegion): PairExtremes {
  checkLinearRanking(ranking);
  checkRegion(region, ranking.declared, ranking.indicators);
  const schools = ranking.schools.length;
  const largest = new Float64Array(schools * schools);
  const extremes = differenceExtremes(frameRegion(ranking.columns, region), 'all');
  const pair = new Float64Array(2);
  for (let a = 0; a < schools; a++) {
    for (let b = a + 1; b < schools; b++) {
      extremes.between(a, b, pair);
      largest[a * schools + b] = pair[0]!;
      largest[b * schools + a] = 0 - pair[1]!;
    }
  }
  return { schools, largest };
}

/** Whether `a` stands at or above `b` whatever the weights of the region. */
export function necessarilyNotBelow({ schools, largest }: PairExtremes, a: number, b: number): boolean {
  return largest[b * schools + a]! <= 0;
}

/** Whether some weights of the region put `a` above `b`. */
export function possiblyAbove({ schools, largest }: PairExtremes, a: number, b: number): boolean {
  return largest[a * schools + b]! > 0;
}

/**
 * Extremes of score differences over a region that has been set up. Where it is no box, a box around it decides some
 * pairs already; with `open`, the extremes of those are left at that: no less than the true range.
 */
export function differenceExtremes(frame: RegionFrame, exactly: 'all' | 'open' = 'open'): DifferenceExtremes {
  const { parts, low, high, values, rows } = frame;
  const differences = new Float64Array(parts);
  const order = new Int32Array(parts);
  const left = 1 - low.reduce((sum, bound) => sum + bound, 0);
  const exact = rows.length === 0 ? null : extremesByProgram(frame);
  return {
    between: (a, b, into) => {
      let base = 0;
      for (let k = 0; k < parts; k++) {
        const difference = values[a * parts + k]! - values[b * parts + k]!;
        differences[k] = difference;
        base += low[k]! * difference;
        let at = k;
        for (; at > 0 && differences[order[at - 1]!]! < difference; at--) order[at] = order[at - 1]!;
        order[at] = k;
      }
      into[0] = base + fill(order, differences, low, high, left, 0, 1);
      into[1] = base + fill(order, differences, low, high, left, parts - 1, -1);
      if (exact && (exactly === 'all' || (into[0] > 0 && into[1] < 0))) exact(differences, into);
    },
  };
}

function fill(
  order: Int32Array,
  differences: Float64Array,
  low: Float64Array,
  high: Float64Array,
  whole: number,
  first: number,
  by: 1 | -1,
): number {
  let left = whole;
  let sum = 0;
  for (let i = first; left > 0 && i >= 0 && i < order.length; i += by) {
    const k = order[i]!;
    const room = high[k]! - low[k]!;
    const given = room < left ? room : left;
    sum += given * differences[k]!;
    left -= given;
  }
  return sum;
}

/** Extremes by two linear programs, within those of a box around the region. */
function extremesByProgram(frame: RegionFrame): (differences: Float64Array, into: Float64Array) => void {
  if (frame.free.length < 2) return () => {};
  const program = buildProgram(frame, 1);
  const corner = findCorner(frame);
  return (differences, into) => {
    into[0] = -least(
      frame,
      program,
      corner,
      differences.map((d) => -d),
      into[0]!,
    );
    into[1] = least(frame, program, corner, differences, -into[1]!);
  };
}

/** The least of coefficients · v, known to be above -reach: the row is lifted so that it always costs. */
function least(
  frame: RegionFrame,
  program: HingeProgram,
  corner: Int32Array,
  coefficients: Float64Array,
  reach: number,
): number {
  const row = countWalls(frame);
  const lift = 2 * Math.abs(reach) + 1;
  setRow(frame, program, row, coefficients, -lift, 1, 1);
  if (!program.startAt(corner) || !program.descend()) return -reach;
  return program.residuals[row]! - lift;
}
