import type { Aggregation } from '../../methodology/methodology.js';
import type { Domain, MethodEntry } from '../method.js';

/** One level of the pillar tree: what stands in one group. */
export interface Level {
  /** A column of scores for each part; NaN where a part is absent and its weight goes to the others. */
  readonly parts: readonly Float64Array[];
  /** They sum to 1. */
  readonly weights: Float64Array;
  readonly aggregation: Aggregation;
  /** The rows of the schools that are scored, in order. Others are neither scored nor compared with. */
  readonly competing: Int32Array;
}

/** A way to make one number of the parts of a level. */
export interface AggregationMethod extends MethodEntry {
  /** How the score is shared out among the parts, so that the points sum to it. */
  readonly sharing: string;
  /** Whether a school's number depends on the scores of the others. */
  readonly relative: boolean;
  readonly domain: Domain | null;
  /** Writes the numbers of the rows asked for; NaN where every part is absent. */
  aggregate(level: Level, rows: Int32Array, out: Float64Array): void;
  /**
   * For each part and row, what the part adds: its points, or the factor that turns its score into points, which lets
   * points be handed down exactly. Rows that do not compete are not looked at.
   */
  readonly shares: 'points' | 'factors';
  share(level: Level, scores: Float64Array): Float64Array[];
}

/** A column for each part of a level. */
export function emptyShares(level: Level): Float64Array[] {
  return level.parts.map((part) => new Float64Array(part.length));
}

/** The sum of the weights of the parts that a row has. */
export function sumPresent(level: Level, row: number): number {
  let sum = 0;
  for (let k = 0; k < level.parts.length; k++) if (!Number.isNaN(level.parts[k]![row]!)) sum += level.weights[k]!;
  return sum;
}

/** For each part and row, the weight after the weights of absent parts have been shared out; 0 for an absent part. */
export function spreadWeights(level: Level): Float64Array[] {
  const spread = emptyShares(level);
  for (const row of level.competing) {
    const sum = sumPresent(level, row);
    // Weights of a complete row sum to 1 but for rounding errors; dividing would only add to these.
    const divisor = Math.abs(sum - 1) < 1e-9 ? 1 : sum;
    level.parts.forEach((part, k) => {
      if (!Number.isNaN(part[row]!) && sum > 0) spread[k]![row] = level.weights[k]! / divisor;
    });
  }
  return spread;
}
