import type { IndicatorId } from '../indicator/indicator.js';
import { findUnexplained, leastSlack } from './explain-rows.js';
import { findRoundWeights } from './find-round-weights.js';
import { fitLeastSquares } from './fit-least-squares.js';
import type { InferredWeights, InferWeightsInput, UnexplainedRow, WeightRange, WeightSum } from './inferred-weights.js';
import type { LinearSolver } from './linear-program.js';
import { readRoundingRows, type RoundingRow, sumRow } from './rounding-row.js';
import { EXPLAINED, rangeOver } from './weight-region.js';

/**
 * Infers the weights of a published table from its indicator scores and its overall scores: the best fit, what every
 * row allows within rounding, and so which weights are identified. Weights are shares, none negative, summing to 1.
 * Rows that no weights explain together with the rest are named and left out of the fit and of the ranges.
 */
export async function inferWeights(input: InferWeightsInput): Promise<InferredWeights> {
  const { indicators, solver } = input;
  const count = indicators.length;
  const rows = readRoundingRows(input);
  const { slack } = await leastSlack(solver, rows, count);
  const feasible = slack <= EXPLAINED;
  const misfits = feasible ? [] : await findUnexplained(solver, rows, count);
  const explained = leaveOut(rows, misfits);
  const fitted = fitLeastSquares(explained.length > 0 ? explained : rows, count);
  const weights = await rangeWeights(solver, explained, indicators, input.identifiedWidth ?? 0.005);
  return {
    fitted: Object.fromEntries(indicators.map((indicator, i) => [indicator, fitted[i] ?? 0])),
    largestResidual: Math.max(...rows.map((row) => Math.abs(sumRow(row, fitted) - row.printed))),
    rows: { used: rows.length, needed: count - 1 },
    feasible,
    slack: feasible ? 0 : slack,
    misfits,
    weights,
    sums: await rangeSums(solver, explained, weights, input.identifiedWidth ?? 0.005),
    round: findRoundWeights(
      explained,
      indicators,
      weights.map(({ range }) => range),
    ),
  };
}

function leaveOut(rows: readonly RoundingRow[], misfits: readonly UnexplainedRow[]): RoundingRow[] {
  const left = new Set(misfits.map(({ row }) => row));
  return rows.filter(({ row }) => !left.has(row));
}

async function rangeWeights(
  solver: LinearSolver,
  rows: readonly RoundingRow[],
  indicators: readonly IndicatorId[],
  width: number,
): Promise<WeightRange[]> {
  const ranges: WeightRange[] = [];
  for (const [i, indicator] of indicators.entries()) {
    const range = await rangeOver(solver, rows, indicators.length, [i]);
    ranges.push({ indicator, range, identified: range[1] - range[0] <= width });
  }
  return ranges;
}

async function rangeSums(
  solver: LinearSolver,
  rows: readonly RoundingRow[],
  weights: readonly WeightRange[],
  width: number,
): Promise<WeightSum[]> {
  const open = weights.flatMap(({ identified }, i) => (identified ? [] : [i]));
  const sums: WeightSum[] = [];
  for (const [at, i] of open.entries()) {
    for (const j of open.slice(at + 1)) {
      const [first, second] = [weights[i], weights[j]];
      if (!first || !second) continue;
      const range = await rangeOver(solver, rows, weights.length, [i, j]);
      if (range[1] - range[0] <= width) sums.push({ indicators: [first.indicator, second.indicator], range });
    }
  }
  return sums;
}
