import type { Direction } from '../../indicator/indicator.js';
import type { Normalizer } from '../../methodology/methodology.js';
import type { Domain, MethodEntry } from '../method.js';

/** One step towards a common scale. */
export interface NormalizerMethod extends MethodEntry {
  /** Whether it turns a lower-is-better indicator, so that more is better from there on. */
  readonly turns: boolean;
  /** What becomes of a column that does not vary among the reported readings. No step refuses such a column. */
  readonly constant: string;
  /** The values it is defined for; null where that is any. */
  domain(step: Normalizer): Domain | null;
  /**
   * The column on the new scale. `reference` holds the values that shape the scale, without gaps and at least one of
   * them unless the step has fixed values. NaN stays NaN.
   */
  normalize(values: Float64Array, reference: Float64Array, step: Normalizer, direction: Direction): Float64Array;
}

/** For steps that are defined for any value. */
export const anyValue = (): null => null;

export const NOT_NEGATIVE: Domain = { needs: 'values of 0 or more', holds: (value) => value >= 0 };
