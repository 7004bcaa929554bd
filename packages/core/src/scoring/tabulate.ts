import type { ReadingRecord } from '../indicator/reading.js';
import type { Methodology, StartsFrom } from '../methodology/methodology.js';
import type { School } from '../school.js';
import type { EvidenceTable } from './evidence-table.js';

/** The readings of a cohort, and what they are wanted for. */
export interface TabulateInput {
  readonly schools: readonly School[];
  readonly readings: readonly ReadingRecord[];
  /** The readings of the edition before; empty where there is none. */
  readonly previous: readonly ReadingRecord[];
  readonly methodology: Methodology;
  readonly startsFrom: StartsFrom;
}

/** Sets the readings that a methodology needs out as columns, one row per school in the order of school ids. */
export function tabulate(input: TabulateInput): EvidenceTable {
  throw new Error(`not built yet: ${input.methodology.id}`);
}
