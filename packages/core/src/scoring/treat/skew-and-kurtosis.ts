import { square } from '../../arithmetic/square.js';
/** How lopsided and how heavy-tailed a column is. */
export interface Shape {
  readonly skew: number;
  /** In excess of the normal distribution. */
  readonly kurtosis: number;
}

/** The limits within which a column needs no treatment. */
export interface ShapeLimits {
  readonly skew: number;
  readonly kurtosis: number;
}

/**
 * Sample skewness G1 and excess kurtosis G2, corrected for the size of the sample (D. N. Joanes and C. A. Gill, The
 * Statistician 47, 1998, 183-189; type 2 in R's e1071, and what SAS and SPSS print). Both are 0 for a column that does
 * not vary, and for fewer than four values, of which no shape can be told.
 */
export function measureShape(values: Float64Array): Shape {
  const n = values.length;
  if (n < 4) return { skew: 0, kurtosis: 0 };
  let mean = 0;
  for (const value of values) mean += value;
  mean /= n;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (const value of values) {
    const apart = square(value - mean);
    m2 += apart;
    m3 += apart * (value - mean);
    m4 += apart * apart;
  }
  if (m2 === 0) return { skew: 0, kurtosis: 0 };
  const skew = (m3 / n / ((m2 / n) * Math.sqrt(m2 / n))) * (Math.sqrt(n * (n - 1)) / (n - 2));
  const excess = m4 / n / square(m2 / n) - 3;
  return { skew, kurtosis: (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3)) };
}

/** Whether a column needs treatment: both its skew and its kurtosis are beyond the limits. */
export function isSkewed(values: Float64Array, limits: ShapeLimits): boolean {
  const { skew, kurtosis } = measureShape(values);
  return Math.abs(skew) > limits.skew && kurtosis > limits.kurtosis;
}
