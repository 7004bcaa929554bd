import { roundDecimal } from '../../scoring/round-decimal.js';

/** An amount in whole hundredths of its currency. Sums and differences of them are exact. */
export type Cents = number;

/** An amount as hundredths: half of one is rounded away from zero. */
export function toCents(amount: number): Cents {
  return Math.round(100 * roundDecimal(amount, { rule: 'half-up', decimals: 2 }));
}
