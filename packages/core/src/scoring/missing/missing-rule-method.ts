import type { MethodEntry } from '../method.js';
import type { FillQuestion } from './fill-question.js';

/**
 * Whether keeping a reading back may lift a school's own rank. A scale is fixed where it does not depend on the readings
 * (goalposts, frozen or published scores) and has 0 as its lowest score; any other scale moves.
 */
export type CanImprove = 'never' | 'on a moving scale only' | 'yes';

/** What happens where an indicator has no reading. */
export interface MissingRuleMethod extends MethodEntry {
  readonly canImprove: CanImprove;
  /** The case in which it can, or why it cannot. */
  readonly because: string;
  /** What a missing reading becomes: a reading, a score of 0, a weight for the others, or no rank. */
  readonly becomes: 'reading' | 'zero' | 'absent' | 'unranked';
  /** A reading for each row that has none, or NaN where the rule finds none. Other rows are not looked at. */
  fill(question: FillQuestion): Float64Array;
}
