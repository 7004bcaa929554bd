/** Minimize cost · x, with every variable and every row between its bounds; infinite bounds are open. */
export interface LinearProgram {
  readonly cost: readonly number[];
  /** One pair per variable. */
  readonly variables: readonly Interval[];
  readonly rows: readonly LinearRow[];
}

/** Lowest and highest value, both allowed. */
export type Interval = readonly [low: number, high: number];

/** lowest <= sum of coefficient times variable <= highest; coefficients by position of their variable, zeros included. */
export interface LinearRow {
  readonly coefficients: readonly number[];
  readonly bounds: Interval;
}

export type LinearResult =
  | { readonly status: 'optimal'; readonly x: readonly number[]; readonly objective: number }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' };

/**
 * What solves linear programs; the core states them and asks. An answer other than the three is a bug of the solver
 * and thrown. An optimal point may break a bound by the solver's own tolerance, never by more.
 */
export interface LinearSolver {
  minimize(program: LinearProgram): LinearResult | Promise<LinearResult>;
}
