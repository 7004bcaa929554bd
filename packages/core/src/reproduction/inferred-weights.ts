import type { IndicatorId } from '../indicator/indicator.js';
import type { Interval, LinearSolver } from './linear-program.js';

/** How a missing indicator score counts in the sum whose weights are sought. */
export type MissingScore =
  /** As 0, with its weight. */
  | 'zero'
  /** Not at all: its weight is shared out among the rest of the row. */
  | 'renormalize'
  /** The row says nothing. */
  | 'skip-row';

/** A publisher's table seen as equations: overall = sum of weight times indicator score, up to rounding. */
export interface InferWeightsInput {
  readonly indicators: readonly IndicatorId[];
  /** One list per row, one number per indicator; NaN where the score is missing. */
  readonly scores: readonly (readonly number[])[];
  /** One per row; NaN where none is printed. */
  readonly printedOverall: readonly number[];
  readonly missing: MissingScore;
  /** Places behind the point to which the overall is printed. */
  readonly overallDecimals: number;
  /** The same for the indicator scores; null where the publisher sums the scores as printed, so that they are exact. */
  readonly scoreDecimals: number | null;
  /** A weight is identified where its range is no wider than this share; half a point of a hundred where left out. */
  readonly identifiedWidth?: number;
  readonly solver: LinearSolver;
}

/** What a table says of the weights behind it, and what it leaves open. */
export interface InferredWeights {
  /** Weights of the least squares, none negative, summing to 1. */
  readonly fitted: Readonly<Record<string, number>>;
  /** Largest distance between the sum under the fitted weights and a printed overall, in points. */
  readonly largestResidual: number;
  /** Rows with an overall that were used, and the fewest that could determine the weights. */
  readonly rows: { readonly used: number; readonly needed: number };
  /** Whether some weights explain every row within rounding. */
  readonly feasible: boolean;
  /** The least points by which rounding would have to be exceeded, the same for all rows; 0 where feasible. */
  readonly slack: number;
  /** Rows that no weights explain together with the rest; few, though not proven to be the fewest. Empty where feasible. */
  readonly misfits: readonly UnexplainedRow[];
  /** By indicator, over all weights that explain the rows that fit. */
  readonly weights: readonly WeightRange[];
  /** Pairs not identified one by one, whose sum is. */
  readonly sums: readonly WeightSum[];
  /** The simplest round weights that explain the rows that fit. */
  readonly round: RoundWeights;
}

export interface UnexplainedRow {
  /** Position in the input, from 0. */
  readonly row: number;
  readonly printed: number;
  /** Sum under the weights that explain the others. */
  readonly sum: number;
  /** Points by which that sum is beyond what rounding allows. */
  readonly excess: number;
}

export interface WeightRange {
  readonly indicator: IndicatorId;
  readonly range: Interval;
  readonly identified: boolean;
}

export interface WeightSum {
  readonly indicators: readonly [IndicatorId, IndicatorId];
  readonly range: Interval;
}

/** Weights that are multiples of a step, tried from coarse to fine; the first step with any is kept. */
export interface RoundWeights {
  /** 0.05, 0.025, 0.01 or 0.005; null where no multiples of them explain the rows. */
  readonly step: number | null;
  /** Null unless exactly one combination does. */
  readonly weights: Readonly<Record<string, number>> | null;
  /** How many combinations of the step do; counting ends with the search, see `complete`. */
  readonly combinations: number;
  /** False where there were too many combinations to try them all. */
  readonly complete: boolean;
}
