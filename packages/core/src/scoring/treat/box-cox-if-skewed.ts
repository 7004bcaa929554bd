import { square } from '../../arithmetic/square.js';
import { exponentialLessOne } from '../../arithmetic/exponential.js';
import { logarithm } from '../../arithmetic/logarithm.js';
import { findRange } from './log-if-skewed.js';
import { isSkewed } from './skew-and-kurtosis.js';
import type { TreatmentMethod } from './treatment-method.js';
import { clampColumn } from './winsorize.js';

/** The interval in which lambda is looked for. */
const LAMBDA = { from: -5, to: 5, step: 0.1 } as const;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export const boxCoxIfSkewed: TreatmentMethod = {
  label: 'Box-Cox where skewed',
  meaning:
    'Where both skew and kurtosis are beyond their limits: the power, between -5 and 5, under which the reported readings ' +
    'are likeliest to come from a normal distribution. Readings that are not all above 0 are first moved by min, and by ' +
    'a hundredth of the range. A filled reading outside the reported ones counts as the nearest.',
  formula: '(x^lambda - 1) / lambda, ln x where lambda is 0; lambda of largest likelihood',
  source: 'G. E. P. Box and D. R. Cox, Journal of the Royal Statistical Society B 26 (1964), 211-252',
  decide(reported, limits) {
    if (!isSkewed(reported, limits)) return null;
    const { min, max } = findRange(reported);
    const shift = min > 0 ? 0 : -min + 0.01 * (max - min);
    const lambda = findLambda(reported.map((value) => value + shift));
    return (values) => clampColumn(values, min, max).map((value) => boxCox(value + shift, lambda));
  },
};

/**
 * The Box-Cox power of largest profile likelihood for positive values, from a grid of tenths refined by golden section
 * to eight decimals. The same input gives the same power, to the last bit.
 */
export function findLambda(values: Float64Array): number {
  const logs = values.map((value) => logarithm(value));
  let best: number = LAMBDA.from;
  let most = Number.NEGATIVE_INFINITY;
  const steps = Math.round((LAMBDA.to - LAMBDA.from) / LAMBDA.step);
  for (let i = 0; i <= steps; i++) {
    const lambda = LAMBDA.from + i * LAMBDA.step;
    const likelihood = logLikelihood(logs, lambda);
    if (likelihood > most) [best, most] = [lambda, likelihood];
  }
  let from = Math.max(LAMBDA.from, best - LAMBDA.step);
  let to = Math.min(LAMBDA.to, best + LAMBDA.step);
  while (to - from > 1e-9) {
    const left = to - GOLDEN * (to - from);
    const right = from + GOLDEN * (to - from);
    if (logLikelihood(logs, left) >= logLikelihood(logs, right)) to = right;
    else from = left;
  }
  return Math.round(((from + to) / 2) * 1e8) / 1e8 + 0;
}

/**
 * Log-likelihood of a power, up to a constant. Logarithms are taken about their mean, that is, values about their
 * geometric mean, for which the Jacobian of the transformation drops out.
 */
function logLikelihood(logs: Float64Array, lambda: number): number {
  const center = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const powers = logs.map((log) => power(log - center, lambda));
  const mean = powers.reduce((sum, value) => sum + value, 0) / powers.length;
  const variance = powers.reduce((sum, value) => sum + square(value - mean), 0) / powers.length;
  return (-powers.length / 2) * logarithm(variance);
}

function boxCox(value: number, lambda: number): number {
  return power(logarithm(value), lambda);
}

function power(log: number, lambda: number): number {
  return lambda === 0 ? log : exponentialLessOne(lambda * log) / lambda;
}
