import { dateOrNone } from '../../document/document-words.js';
import {
  flag,
  listOf,
  numberThat,
  oneOf,
  readDocument,
  text,
  textThat,
  wholeFrom,
  words,
} from '../../document/reader.js';
import { exactly, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';

/** How sure a number is: read at or through a named source, or general knowledge that was not looked up. */
export const MONEY_CONFIDENCES = ['read', 'recalled'] as const;
export type MoneyConfidence = (typeof MONEY_CONFIDENCES)[number];

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
  /** Whether other federal loans fill the rest up to the cost. */
  readonly upToCost: boolean;
  /** Years for which it goes on for those who borrowed for the same programme under it. */
  readonly legacyYears: number;
  readonly confidence: MoneyConfidence;
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
  readonly confidence: MoneyConfidence;
  readonly source: string;
}

export interface TestFee {
  readonly test: 'mcat' | 'preview' | 'casper';
  readonly year: number;
  readonly currency: string;
  readonly fee: number;
  /** With fee assistance. */
  readonly reduced: number;
  readonly confidence: MoneyConfidence;
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
const confidence = oneOf(MONEY_CONFIDENCES);

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
      upToCost: flag,
      legacyYears: wholeFrom(0),
      confidence,
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
      confidence,
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
      confidence,
      source: words,
    }),
  ),
});

/** Reads rules of money. A fault where they are malformed. */
export function parseMoneyRules(json: unknown, file: string): MoneyRules {
  return readDocument(json, rules, (at, found, expected) =>
    fault('fit.money-malformed', { file, at, found, expected }),
  );
}
