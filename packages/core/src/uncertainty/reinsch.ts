import { square } from '../arithmetic/square.js';
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
  /** The factors L D L' of R + penalty Q' W^-1 Q: 1 over D, and the two diagonals of L below its main one. */
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
  const [q, r, p, target] = [three(), [empty(), empty()] as const, three(), empty()];
  const [q0, q1, q2] = q;
  for (let c = 2; c < at.length; c++) {
    const before = at[c - 1]! - at[c - 2]!;
    const after = at[c]! - at[c - 1]!;
    q0[c] = 1 / before;
    q1[c] = -1 / before - 1 / after;
    q2[c] = 1 / after;
    r[0][c] = (before + after) / 3;
    r[1][c] = c + 1 < at.length ? after / 6 : 0;
    target[c] = (mean[c]! - mean[c - 1]!) / after - (mean[c - 1]! - mean[c - 2]!) / before;
  }
  for (let c = 2; c < at.length; c++) {
    p[0][c] = square(q0[c]!) / count[c - 2]! + square(q1[c]!) / count[c - 1]! + square(q2[c]!) / count[c]!;
    p[1][c] = (q1[c]! * q0[c + 1]!) / count[c - 1]! + (q2[c]! * q1[c + 1]!) / count[c]!;
    p[2][c] = (q2[c]! * q0[c + 2]!) / count[c]!;
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
    const a = third[k]!;
    const b = second[k + 1]!;
    const c = first[k + 2]!;
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
  const [perD, e, f] = factors;
  const [main, next, far] = inverse;
  const [r0, r1] = r;
  const [p0, p1, p2] = p;
  // What the next step needs is carried along: reading it back from the columns takes a third longer.
  let [e1, f1, f2, u1, v1, v2, bend1, bend2] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let c = 2; c < end; c++) {
    const inverted = 1 / (r0[c]! + penalty * p0[c]! - e1 * u1 - f2 * v2);
    const bent = target[c]! - e1 * bend1 - f2 * bend2;
    u1 = r1[c]! + penalty * p1[c]! - f1 * u1;
    v2 = v1;
    v1 = penalty * p2[c]!;
    e1 = u1 * inverted;
    f2 = f1;
    f1 = v1 * inverted;
    bend2 = bend1;
    bend1 = bent;
    perD[c] = inverted;
    e[c] = e1;
    f[c] = f1;
    bend[c] = bent;
  }
  bend1 = 0;
  bend2 = 0;
  let [main1, main2, next1] = [0, 0, 0];
  for (let c = end - 1; c >= 2; c--) {
    const by1 = e[c]!;
    const by2 = f[c]!;
    const bent = bend[c]! * perD[c]! - by1 * bend1 - by2 * bend2;
    const onFar = -by1 * next1 - by2 * main2;
    next1 = -by1 * main1 - by2 * next1;
    main2 = main1;
    main1 = perD[c]! - by1 * next1 - by2 * onFar;
    bend2 = bend1;
    bend1 = bent;
    bend[c] = bent;
    main[c] = main1;
    next[c] = next1;
    far[c] = onFar;
  }
}
