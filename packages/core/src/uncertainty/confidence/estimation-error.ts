import { fault } from '../../fault/fault.js';
import { gammaDraws, normalDraws } from '../draw/draw-gamma.js';
import { stream } from '../stream.js';

/** What is estimated of each unit, and how far the estimates may be off. */
export interface Estimates {
  /** One for each unit; more is better. */
  readonly estimates: ArrayLike<number>;
  readonly error: IndependentErrors | { /** Row by row. */ readonly covariance: ArrayLike<number> };
}

/** Standard errors of estimates that have nothing to do with each other. */
export interface IndependentErrors {
  readonly errors: ArrayLike<number>;
  /**
   * Degrees of freedom of each standard error where it was itself found from few readings: their number less 1. Infinite
   * where it is known. All known where absent.
   */
  readonly degrees?: ArrayLike<number>;
}

/** Draws of the errors of all units, one row of `units` for each draw, kept in single precision. */
export interface DrawnErrors {
  readonly errors: Float32Array;
  /** What the square of each standard error was found to be in the draw; null where they are known. */
  readonly variances: Float32Array | null;
}

/** How the differences of estimates err. */
export interface EstimationError {
  readonly units: number;
  /** Writes 1 / the standard error of the difference between a unit and each other into `row`; 0 where they do not err. */
  readonly differ: (unit: number, row: Float64Array) => void;
  /** Errors from the normal distribution, and squares of standard errors from chi-squared ones. */
  readonly draw: (draws: number, seed: number) => DrawnErrors;
}

/** A variance smaller than this part of what it is the difference of is rounding. */
const NOTHING = 1e-14;

/** Reads the errors of estimates. Faults: estimates or errors that are no numbers, lengths that differ, no covariance. */
export function readEstimationError({ estimates, error }: Estimates): EstimationError {
  const units = estimates.length;
  if (units < 2) {
    const expected = 'two or more; a rank can only move among others';
    throw fault('uncertainty.estimates-refused', { at: 'estimates', found: String(units), expected });
  }
  for (let unit = 0; unit < units; unit++) {
    const value = estimates[unit]!;
    if (!Number.isFinite(value)) {
      const expected = 'a finite number; leave out units without one';
      throw fault('uncertainty.estimates-refused', { at: `estimate ${unit}`, found: String(value), expected });
    }
  }
  return 'errors' in error ? independent(units, error) : dependent(units, error.covariance);
}

function independent(units: number, { errors, degrees }: IndependentErrors): EstimationError {
  requireLength('errors', errors, units);
  if (degrees) requireLength('degrees', degrees, units);
  for (let unit = 0; unit < units; unit++) {
    const [value, freedom] = [errors[unit]!, degrees ? degrees[unit]! : 1];
    if (!(Number.isFinite(value) && value >= 0)) {
      const expected = 'a finite number of 0 or more';
      throw fault('uncertainty.estimates-refused', { at: `standard error ${unit}`, found: String(value), expected });
    }
    if (freedom >= 1) continue;
    const at = `degrees of freedom ${unit}`;
    throw fault('uncertainty.estimates-refused', { at, found: String(freedom), expected: '1 or more' });
  }
  const squares = Float64Array.from(errors, (value) => value * value);
  return {
    units,
    differ(unit, row) {
      for (let other = 0; other < units; other++) row[other] = inverseRoot(squares[unit]! + squares[other]!);
      row[unit] = 0;
    },
    draw(draws, seed) {
      const drawn = new Float32Array(draws * units);
      const next = normalDraws(stream(seed, STREAM));
      for (let at = 0; at < drawn.length; at += units) {
        for (let unit = 0; unit < units; unit++) drawn[at + unit] = errors[unit]! * next();
      }
      return { errors: drawn, variances: degrees ? drawVariances(squares, degrees, draws, seed) : null };
    },
  };
}

