/** Directions in which weights can move without changing their sum: one less than there are weights, each of their length. */
export type Directions = readonly Float64Array[];

/** Directions at right angles to each other, all of length 1 (the rows of Helmert's matrix but the first). */
export function plainDirections(parts: number): Directions {
  return Array.from({ length: parts - 1 }, (_, j) => {
    const size = 1 / Math.sqrt((j + 1) * (j + 2));
    return Float64Array.from({ length: parts }, (_, k) => (k <= j ? size : k === j + 1 ? -(j + 1) * size : 0));
  });
}

/**
 * Directions in which a cloud of weights looks round: the columns of the lower triangle L with L L' = the covariance of
 * all weights but the last, which moves against their sum. `draws` holds the weights one after the other.
 */
export function roundDirections(draws: Float64Array, parts: number): Directions {
  const count = draws.length / parts;
  const means = new Float64Array(parts);
  draws.forEach((weight, i) => {
    means[i % parts]! += weight / count;
  });
  const covariance = (a: number, b: number): number => {
    let sum = 0;
    for (let i = 0; i < draws.length; i += parts) sum += (draws[i + a]! - means[a]!) * (draws[i + b]! - means[b]!);
    return sum / count;
  };
  const columns = Array.from({ length: parts - 1 }, () => new Float64Array(parts));
  columns.forEach((column, j) => {
    for (let k = j; k < parts - 1; k++) {
      let rest = covariance(j, k);
      for (let i = 0; i < j; i++) rest -= columns[i]![j]! * columns[i]![k]!;
      column[k] = k === j ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / column[j]!;
      column[parts - 1]! -= column[k]!;
    }
  });
  return columns;
}
