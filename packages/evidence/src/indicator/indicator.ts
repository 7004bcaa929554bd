import type { CountingMethod } from '../method/method.js';
import type { SumRow } from './result-row.js';

/** `full`: each work counts 1 for each school on it; `fractional`: by the school's credit. */
export const COUNTINGS = ['full', 'fractional'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** One number that is made of the sums of a school. */
export interface BibliometricIndicator {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  /** How it misleads, in a sentence. */
  readonly warning: string;
  /** By which countings it makes sense. */
  readonly countings: readonly Counting[];
  /** Null where it is not defined: a mean over no work, a network without partners, too few works for a method that damps. */
  value(row: SumRow, counting: Counting, method: CountingMethod): number | null;
}
