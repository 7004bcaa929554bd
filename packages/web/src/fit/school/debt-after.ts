import { type Cents, inDollars, type MoneyAnswer, type Profile, toCents } from '@bearings/core/fit';

/** What a person would owe after four years, in hundredths of a dollar. */
export interface DebtAfter {
  readonly loans: Cents;
  /** Federal loans owed before; null where it is not said. */
  readonly owed: Cents | null;
  /** Federal loans, and all that is left to find borrowed as well. */
  readonly borrowed: Cents;
  /** The most that the person would borrow; null where none is said, or it cannot be converted. */
  readonly most: Cents | null;
}

/** Adds up the debt after four years; null where no gap can be told. What the person would borrow at most is of loans and gap, as a review has it. */
export function debtAfter({ reason, loans, gap }: MoneyAnswer, { money }: Pick<Profile, 'money'>): DebtAfter | null {
  if (reason !== null) return null;
  const { federalLoansSoFar, mostDebt, currency } = money;
  return {
    loans,
    owed: federalLoansSoFar === null ? null : toCents(federalLoansSoFar),
    borrowed: loans + gap,
    most: mostDebt === null ? null : inDollars(mostDebt, currency, money),
  };
}
