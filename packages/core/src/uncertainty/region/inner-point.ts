import { fault } from '../../fault/fault.js';
import { checkRows, slackOf, WITHIN } from './check-region.js';
import type { RegionRow } from './weight-region.js';

/** The weights farthest from every border of a region, and how far that is. */
export interface InnerPoint {
  readonly weights: Float64Array;
  /** Distance to the nearest border, measured where weights sum to 1. */
  readonly room: number;
}

/** Less room than this is none: rows that fix a weight leave only what rounding lets through. */
const FLAT = 1e-9;

/**
 * The centre of the largest ball within a region, by a linear program: each weight is x_k + r u, so that it stays r from
 * 0, and each row is met with r times its length to spare; r is made as large as it goes. A fault where the rows are
 * malformed, or leave no weights, or no room; a single weight is 1 and needs none.
 */
export function innerPoint(rows: readonly RegionRow[], parts: number): InnerPoint {
  checkRows(rows, parts);
  if (parts < 1) throw new RangeError('there are no weights');
  if (parts === 1) return onlyWeight(rows);
  const unit = Math.sqrt(1 - 1 / parts);
  const table: number[][] = [];
  const width = parts + 1 + rows.length;
  const line = (coefficients: readonly number[], bySize: number, right: number): number[] => {
    const cells = new Array<number>(width + 1).fill(0);
    coefficients.forEach((coefficient, k) => {
      cells[k] = coefficient;
    });
    cells[parts] = bySize;
    cells[width] = right;
    return cells;
  };
  table.push(line(new Array<number>(parts).fill(1), parts * unit, 1));
  rows.forEach(({ coefficients, atLeast }, i) => {
    const sum = coefficients.reduce((total, c) => total + c, 0);
    const across = Math.sqrt(coefficients.reduce((total, c) => total + (c - sum / parts) * (c - sum / parts), 0));
    const cells = line(coefficients, unit * sum - across, atLeast);
    cells[parts + 1 + i] = -1;
    table.push(cells[width]! < 0 ? cells.map((cell) => -cell) : cells);
  });
  const found = maximize(table, parts, width);
  if (found === null) throw fault('uncertainty.region-unmet', {});
  const room = found[parts]!;
  if (room < FLAT) throw fault('uncertainty.region-flat', {});
  return { weights: Float64Array.from({ length: parts }, (_, k) => found[k]! + room * unit), room };
}

function onlyWeight(rows: readonly RegionRow[]): InnerPoint {
  const weights = Float64Array.of(1);
  if (rows.some((row) => slackOf(row, weights) < -WITHIN)) throw fault('uncertainty.region-unmet', {});
  return { weights, room: 0 };
}

const SMALL = 1e-11;

/**
 * The non-negative solution of equations with right sides of 0 or more that makes one variable largest: the simplex
 * method in two phases, with the rule of R. G. Bland (Mathematics of Operations Research 2 (1977) 103-107), which never
 * goes round in a circle. Null where there is no solution. The variable must be bounded.
 */
function maximize(equations: readonly (readonly number[])[], wanted: number, width: number): Float64Array | null {
  const height = equations.length;
  const table = equations.map((cells, i) => [
    ...cells.slice(0, width),
    ...Array.from({ length: height }, (_, j) => (i === j ? 1 : 0)),
    cells[width]!,
  ]);
  const basis = Array.from({ length: height }, (_, i) => width + i);
  const right = width + height;
  const artificial = new Array<number>(right + 1).fill(0);
  for (const cells of table) for (let j = 0; j <= right; j++) if (j < width || j === right) artificial[j]! -= cells[j]!;
  improve(table, basis, artificial, width);
  if (artificial[right]! < -1e-9) return null;
  const goal = new Array<number>(right + 1).fill(0);
  goal[wanted] = -1;
  basis.forEach((column, i) => {
    if (column === wanted) for (let j = 0; j <= right; j++) goal[j]! += table[i]![j]!;
    const out = column >= width ? table[i]!.findIndex((cell, j) => j < width && Math.abs(cell) > SMALL) : -1;
    if (out >= 0) pivot(table, basis, goal, i, out);
  });
  improve(table, basis, goal, width);
  const values = new Float64Array(width);
  basis.forEach((column, i) => {
    if (column < width) values[column] = table[i]![right]!;
  });
  return values;
}

/** Pivots until no column lowers the goal row. */
function improve(table: number[][], basis: number[], goal: number[], width: number): void {
  const right = goal.length - 1;
  for (;;) {
    let entering = 0;
    while (entering < width && goal[entering]! >= -SMALL) entering++;
    if (entering === width) return;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    table.forEach((cells, i) => {
      if (cells[entering]! <= SMALL) return;
      const ratio = cells[right]! / cells[entering]!;
      if (ratio > least || (ratio === least && basis[i]! > basis[leaving]!)) return;
      least = ratio;
      leaving = i;
    });
    if (leaving < 0) throw new Error('weights that sum to 1 cannot be without bound');
    pivot(table, basis, goal, leaving, entering);
  }
}

function pivot(table: number[][], basis: number[], goal: number[], row: number, column: number): void {
  const chosen = table[row]!;
  const by = chosen[column]!;
  for (let j = 0; j < chosen.length; j++) chosen[j]! /= by;
  for (const cells of [...table, goal]) {
    const times = cells[column]!;
    if (cells === chosen || times === 0) continue;
    for (let j = 0; j < cells.length; j++) cells[j]! -= times * chosen[j]!;
  }
  basis[row] = column;
}
