import { dateOrNone } from '../../document/document-words.js';
import {
  flag,
  listOf,
  numberThat,
  oneOf,
  orNull,
  readDocument,
  text,
  textThat,
  wholeFrom,
  words,
} from '../../document/reader.js';
import { exactly, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';

/**
 * How sure a number is. S: stated by whoever decides it, or by several independent sources that agree; M: by one good source,
 * or many informal ones; W: by one informal source, or of a year that had to be inferred; K: general knowledge, not looked up.
 */
export const MONEY_GRADES = ['S', 'M', 'W', 'K'] as const;
export type MoneyGrade = (typeof MONEY_GRADES)[number];

/** Limits of federal loans for loans first paid out from a day until before another; amounts are whole units. */
export interface LoanRule {
  readonly id: string;
  /** Empty: from ever. */
  readonly from: string;
  /** The first day on which it holds no more; empty: until further notice. */
  readonly until: string;
  readonly currency: string;
  readonly yearly: number;
  readonly inAll: number;
  /** Which earlier federal loans count towards the limit in all. */
  readonly counts: 'all' | 'graduate';
  /** The limit of all federal loans of a lifetime; null where there is none. */
  readonly inLifetime: number | null;
  /** Whether other federal loans fill the rest up to the cost. */
  readonly upToCost: boolean;
  /** Years after its end for which it goes on for those who borrowed for the same programme under it. */
  readonly legacyYears: number;
  readonly grade: MoneyGrade;
  readonly source: string;
  readonly note: string;
}

/** What an application service asks in a cycle. */
export interface ApplicationFee {
  readonly service: string;
  /** The year in which study begins. */
  readonly cycle: number;
  readonly currency: string;
  readonly first: number;
  readonly further: number;
  /** Schools, from the first on, that fee assistance pays for; 0 where it pays for none. */
  readonly assistedSchools: number;
  readonly grade: MoneyGrade;
  readonly source: string;
}

/** What a test asks of those who take it in a year. */
export interface TestFee {
  readonly test: 'mcat' | 'preview' | 'casper';
  readonly year: number;
  readonly currency: string;
  readonly fee: number;
  /** With fee assistance. */
  readonly reduced: number;
  readonly grade: MoneyGrade;
  readonly source: string;
}

/** Dated rules of money: none of them is a constant. */
export interface MoneyRules {
  readonly format: 1;
  readonly loans: readonly LoanRule[];
  readonly applications: readonly ApplicationFee[];
  readonly tests: readonly TestFee[];
}

const amount = numberThat((n) => n >= 0 && n < 1e9, 'an amount of 0 or more');
const currency = textThat((t): t is string => /^[A-Z]{3}$/.test(t), 'a currency of three capitals');
const grade = oneOf(MONEY_GRADES);

const rules = recordOf<MoneyRules>({
  format: exactly(1),
  loans: listOf(
    recordOf<LoanRule>({
      id: words,
      from: dateOrNone,
      until: dateOrNone,
      currency,
      yearly: amount,
      inAll: amount,
      counts: oneOf(['all', 'graduate']),
      inLifetime: orNull(amount),
      upToCost: flag,
      legacyYears: wholeFrom(0),
      grade,
      source: words,
      note: text,
    }),
    1,
  ),
  applications: listOf(
    recordOf<ApplicationFee>({
      service: words,
      cycle: wholeFrom(1990),
      currency,
      first: amount,
      further: amount,
      assistedSchools: wholeFrom(0),
      grade,
      source: words,
    }),
  ),
  tests: listOf(
    recordOf<TestFee>({
      test: oneOf(['mcat', 'preview', 'casper']),
      year: wholeFrom(1990),
      currency,
      fee: amount,
      reduced: amount,
      grade,
      source: words,
    }),
  ),
});

/** Reads rules of money. A fault where they are malformed. */
export function parseMoneyRules(json: unknown, file: string): MoneyRules {
  const refusal = (at: string, found: string, expected: string) =>
    fault('fit.money-malformed', { file, at, found, expected });
  const read = readDocument(json, rules, refusal);
  const { loans } = read;
  for (const [i, { from, until }] of loans.entries()) {
    if (from !== '' && until !== '' && until <= from)
      throw refusal(`/loans/${i}/until`, `"${until}"`, `a day after ${from}`);
    const other = loans.findIndex((one, k) => k < i && starts(one) < ends(loans[i]!) && starts(loans[i]!) < ends(one));
    if (other >= 0) throw refusal(`/loans/${i}`, `days that ${loans[other]!.id} is of too`, 'one rule for each day');
  }
  return read;
}

const starts = ({ from }: LoanRule): string => from;
const ends = ({ until }: LoanRule): string => until || '~';
