import type { Budget } from '../profile/profile.js';
import { type Cents, toCents } from './cents.js';

/** The currency of facts and of most rules. */
export const FACT_CURRENCY = 'USD';

/**
 * An amount of a currency in hundredths of a dollar of the United States: as it is, or by the person's own dated rate, half a
 * hundredth rounded up. Null where it is of another currency and there is no rate for that one: nothing is converted by guess.
 */
export function inDollars(
  amount: number,
  currency: string,
  money: Pick<Budget, 'currency' | 'dollarRate'>,
): Cents | null {
  if (currency === FACT_CURRENCY) return toCents(amount);
  if (currency !== money.currency || money.dollarRate === null) return null;
  return toCents(amount / money.dollarRate.rate);
}
