import type { Interval, LinearProgram, LinearResult, LinearRow, LinearSolver } from './linear-program.js';
import type { RoundingRow } from './rounding-row.js';

/** Excess up to which a row counts as explained, in points: ten times what the solver works to. */
export const EXPLAINED = 1e-6;

const OPEN = Number.POSITIVE_INFINITY;

/** Rows over the weights, then over as many further variables, whose coefficients `extra` gives for each printed row. */
export function boundWeights(
  rows: readonly RoundingRow[],
  count: number,
  further: number,
  extra: (position: number) => readonly number[],
): LinearRow[] {
  const lines = rows.flatMap(({ low, high, atMost, atLeast }, position): LinearRow[] => {
    const more = extra(position);
    return [
      { coefficients: [...low, ...more.map((c) => -c)], bounds: [-OPEN, atMost] },
      { coefficients: [...high, ...more], bounds: [atLeast, OPEN] },
    ];
  });
  const ones = Array.from({ length: count + further }, (_, i) => (i < count ? 1 : 0));
  return [{ coefficients: ones, bounds: [1, 1] }, ...lines];
}

/** Lowest and highest value of a sum of weights over all weights that explain the rows. */
export async function rangeOver(
  solver: LinearSolver,
  rows: readonly RoundingRow[],
  count: number,
  chosen: readonly number[],
): Promise<Interval> {
  const within = rows.map((row) => ({ ...row, atMost: row.atMost + EXPLAINED, atLeast: row.atLeast - EXPLAINED }));
  const lines = boundWeights(within, count, 0, () => []);
  const extreme = async (sign: number): Promise<number> => {
    const cost = Array.from({ length: count }, (_, i) => (chosen.includes(i) ? sign : 0));
    const variables = cost.map((): Interval => [0, 1]);
    return sign * (await solve(solver, { cost, variables, rows: lines })).objective;
  };
  const [low, high] = [clip(await extreme(1)), clip(await extreme(-1))];
  return [Math.min(low, high), high];
}

/** Solves a program that has an optimum by its making. */
export async function solve(
  solver: LinearSolver,
  program: LinearProgram,
): Promise<Extract<LinearResult, { status: 'optimal' }>> {
  const result = await solver.minimize(program);
  if (result.status !== 'optimal') throw new Error(`a program over weights cannot be ${result.status}`);
  return result;
}

function clip(weight: number): number {
  return Math.min(1, Math.max(0, weight));
}
