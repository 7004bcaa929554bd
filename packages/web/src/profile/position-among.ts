/** How a reading stands among those of all schools. */
export interface Position {
  /** Readings that are lower. */
  readonly below: number;
  /** Readings that are equal, its own among them. */
  readonly level: number;
  /** Readings that are higher. */
  readonly above: number;
  /** Schools that reported. */
  readonly reported: number;
}

/** Counts the readings below, at and above a value; NaN is no reading. */
export function positionAmong(values: Float64Array, value: number): Position {
  let [below, level, above] = [0, 0, 0];
  for (const other of values) {
    if (other < value) below++;
    else if (other > value) above++;
    else if (other === value) level++;
  }
  return { below, level, above, reported: below + level + above };
}

/** The share of other readings that are below, equals counting half: 0 for the lowest, 1 for the highest, 0.5 for one alone. */
export function shareBelow({ below, level, reported }: Position): number {
  return reported <= 1 ? 0.5 : (below + (level - 1) / 2) / (reported - 1);
}
