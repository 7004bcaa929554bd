import { stream } from '../../../src/index.js';
import { normalDraws } from '../../../src/uncertainty/draw/draw-gamma.js';

/** True values among which some are equal, some nearly so, and some far apart. */
export const NEAR_TIES = [0, 0, 0, 0.02, 0.02, 0.5, 0.51, 2, 2, 5];

/** True ranks: 1 + how many are truly above. */
export function trueRanks(truth: readonly number[]): number[] {
  return truth.map((value) => 1 + truth.filter((other) => other > value).length);
}

/** Estimates about the truth with normal errors of known size, growing from unit to unit. */
export function normalWorld(seed: number) {
  const normal = normalDraws(stream(seed, 'a simulation'));
  const errors = NEAR_TIES.map((_, unit) => 0.3 + 0.1 * unit);
  return () => ({ estimates: NEAR_TIES.map((value, unit) => value + errors[unit]! * normal()), errors });
}

/** Means of a few readings with heavy tails (Student's t of 3 degrees), and the standard errors that they themselves show. */
export function heavyWorld(seed: number, readings: number) {
  const normal = normalDraws(stream(seed, 'a heavy simulation'));
  const t3 = () => {
    const [a, b, c] = [normal(), normal(), normal()];
    return normal() / Math.sqrt((a * a + b * b + c * c) / 3);
  };
  return () => {
    const drawn = NEAR_TIES.map((value) => Array.from({ length: readings }, () => 3 * value + 3 * t3()));
    const estimates = drawn.map((row) => row.reduce((sum, value) => sum + value, 0) / readings);
    const errors = drawn.map((row, unit) =>
      Math.sqrt(row.reduce((sum, value) => sum + (value - estimates[unit]!) ** 2, 0) / (readings - 1) / readings),
    );
    return { estimates, errors };
  };
}