/** Each square of a standard error times a chi-squared draw over its degrees of freedom. */
function drawVariances(squares: Float64Array, degrees: ArrayLike<number>, draws: number, seed: number): Float32Array {
  const draw = stream(seed, `${STREAM}/variances`);
  const normal = normalDraws(draw);
  const spreads = Array.from(squares, (square, unit) => {
    const shape = degrees[unit]! / 2;
    if (shape === Number.POSITIVE_INFINITY) return () => square;
    const gamma = gammaDraws(shape, draw, normal);
    return () => (square * gamma()) / shape;
  });
  const drawn = new Float32Array(draws * squares.length);
  for (let at = 0; at < drawn.length; ) for (const spread of spreads) drawn[at++] = spread();
  return drawn;
}

function dependent(units: number, covariance: ArrayLike<number>): EstimationError {
  requireLength('covariance', covariance, units * units);
  const factor = factorCovariance(covariance, units);
  return {
    units,
    differ(unit, row) {
      const own = covariance[unit * units + unit]!;
      for (let other = 0; other < units; other++) {
        const size = own + covariance[other * units + other]!;
        const variance = size - 2 * covariance[unit * units + other]!;
        row[other] = variance <= NOTHING * size ? 0 : inverseRoot(variance);
      }
      row[unit] = 0;
    },
    draw(draws, seed) {
      const drawn = new Float32Array(draws * units);
      const next = normalDraws(stream(seed, STREAM));
      const normals = new Float64Array(units);
      for (let at = 0; at < drawn.length; at += units) {
        for (let unit = 0; unit < units; unit++) normals[unit] = next();
        for (let unit = 0, row = 0; unit < units; row += ++unit) {
          let sum = 0;
          for (let k = 0; k <= unit; k++) sum += factor[row + k]! * normals[k]!;
          drawn[at + unit] = sum;
        }
      }
      return { errors: drawn, variances: null };
    },
  };
}

const STREAM = 'rank sets';

function inverseRoot(variance: number): number {
  return variance === 0 ? 0 : 1 / Math.sqrt(variance);
}

function requireLength(at: string, values: ArrayLike<number>, length: number): void {
  if (values.length === length) return;
  const [found, expected] = [`${values.length} numbers`, `${length}`];
  throw fault('uncertainty.estimates-refused', { at, found, expected });
}

/**
 * The lower triangle L of a covariance L L' (Cholesky), row by row. A column that nothing is left for is 0, so that units
 * may depend wholly on others.
 */
function factorCovariance(covariance: ArrayLike<number>, units: number): Float64Array {
  const factor = new Float64Array((units * (units + 1)) / 2);
  for (let row = 0, start = 0; row < units; start += ++row) {
    for (let column = 0, other = 0; column <= row; other += ++column) {
      const given = covariance[row * units + column]!;
      const scale = Math.sqrt(covariance[row * units + row]! * covariance[column * units + column]!);
      const turned = covariance[column * units + row]!;
      if (!Number.isFinite(given) || !(Math.abs(given - turned) <= 1e-9 * scale)) {
        throw fault('uncertainty.not-a-covariance', { row, column, found: `${given} and ${turned}` });
      }
      let rest = given;
      for (let k = 0; k < column; k++) rest -= factor[start + k]! * factor[other + k]!;
      if (column < row) {
        const pivot = factor[other + column]!;
        if (pivot === 0 && Math.abs(rest) > 1e-7 * scale) throw notPositive(row, column, rest);
        factor[start + column] = pivot === 0 ? 0 : rest / pivot;
      } else {
        if (rest < -1e-9 * scale) throw notPositive(row, column, rest);
        factor[start + column] = rest <= 1e-12 * scale ? 0 : Math.sqrt(rest);
      }
    }
  }
  return factor;
}

function notPositive(row: number, column: number, rest: number) {
  return fault('uncertainty.not-a-covariance', { row, column, found: `${rest} after what other units explain` });
}
