import type { School } from '../../school.js';
import type { FactTable } from '../fact/fact-table.js';
import type { DollarRate, Profile } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import { type Cents, toCents } from './cents.js';
import { costFor, type YearlyCost } from './cost-for.js';
import { FACT_CURRENCY, inDollars } from './in-dollars.js';
import type { LoanRule, MoneyRules } from './money-rules.js';

/** Years of study that a schedule is made for, each at the cost of the first. */
export const YEARS_OF_STUDY = 4;

/** Why no gap can be told. */
export type NoGapReason =
  | 'cost-unknown'
  | 'means-not-said'
  | 'status-not-said'
  | 'start-not-said'
  | 'no-rule'
  | 'currency';

/** One year: what is not covered by yearly means, what federal loans give of it, and what is left. */
export interface LoanYear {
  readonly need: Cents;
  readonly loan: Cents;
  readonly gap: Cents;
}

/** What a school costs a person, and what is left to find. Amounts are hundredths of a dollar of the United States. */
export interface MoneyAnswer {
  readonly cost: YearlyCost;
  readonly currency: string;
  /** The person's rate, where their means are of another currency and were converted by it. */
  readonly converted: DollarRate | null;
  /** The rule of federal loans that holds; null where none does, or it is not known which. */
  readonly rule: Pick<LoanRule, 'id' | 'yearly' | 'inAll' | 'upToCost' | 'grade' | 'source'> | null;
  /** False for those who may not have federal loans; null where the status is not said. */
  readonly isEligible: boolean | null;
  readonly years: readonly LoanYear[];
  /** Of all years. */
  readonly loans: Cents;
  readonly gap: Cents;
  /** Whether amounts are the least they can be, since a part of the cost is unknown. */
  readonly isLeast: boolean;
  readonly reason: NoGapReason | null;
}

/** Works out the yearly gap at a school and the loans of four years, as docs/fit.md states it. */
export function answerMoney(
  school: Pick<School, 'id' | 'state'>,
  profile: Profile,
  facts: FactTable,
  rules: MoneyRules,
): MoneyAnswer {
  const { money, residence, aims } = profile;
  const cost = costFor(school.id, residencyAt(school, profile), facts);
  const { status } = residence;
  const isEligible = status === null ? null : status === 'citizen' || status === 'permanent-resident';
  const rule = isEligible === true ? ruleFor(profile, rules) : null;
  const converted = money.currency === FACT_CURRENCY ? null : money.dollarRate;
  const nothing = {
    cost,
    currency: FACT_CURRENCY,
    converted,
    rule: pick(rule),
    isEligible,
    years: [],
    loans: 0,
    gap: 0,
  };
  const none = (reason: NoGapReason): MoneyAnswer => ({ ...nothing, isLeast: false, reason });
  if (cost.kind === 'unknown') return none('cost-unknown');
  if (money.yearly === null) return none('means-not-said');
  if (isEligible === null) return none('status-not-said');
  const means = inDollars(money.yearly, money.currency, money);
  if (means === null) return none('currency');
  if (isEligible && aims.start === null) return none('start-not-said');
  if (isEligible && rule === null) return none('no-rule');
  const need = Math.max(0, cost.cents - means);
  let borrowed = 0;
  const years = Array.from({ length: YEARS_OF_STUDY }, (_, year): LoanYear => {
    const holds = rule === null ? null : ruleIn(aims.start! + year, rule, rules);
    const loan =
      holds === null
        ? 0
        : holds.upToCost
          ? need
          : Math.min(need, toCents(holds.yearly), leftOf(holds, money, borrowed));
    borrowed += loan;
    return { need, loan, gap: need - loan };
  });
  const sum = (of: (year: LoanYear) => Cents): Cents => years.reduce((total, year) => total + of(year), 0);
  return {
    ...nothing,
    years,
    loans: sum(({ loan }) => loan),
    gap: sum(({ gap }) => gap),
    isLeast: cost.kind === 'at-least',
    reason: null,
  };
}

/** The rule that holds where the first loan is paid out on the first of August of the first year of study. */
function ruleFor({ aims, money }: Profile, { loans }: MoneyRules): LoanRule | null {
  if (aims.start === null) return null;
  const first = `${aims.start}-08-01`;
  const holds = ({ from, until }: LoanRule): boolean =>
    (from === '' || first >= from) && (until === '' || first < until);
  const own = loans.find(holds) ?? null;
  // Whoever has not borrowed before the day on which a rule ends comes under the next, whenever the programme began.
  if (money.borrowedBefore === false && own?.until) return loans.find(({ from }) => from === own.until) ?? own;
  return own;
}

/** The rule of a later year: the first one's until its end, and for those who began under it some years more. */
function ruleIn(year: number, first: LoanRule, { loans }: MoneyRules): LoanRule | null {
  const day = `${year}-08-01`;
  if (first.until === '' || day < `${Number(first.until.slice(0, 4)) + first.legacyYears}${first.until.slice(4)}`)
    return first;
  return loans.find(({ from, until }) => (from === '' || day >= from) && (until === '' || day < until)) ?? null;
}

/**
 * What may still be borrowed. Where it is not said which earlier loans were for graduate study, all may have been, and count
 * towards the limit in all.
 */
function leftOf({ inAll, counts, inLifetime }: LoanRule, money: Profile['money'], borrowed: Cents): Cents {
  const earlier = toCents(money.federalLoansSoFar ?? money.federalGraduateLoansSoFar ?? 0);
  const graduate = toCents(money.federalGraduateLoansSoFar ?? money.federalLoansSoFar ?? 0);
  const ofStudy = toCents(inAll) - (counts === 'all' ? earlier : graduate);
  const ofLife = inLifetime === null ? Number.POSITIVE_INFINITY : toCents(inLifetime) - earlier;
  return Math.max(0, Math.min(ofStudy, ofLife) - borrowed);
}

function pick(rule: LoanRule | null): MoneyAnswer['rule'] {
  if (rule === null) return null;
  const { id, yearly, inAll, upToCost, grade, source } = rule;
  return { id, yearly, inAll, upToCost, grade, source };
}
