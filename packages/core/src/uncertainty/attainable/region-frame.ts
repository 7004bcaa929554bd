import { fault } from '../../fault/fault.js';
import { regionRows, type RegionRow, type WeightRegion } from '../region/weight-region.js';
import { HingeProgram, WALL } from './hinge-program.js';

/**
 * A weight region as a box on v with a fixed sum, and rows where the region is no box. Weights in an order of importance
 * are mixtures of "the first k equally", so that they too are all v from 0 with a sum of 1.
 */
export interface RegionFrame {
  /** How many weights, and so how many coordinates. */
  readonly parts: number;
  /** Bounds that some admissible v attains where there are no rows. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Conditions beside the box; only of a polytope. */
  readonly rows: readonly RegionRow[];
  /** The coordinates that can move; the last of them is what the others leave. */
  readonly free: readonly number[];
  /** What the coordinates that can move sum to. */
  readonly total: number;
  /** By school, its values in the coordinates of the frame: v · values is the score. School after school. */
  readonly values: Float64Array;
  /** The most important first, where the region is an order. */
  readonly order: readonly number[] | null;
}

/** Sets a region up for searching; `columns` are those of the ranking. */
export function frameRegion(columns: readonly Float64Array[], region: WeightRegion): RegionFrame {
  const parts = columns.length;
  const order = region.kind === 'ordered' ? region.order : null;
  const [low, high] = boundsOf(region, parts);
  const free = [...low.keys()].filter((k) => high[k]! - low[k]! > 1e-15);
  const fixed = low.reduce((sum, value, k) => (free.includes(k) ? sum : sum + value), 0);
  const rows = region.kind === 'polytope' ? regionRows(region, parts) : [];
  return { parts, low, high, rows, free, total: 1 - fixed, values: valuesOf(columns, order), order };
}

function boundsOf(region: WeightRegion, parts: number): [Float64Array, Float64Array] {
  const low = new Float64Array(parts);
  const high = new Float64Array(parts).fill(1);
  if (region.kind !== 'box') return [low, high];
  const least = region.low.map((bound) => Math.max(0, bound));
  const sum = (bounds: readonly number[]) => bounds.reduce((a, b) => a + b, 0);
  const [sumLow, sumHigh] = [sum(least), sum(region.high)];
  for (let k = 0; k < parts; k++) {
    const [lowest, highest] = [least[k]!, region.high[k]!];
    low[k] = Math.max(lowest, Math.min(highest, 1 - (sumHigh - highest)));
    high[k] = Math.min(highest, Math.max(low[k]!, 1 - (sumLow - lowest)));
  }
  return [low, high];
}

function valuesOf(columns: readonly Float64Array[], order: readonly number[] | null): Float64Array {
  const parts = columns.length;
  const schools = columns[0]?.length ?? 0;
  const values = new Float64Array(schools * parts);
  for (let row = 0; row < schools; row++) {
    let sum = 0;
    for (let k = 0; k < parts; k++) {
      if (order) sum += columns[order[k]!]![row]!;
      values[row * parts + k] = order ? sum / (k + 1) : columns[k]![row]!;
    }
  }
  return values;
}

/** The weights of a point of the frame. */
export function weightsAt({ parts, order }: RegionFrame, v: Float64Array): Float64Array {
  if (!order) return v.slice();
  const weights = new Float64Array(parts);
  let rest = 0;
  for (let k = parts - 1; k >= 0; k--) {
    rest += v[k]! / (k + 1);
    weights[order[k]!] = rest;
  }
  return weights;
}

/** The point of the frame that weights are: the inverse of `weightsAt`. */
export function pointFor({ parts, order }: RegionFrame, weights: Float64Array): Float64Array {
  if (!order) return weights.slice();
  return weights.map((_, k) => (k + 1) * (weights[order[k]!]! - (k + 1 < parts ? weights[order[k + 1]!]! : 0)));
}

