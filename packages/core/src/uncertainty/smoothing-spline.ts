import { square } from '../arithmetic/square.js';
import { fitSpline, type Knots, prepareSpline, type SplineFit } from './reinsch.js';

/**
 * Penalties per row, smoothest first, ten to a step. Over evenly spread places the first leaves little more than a
 * straight line, the last some 200 degrees of freedom.
 */
const PENALTIES = [10, 1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11] as const;
const HALF_STEP = Math.sqrt(10);

/** Errors that differ by less than this part are equal: over three rows all of them are, but for rounding. */
const EQUAL = 1e-6;

/**
 * The natural cubic smoothing spline whose penalty foretells each row best from all the others (leave-one-out
 * cross-validation, over a grid of powers of ten and the half steps beside the best). A straight line is among the
 * candidates, and of equals the smoother wins. Returns the values at the knots, of which there are three or more.
 */
export function smoothSpline(knots: Knots): Float64Array {
  const rows = knots.count.reduce((sum, count) => sum + count, 0);
  const spline = prepareSpline(knots);
  let best = fitLine(knots, rows);
  let chosen: number | null = null;
  const attempt = (penalty: number): void => {
    const fit = fitSpline(spline, penalty * rows);
    if (!(fit.error < (1 - EQUAL) * best.error)) return;
    best = fit;
    chosen = penalty;
  };
  for (const penalty of PENALTIES) attempt(penalty);
  const coarse: number | null = chosen;
  if (coarse === null) return best.values;
  attempt(coarse * HALF_STEP);
  attempt(coarse / HALF_STEP);
  return best.values;
}

/** The straight line of least squares: the spline of an infinite penalty. */
function fitLine({ at, mean, count, within }: Knots, rows: number): SplineFit {
  let [sumX, sumY] = [0, 0];
  for (let k = 0; k < at.length; k++) {
    sumX += count[k]! * at[k]!;
    sumY += count[k]! * mean[k]!;
  }
  const [meanX, meanY] = [sumX / rows, sumY / rows];
  let [squares, products] = [0, 0];
  for (let k = 0; k < at.length; k++) {
    squares += count[k]! * square(at[k]! - meanX);
    products += count[k]! * (at[k]! - meanX) * (mean[k]! - meanY);
  }
  const values = at.map((x) => meanY + (products / squares) * (x - meanX));
  let error = 0;
  for (let k = 0; k < at.length; k++) {
    const rest = 1 - 1 / rows - square(at[k]! - meanX) / squares;
    error += (within[k]! + count[k]! * square(mean[k]! - values[k]!)) / square(rest);
  }
  return { values, error };
}
