import type { HingeProgram } from './hinge-program.js';
import type { DifferenceExtremes } from './pair-extremes.js';
import { buildProgram, countWalls, type RegionFrame, setRow } from './region-frame.js';

/** Which end of the ranks of a school is looked for. */
export type RankEnd = 'best' | 'worst';

/**
 * The search for one end of the ranks of one school, as a program: one row for each rival whose place is open, which
 * costs 1 where the rival stands on the wrong side by as much as it ever does. For the best rank the wrong side is
 * above; for the worst it is level or below.
 */
export interface RivalRows {
  readonly school: number;
  readonly end: RankEnd;
  /** Rivals that stand above at every weight of the region. */
  readonly above: number;
  /** The rivals of the open rows. */
  readonly open: Int32Array;
  readonly program: HingeProgram;
  /** The row of the first open rival in the program. */
  readonly first: number;
}

/**
 * What strictly higher takes where the worst rank is searched for, as a part of the most that the two scores ever
 * differ: weights in a sliver thinner than that are not searched. The best rank needs none: level is not above.
 */
const ROOM = 1e-7;

/** Least scale of a row, as a part of the range of its difference; with less, rounding would be scaled up to a whole rival. */
const LEAST_REACH = 1e-3;

/** States the search for one end of the ranks of a school. `slack` is the difference up to which scores are level. */
export function openRivals(
  frame: RegionFrame,
  extremes: DifferenceExtremes,
  school: number,
  end: RankEnd,
  slack: number,
): RivalRows {
  const schools = frame.values.length / frame.parts;
  const pair = new Float64Array(2);
  const open: number[] = [];
  const reach: number[] = [];
  let above = 0;
  for (let rival = 0; rival < schools; rival++) {
    if (rival === school) continue;
    extremes.between(rival, school, pair);
    const [largest, smallest] = [pair[0]!, pair[1]!];
    if (largest <= slack) continue;
    if (smallest > slack) {
      above++;
      continue;
    }
    open.push(rival);
    reach.push(Math.max(end === 'best' ? largest : 2 * slack - smallest, LEAST_REACH * (largest - smallest)));
  }
  const first = countWalls(frame);
  const program = buildProgram(frame, open.length);
  const differences = new Float64Array(frame.parts);
  open.forEach((rival, i) => {
    for (let k = 0; k < frame.parts; k++) {
      const difference = frame.values[rival * frame.parts + k]! - frame.values[school * frame.parts + k]!;
      differences[k] = end === 'best' ? difference : -difference;
    }
    setRow(frame, program, first + i, differences, end === 'best' ? 0 : -2 * slack, reach[i]!, 1);
    if (end === 'worst') program.offsets[first + i]! -= ROOM;
  });
  return { school, end, above, open: Int32Array.from(open), program, first };
}

/** The rank at a point of the frame: 1 + the rivals whose score is higher by more than the slack. */
export function rankAt(frame: RegionFrame, school: number, v: Float64Array, slack: number): number {
  const { parts, values } = frame;
  const score = (row: number) => {
    let sum = 0;
    for (let k = 0; k < parts; k++) sum += v[k]! * values[row * parts + k]!;
    return sum;
  };
  const own = score(school);
  let rank = 1;
  for (let row = 0; row * parts < values.length; row++) if (score(row) - own > slack) rank++;
  return rank;
}

/**
 * A count of open rivals on the wrong side that is proven to be undercut nowhere: the multipliers of where the program
 * stands, cut to what they may be, and the least that the rows so weighed come to over the box. By duality it holds
 * wherever the program stands; at its lowest corner it is the sum there.
 */
export function boundBelow(frame: RegionFrame, { program, first }: RivalRows): number {
  const { dimensions: size, normals, offsets, costs, costsBelow, corner, worths } = program;
  const boxWalls = 2 * frame.free.length;
  const sum = new Float64Array(size);
  let constant = 0;
  const add = (row: number, by: number) => {
    constant -= by * offsets[row]!;
    for (let k = 0, at = row * size; k < size; k++, at++) sum[k]! += by * normals[at]!;
  };
  for (let row = first; row < program.rows; row++) {
    const side = program.sideOf(row);
    const multiplier = side > 0 ? costs[row]! : side < 0 ? -costsBelow[row]! : 0;
    if (multiplier !== 0) add(row, multiplier);
  }
  for (let i = 0; i < size; i++) {
    const row = corner[i]!;
    if (row >= boxWalls) add(row, Math.max(-costsBelow[row]!, Math.min(costs[row]!, worths[i]!)));
  }
  return constant + leastOverBox(frame, sum);
}

/** The least of coefficients · v over the box, for coefficients of all free coordinates but the last, whose own is 0. */
function leastOverBox({ free, low, high, total }: RegionFrame, coefficients: Float64Array): number {
  const size = free.length;
  const order = new Int32Array(size);
  let left = total;
  let least = 0;
  for (let i = 0; i < size; i++) {
    const own = i < size - 1 ? coefficients[i]! : 0;
    left -= low[free[i]!]!;
    least += own * low[free[i]!]!;
    let at = i;
    for (; at > 0 && coefficientAt(coefficients, order[at - 1]!) > own; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
  for (let i = 0; i < size && left > 0; i++) {
    const k = free[order[i]!]!;
    const given = Math.min(left, high[k]! - low[k]!);
    left -= given;
    least += given * coefficientAt(coefficients, order[i]!);
  }
  return least;
}

function coefficientAt(coefficients: Float64Array, i: number): number {
  return i < coefficients.length ? coefficients[i]! : 0;
}
