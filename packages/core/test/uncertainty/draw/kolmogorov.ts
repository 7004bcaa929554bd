/** The largest gap between the share of values up to each and what a distribution function says, times the root of their number. */
export function kolmogorov(values: readonly number[], upTo: (value: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let gap = 0;
  sorted.forEach((value, i) => {
    gap = Math.max(gap, Math.abs((i + 1) / n - upTo(value)), Math.abs(i / n - upTo(value)));
  });
  return gap * Math.sqrt(n);
}

/** The same between two samples. */
export function kolmogorovTwo(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [i, j, gap] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    if (x[i]! <= y[j]!) i++;
    else j++;
    gap = Math.max(gap, Math.abs(i / x.length - j / y.length));
  }
  return gap * Math.sqrt((x.length * y.length) / (x.length + y.length));
}

/** Beyond this the gap comes up once in 10,000 samples of what was claimed (the limit of Kolmogorov's distribution). */
export const ONCE_IN_10000 = 2.23;

/** One weight of every draw. */
export function marginal(weights: Float64Array, parts: number, part: number): number[] {
  return Array.from({ length: weights.length / parts }, (_, draw) => weights[draw * parts + part]!);
}
