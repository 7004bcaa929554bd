/**
 * Which of the draws of a statistic, counted from the largest, is its critical value: the ceil(coverage (draws + 1))-th
 * smallest. It is one of the draws, never a value between two, and the test it makes keeps its level exactly, the error
 * of drawing included (Monte Carlo test). 0 where there are too few draws for that.
 */
export function drawsAtOrAbove(draws: number, coverage: number): number {
  return Math.max(0, draws + 1 - Math.ceil(coverage * (draws + 1) - 1e-9));
}

/**
 * The `keep`-th largest of a statistic over all draws, of which only an upper bound is known for each: draws are worked
 * out from the largest bound down, until no bound left could change the answer. Bounds are replaced by what they were
 * bounds of. `evaluate` puts the statistic of each of some draws into `values`.
 */
export function largestOf(
  bounds: Float64Array,
  keep: number,
  evaluate: (draws: Int32Array, values: Float64Array) => void,
): number {
  const order = Int32Array.from(bounds.keys()).sort((a, b) => bounds[b]! - bounds[a]! || a - b);
  const largest = new Float64Array(keep).fill(Number.NEGATIVE_INFINITY);
  const step = Math.max(8, keep >> 2);
  const values = new Float64Array(Math.max(keep, step));
  for (let from = 0; from < order.length && bounds[order[from]!]! > largest[0]!; ) {
    const draws = order.subarray(from, from + (from === 0 ? keep : step));
    evaluate(draws, values);
    for (const [at, draw] of draws.entries()) {
      bounds[draw] = values[at]!;
      insert(largest, values[at]!);
    }
    from += draws.length;
  }
  return largest[0]!;
}

/** Puts a value into a rising list of the largest ones, in place of the smallest of them. */
function insert(largest: Float64Array, value: number): void {
  if (!(value > largest[0]!)) return;
  let low = 0;
  let high = largest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (largest[middle]! < value) low = middle + 1;
    else high = middle;
  }
  largest.copyWithin(0, 1, low);
  largest[low - 1] = value;
}
