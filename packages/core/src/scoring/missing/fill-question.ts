import type { Direction } from '../../indicator/indicator.js';
import type { MissingRule } from '../../methodology/methodology.js';
import type { School } from '../../school.js';
import type { ReadingColumn } from '../indicator-column.js';

/** What a missing rule knows when it looks for a reading. */
export interface FillQuestion {
  readonly rule: MissingRule;
  readonly direction: Direction;
  readonly schools: readonly School[];
  readonly own: ReadingColumn;
  /** The readings of the edition before; null where there is none. */
  readonly previous: ReadingColumn | null;
}
