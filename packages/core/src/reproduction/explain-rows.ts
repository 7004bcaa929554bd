import type { Interval, LinearSolver } from './linear-program.js';
import { exceedRounding, type RoundingRow, sumRow } from './rounding-row.js';
import type { UnexplainedRow } from './inferred-weights.js';
import { boundWeights, EXPLAINED, solve } from './weight-region.js';

const OPEN: Interval = [0, Number.POSITIVE_INFINITY];
const SHARE: Interval = [0, 1];

/** The least points, the same for every row, that rounding must be widened by until some weights explain all rows. */
export async function leastSlack(
  solver: LinearSolver,
  rows: readonly RoundingRow[],
  count: number,
): Promise<{ readonly slack: number; readonly weights: readonly number[] }> {
  const weights = Array.from({ length: count }, () => 0);
  const { x, objective } = await solve(solver, {
    cost: [...weights, 1],
    variables: [...weights.map(() => SHARE), OPEN],
    rows: boundWeights(rows, count, 1, () => [1]),
  });
  return { slack: Math.max(0, objective), weights: x.slice(0, count) };
}

/**
 * The rows that do not belong, in their order. Suspects are the rows that the weights of the least sum of excesses leave
 * out: that sum gives way to few rows that are far off, where least squares would bend every row a little. Suspects
 * that some weights do explain together with the rest are taken back, the smallest excess first.
 */
export async function findUnexplained(
  solver: LinearSolver,
  rows: readonly RoundingRow[],
  count: number,
): Promise<UnexplainedRow[]> {
  const excess = await leastExcess(solver, rows, count);
  const explained = rows.filter((_, i) => excess[i]! <= EXPLAINED);
  const suspects = rows.map((row, i) => ({ row, excess: excess[i]! })).filter((one) => one.excess > EXPLAINED);
  const left: RoundingRow[] = [];
  let { weights } = await leastSlack(solver, explained, count);
  for (const { row } of suspects.toSorted((a, b) => a.excess - b.excess || a.row.row - b.row.row)) {
    const together = await leastSlack(solver, [...explained, row], count);
    if (together.slack > EXPLAINED) left.push(row);
    else {
      explained.push(row);
      weights = together.weights;
    }
  }
  return left
    .toSorted((a, b) => a.row - b.row)
    .map((row) => ({
      row: row.row,
      printed: row.printed,
      sum: sumRow(row, weights),
      excess: exceedRounding(row, weights),
    }));
}

/** Points beyond rounding in each row, by the weights for which they sum to the least. */
async function leastExcess(solver: LinearSolver, rows: readonly RoundingRow[], count: number): Promise<number[]> {
  const zeros = rows.map(() => 0);
  const { x } = await solve(solver, {
    cost: [...Array.from({ length: count }, () => 0), ...zeros.map(() => 1)],
    variables: [...Array.from({ length: count }, () => SHARE), ...zeros.map(() => OPEN)],
    rows: boundWeights(rows, count, rows.length, (position) => zeros.with(position, 1)),
  });
  const weights = x.slice(0, count);
  return rows.map((row) => exceedRounding(row, weights));
}
