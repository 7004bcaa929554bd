import type { School } from '../../school.js';
import type { FactTable } from '../fact/fact-table.js';
import { countedYears, headcountOf } from './applicants-by-residency.js';
import { type Rate, type RateInterval, rateOf } from './rate.js';

/** What the forum's rule of thumb says of a school to people from out of state. */
export type OutOfStateVerdict = 'treat-as-closed' | 'no-word' | 'worth-a-try' | 'cannot-say';

/** A rule of thumb of a forum, shown as the opinion it is. */
export interface OutOfStateOpinion {
  readonly verdict: OutOfStateVerdict;
  /** Matriculants from out of state among all matriculants. */
  readonly share: Rate;
  /** The latest year in which both counts are known; null where there is none. */
  readonly year: number | null;
  readonly source: string;
  readonly evidence: 'opinion';
}

const SOURCE = 'Student Doctor Network, "What is considered IS bias?" (2014)';

/**
 * The forum's rule of thumb: with less than 15 % of matriculants from out of state, treat the school as closed; with 20 %
 * or more it is worth a try, for a person above its medians; between, no word. The share is of all matriculants of the
 * same year.
 */
export function outOfStateOpinion(
  school: Pick<School, 'id'>,
  facts: FactTable,
  interval: RateInterval = 'wilson',
): OutOfStateOpinion {
  const count = (residency: 'out-of-state' | 'all', year: number) =>
    headcountOf(school, facts, { population: 'matriculated', residency, year });
  const year =
    countedYears(school, facts).find((one) => count('out-of-state', one) !== null && count('all', one) !== null) ??
    null;
  const share =
    year === null ? rateOf(null, null, interval) : rateOf(count('out-of-state', year), count('all', year), interval);
  return { verdict: verdictOf(share), share, year, source: SOURCE, evidence: 'opinion' };
}

function verdictOf(share: Rate): OutOfStateVerdict {
  if (share.kind !== 'known') return 'cannot-say';
  // In whole numbers, so that 3 of 20 is exactly 15 %.
  const hundredfold = 100 * share.numerator;
  if (hundredfold < 15 * share.denominator) return 'treat-as-closed';
  return hundredfold >= 20 * share.denominator ? 'worth-a-try' : 'no-word';
}