/** How many rows of a program the region takes, before those of its own. */
export function countWalls({ free, rows }: RegionFrame): number {
  return 2 * free.length + rows.length;
}

/**
 * A program over the free coordinates but the last, and `more` dimensions of its own after them. Its first rows are the
 * walls of the region; `further` are to come.
 */
export function buildProgram(frame: RegionFrame, further: number, more = 0): HingeProgram {
  const { free, rows, low, high } = frame;
  const program = new HingeProgram(free.length - 1 + more, countWalls(frame) + further);
  const unit = new Float64Array(frame.parts);
  free.forEach((k, i) => {
    unit[k] = -1;
    setRow(frame, program, 2 * i, unit, -low[k]!, 1, WALL);
    unit[k] = 1;
    setRow(frame, program, 2 * i + 1, unit, high[k]!, 1, WALL);
    unit[k] = 0;
  });
  rows.forEach(({ coefficients, atLeast }, i) => {
    const turned = Float64Array.from(coefficients, (c) => -c);
    setRow(frame, program, 2 * free.length + i, turned, -atLeast, 1, WALL);
  });
  return program;
}

/** Writes the row (coefficients · v - offset) / scale, with v over all coordinates, as one over the free ones. */
export function setRow(
  { free, total, low, parts }: RegionFrame,
  program: HingeProgram,
  row: number,
  coefficients: Float64Array,
  offset: number,
  scale: number,
  cost: number,
): void {
  const size = free.length - 1;
  const last = coefficients[free[size]!]!;
  let rest = offset - last * total;
  for (let k = 0, i = 0; k < parts; k++) {
    if (free[i] === k) i++;
    else rest -= coefficients[k]! * low[k]!;
  }
  for (let i = 0; i < size; i++) {
    program.normals[row * program.dimensions + i] = (coefficients[free[i]!]! - last) / scale;
  }
  program.offsets[row] = rest / scale;
  program.costs[row] = cost;
}

/** The whole point that free coordinates but the last stand for, within its bounds; what rounding leaves is spread. */
export function pointOf({ free, total, low, high }: RegionFrame, some: Float64Array): Float64Array {
  const v = low.slice();
  let left = total;
  const move = (k: number, to: number) => {
    left += v[k]!;
    v[k] = Math.min(high[k]!, Math.max(low[k]!, to));
    left -= v[k]!;
  };
  for (const k of free) left -= v[k]!;
  for (let i = 0; i < free.length - 1; i++) move(free[i]!, some[i]!);
  for (let i = free.length - 1; i >= 0; i--) move(free[i]!, v[free[i]!]! + left);
  return v;
}

/**
 * The rows of a corner of the region, to start programs in. A fault where the region has none: it is empty. The region
 * needs two coordinates that can move.
 */
export function findCorner(frame: RegionFrame): Int32Array {
  const { free, low, high, total, rows } = frame;
  const corner: number[] = [];
  let left = free.reduce((sum, k) => sum - low[k]!, total);
  let partly = -1;
  free.forEach((k, i) => {
    const room = high[k]! - low[k]!;
    if (partly < 0 && left < room) partly = i;
    else corner.push(2 * i + (partly < 0 ? 1 : 0));
    if (partly < 0) left -= room;
  });
  if (partly < 0) corner.pop();
  const start = Int32Array.from(corner);
  return rows.length === 0 ? start : reachRows(frame, start);
}

function reachRows(frame: RegionFrame, start: Int32Array): Int32Array {
  const { free, rows } = frame;
  const program = buildProgram(frame, 0);
  program.costs.fill(1, 2 * free.length);
  if (!program.startAt(start) || !program.descend()) throw new Error('no corner of the region was found');
  if (rows.every((_, i) => program.residuals[2 * free.length + i]! <= 1e-9)) return program.corner.slice();
  throw fault('uncertainty.region-unmet', {});
}
