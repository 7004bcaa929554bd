import type { Licence } from '../indicator/reading.js';
import type { StartsFrom } from '../methodology/methodology.js';

/**
 * A ranking that stands: methodology, cohort, evidence and seed by name.
 * `computed`: placements follow from evidence. `published`: a publisher's table with its own ranks beside the
 * indicators, to be reproduced. `list`: places as printed, with nothing to compute them from.
 */
export interface Edition {
  readonly format: 1;
  readonly id: string;
  readonly kind: 'computed' | 'published' | 'list';
  readonly title: string;
  readonly publisher: string;
  /** ISO date; empty where none is known. */
  readonly released: string;
  /** Made up to show features: called fictional wherever it shows. */
  readonly fictional: boolean;
  /** Id of the methodology; null for lists. */
  readonly methodology: string | null;
  readonly cohort: string;
  readonly startsFrom: StartsFrom;
  readonly seed: number;
  /** The edition whose readings stand in under the rule `previous-edition`. */
  readonly previous: string | null;
  readonly licence: Licence;
  /** Weights that the publisher printed beside the table, by indicator; they may be wrong. */
  readonly printedWeights: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** One printed row of a publisher's table or list. */
export interface PrintedRow {
  readonly school: string;
  readonly nameAsPrinted: string;
  /** As printed: "3", "=22", "201-250"; empty where no place is printed. */
  readonly place: string;
  /** NaN where none is printed. */
  readonly overall: number;
  /** Line of the table, from 1. */
  readonly order: number;
}
