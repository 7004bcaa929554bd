/** Values at distinct places, each the mean of the rows that stand there. */
export interface Knots {
  /** From 0 to 1, rising. */
  readonly at: Float64Array;
  readonly mean: Float64Array;
  /** How many rows stand there. */
  readonly count: Float64Array;
  /** Squares of those rows about their mean, summed. */
  readonly within: Float64Array;
}

/** A fit at the knots. */
export interface SplineFit {
  readonly values: Float64Array;
  /** Squared errors of foretelling each row from all the others, summed over the rows. */
  readonly error: number;
}

/**
 * What the fits of every penalty share, and the room they work in. Second differences of the knots are columns: the
 * one at `c` stands over the knots c - 2, c - 1 and c. The two places before the first column and the two after the
 * last hold nothing, so that no recursion needs an end of its own. Matrices are kept by diagonals, the main one first.
 */
export interface Spline {
  readonly knots: Knots;
  /** Q, by the first, second and third knot of each column. */
  readonly q: Diagonals;
  /** R, of the integral of the squared second derivative. */
  readonly r: readonly [Float64Array, Float64Array];
  /** Q' W^-1 Q. */
  readonly p: Diagonals;
  /** Q' y. */
  readonly target: Float64Array;
  /** The factors L D L' of R + penalty Q' W^-1 Q: D, and the two diagonals of L below its main one. */
  readonly factors: Diagonals;
  readonly inverse: Diagonals;
  /** Second derivatives of the fit. */
  readonly bend: Float64Array;
}

type Diagonals = readonly [Float64Array, Float64Array, Float64Array];

/** Lays out what the fits share, for three knots or more. */
export function prepareSpline(knots: Knots): Spline {
  const { at, mean, count } = knots;
  const size = at.length + 2;
  const empty = () => new Float64Array(size);
  const three = (): Diagonals => [empty(), empty(), empty()];
  const [q, p, target] = [three(), three(), empty()];
  const r = [empty(), empty()] as const;
  for (let c = 2; c < at.length; c++) {
    const [before, after] = [at[c - 1]! - at[c - 2]!, at[c]! - at[c - 1]!];
    q[0][c] = 1 / before;
    q[1][c] = -1 / before - 1 / after;
    q[2][c] = 1 / after;
    r[0][c] = (before + after) / 3;
    r[1][c] = c + 1 < at.length ? after / 6 : 0;
    target[c] = (mean[c]! - mean[c - 1]!) / after - (mean[c - 1]! - mean[c - 2]!) / before;
  }
  for (let c = 2; c < at.length; c++) {
    p[0][c] = q[0][c]! ** 2 / count[c - 2]! + q[1][c]! ** 2 / count[c - 1]! + q[2][c]! ** 2 / count[c]!;
    p[1][c] = (q[1][c]! * q[0][c + 1]!) / count[c - 1]! + (q[2][c]! * q[1][c + 1]!) / count[c]!;
    p[2][c] = (q[2][c]! * q[0][c + 2]!) / count[c]!;
  }
  return { knots, q, r, p, target, factors: three(), inverse: three(), bend: empty() };
}

/**
 * The natural cubic spline that makes squared errors plus penalty times the integral of the squared second derivative
 * as small as can be, by Reinsch's algorithm in time linear in the knots (P. J. Green and B. W. Silverman,
 * Nonparametric Regression and Generalized Linear Models, 1994, section 2.3). How far a row determines its own fit
 * comes from the central diagonals of the inverse (M. F. Hutchinson and F. R. de Hoog, Numerische Mathematik 47, 1985,
 * 99-106). Residuals and what a row leaves to the others are computed as such, and not as differences, which keeps
 * their digits where the fit runs through the rows.
 */
export function fitSpline(spline: Spline, penalty: number): SplineFit {
  const { mean, count, within } = spline.knots;
  solve(spline, penalty);
  const [first, second, third] = spline.q;
  const [main, next, far] = spline.inverse;
  const { bend } = spline;
  const values = new Float64Array(mean.length);
  let error = 0;
  for (let k = 0; k < mean.length; k++) {
    const [a, b, c] = [third[k]!, second[k + 1]!, first[k + 2]!];
    const pull = penalty / count[k]!;
    const residual = pull * (a * bend[k]! + b * bend[k + 1]! + c * bend[k + 2]!);
    const squares = a * a * main[k]! + b * b * main[k + 1]! + c * c * main[k + 2]!;
    const crossed = a * b * next[k]! + b * c * next[k + 1]! + a * c * far[k]!;
    const left = pull * (squares + 2 * crossed);
    const leftByRow = (count[k]! - 1 + left) / count[k]!;
    values[k] = mean[k]! - residual;
    error += (within[k]! + count[k]! * residual * residual) / (leftByRow * leftByRow);
  }
  return { values, error };
}

/** Factors the matrix of a penalty, solves for the second derivatives, and takes the central diagonals of the inverse. */
function solve({ knots, r, p, target, factors, inverse, bend }: Spline, penalty: number): void {
  const end = knots.at.length;
  const [d, e, f] = factors;
  const [main, next, far] = inverse;
  for (let c = 2; c < end; c++) {
    const below = e[c - 1]! * d[c - 1]!;
    d[c] = r[0][c]! + penalty * p[0][c]! - e[c - 1]! * below - f[c - 2]! * f[c - 2]! * d[c - 2]!;
    e[c] = (r[1][c]! + penalty * p[1][c]! - f[c - 1]! * below) / d[c]!;
    f[c] = (penalty * p[2][c]!) / d[c]!;
    bend[c] = target[c]! - e[c - 1]! * bend[c - 1]! - f[c - 2]! * bend[c - 2]!;
  }
  for (let c = end - 1; c >= 2; c--) {
    bend[c] = bend[c]! / d[c]! - e[c]! * bend[c + 1]! - f[c]! * bend[c + 2]!;
    far[c] = -e[c]! * next[c + 1]! - f[c]! * main[c + 2]!;
    next[c] = -e[c]! * main[c + 1]! - f[c]! * next[c + 1]!;
    main[c] = 1 / d[c]! - e[c]! * next[c]! - f[c]! * far[c]!;
  }
}
