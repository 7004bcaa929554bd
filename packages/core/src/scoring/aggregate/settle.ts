/** A sum of weights without the error of adding them up: 1 where it comes near 1. */
export function settle(sum: number): number {
  return Math.abs(sum - 1) < 1e-9 ? 1 : sum;
}
