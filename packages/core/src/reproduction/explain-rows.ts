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
 * The rows that do not belong, by the weights of the least sum of excesses: that sum gives way to few rows that are far
 * off, where least squares would bend every row a little.
 */
export async function findUnexplained(
  solver: LinearSolver,
  rows: readonly RoundingRow[],
  count: number,
): Promise<UnexplainedRow[]> {
  const zeros = rows.map(() => 0);
  const { x } = await solve(solver, {
    cost: [...Array.from({ length: count }, () => 0), ...zeros.map(() => 1)],
    variables: [...Array.from({ length: count }, () => SHARE), ...zeros.map(() => OPEN)],
    rows: boundWeights(rows, count, rows.length, (position) => zeros.with(position, 1)),
  });
  const weights = x.slice(0, count);
  return rows
    .map((row) => ({
      row: row.row,
      printed: row.printed,
      sum: sumRow(row, weights),
      excess: exceedRounding(row, weights),
    }))
    .filter(({ excess }) => excess > EXPLAINED);
}
