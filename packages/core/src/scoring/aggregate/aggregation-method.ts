import type { Aggregation } from '../../methodology/methodology.js';
import type { Domain, MethodEntry } from '../method.js';

/** One part of a level: its scores, one per school, and its weight among its siblings. NaN: not there for that school. */
export interface Part {
  readonly values: Float64Array;
  readonly weight: number;
}

/** The level as one number per school, and the points of each part in it: they sum to the value. */
export interface AggregatedLevel {
  readonly values: Float64Array;
  readonly points: readonly Float64Array[];
}

/** How the parts of a level become one number. */
export interface AggregationMethod extends MethodEntry {
  /** How the value is shared out among the parts. */
  readonly shares: string;
  /** Whether the value is a sum of factor times part: then points go down the levels by the factor, whatever their sign. */
  readonly linear: boolean;
  /** Whether a better part can never make the whole worse, all else equal. */
  readonly monotone: boolean;
  /** The scores it is defined for; null where that is any. */
  readonly domain: Domain | null;
  aggregate(parts: readonly Part[], rows: number, spec: Aggregation): AggregatedLevel;
}
