import type { Treatment } from '../../methodology/methodology.js';
import type { MethodEntry } from '../method.js';

/** A treatment of outliers. */
export interface TreatmentMethod extends MethodEntry {
  /**
   * Decides on the reported readings and returns what the treatment does to a column, or null where it leaves all as it
   * is. What is returned never turns the order of two readings round.
   */
  decide(reported: Float64Array, treatment: Treatment): Transform | null;
}

export type Transform = (values: Float64Array) => Float64Array;
