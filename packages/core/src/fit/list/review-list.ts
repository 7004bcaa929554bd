import type { School, SchoolId } from '../../school.js';
import { answerChances } from '../chances/answer-chances.js';
import type { FactTable } from '../fact/fact-table.js';
import type { FieldId } from '../fact/field.js';
import { categoryOf } from '../fact/find-fact.js';
import { answerMoney } from '../money/answer-money.js';
import { type ApplicationCost, applicationCost } from '../money/application-cost.js';
import { toCents } from '../money/cents.js';
import { inDollars } from '../money/in-dollars.js';
import type { MoneyRules } from '../money/money-rules.js';
import { isOpenState, type ListEntry, type ListState, type Profile } from '../profile/profile.js';
import { residencyAt } from '../profile/residency-at.js';
import { judgeSchool } from '../requirement/judge-school.js';

/** What an advisor looks for in a list. */
export const REVIEW_FLAGS = [
  'short',
  'long',
  'few-targets',
  'no-label',
  'mostly-reach',
  'out-of-state-trap',
  'missing-test',
  'dropped',
  'over-budget',
  'debt',
  'deadline',
  'unknown-school',
] as const;
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];

/** From where on a flag is raised; docs/fit.md says why. */
export interface ReviewRules {
  readonly fewest: number;
  readonly most: number;
  readonly targets: number;
  /** Of the labels of a list that cannot be said, or that are reach. */
  readonly part: number;
  /** Of matriculants from out of state. */
  readonly outOfState: number;
}

export const REVIEW_DEFAULTS: ReviewRules = { fewest: 10, most: 35, targets: 5, part: 0.5, outOfState: 0.15 };

/** A flag with the schools it is of, and the number that raised it. */
export interface RaisedFlag {
  readonly flag: ReviewFlag;
  readonly schools: readonly string[];
  /** A count, a part, or an amount in hundredths, by the flag. */
  readonly found: number;
}

/** What is to be said of one list. */
export interface ListReview {
  readonly title: string;
  /** Schools that are not rejected or withdrawn. */
  readonly open: number;
  readonly labels: Readonly<Record<'reach' | 'target' | 'likely' | 'cannot-say', number>>;
  readonly cost: ApplicationCost;
  readonly flags: readonly RaisedFlag[];
}

/** What lists are reviewed with. */
export interface ReviewInput {
  readonly schools: ReadonlyMap<string, School>;
  readonly facts: FactTable;
  readonly money: MoneyRules;
  readonly rules: ReviewRules;
  /** ISO date of the review. */
  readonly today: string;
}

const NOT_SENT: readonly ListState[] = ['considering', 'applying'];
const TESTS = [
  ['mcat', 'mcat-use'],
  ['preview', 'preview-use'],
  ['casper', 'casper-use'],
] as const;

/** Reviews the list of a profile: what an advisor would have to look at, and the schools it is of. */
export function reviewList(profile: Profile, input: ReviewInput): ListReview {
  const { rules } = input;
  const entries = profile.list.filter(({ state }) => isOpenState(state));
  const known = entries.flatMap((entry) => {
    const school = input.schools.get(entry.school);
    return school ? [lookAt(entry, school, profile, input)] : [];
  });
  const labels = { reach: 0, target: 0, likely: 0, 'cannot-say': 0 };
  for (const { label } of known) labels[label]++;
  const told = known.length - labels['cannot-say'];
  const cost = applicationCost(
    known.map(({ school }) => school),
    profile,
    input.facts,
    input.money,
  );
  const { applications: wanted, currency } = profile.money;
  const budget = wanted === null ? null : inDollars(wanted, currency, profile.money);
  const raised: (RaisedFlag | null)[] = [
    entries.length < rules.fewest ? flag('short', [], entries.length) : null,
    entries.length > rules.most ? flag('long', [], entries.length) : null,
    labels.target + labels.likely < rules.targets ? flag('few-targets', [], labels.target + labels.likely) : null,
    labels['cannot-say'] > rules.part * known.length ? flag('no-label', [], labels['cannot-say']) : null,
    labels.reach > rules.part * told ? flag('mostly-reach', [], labels.reach) : null,
    of('out-of-state-trap', known, (one) => one.isTrap),
    of('missing-test', known, (one) => one.missesTest),
    of('dropped', known, (one) => one.isDropped),
    budget !== null && cost.total > budget ? flag('over-budget', [], cost.total) : null,
    of('debt', known, (one) => one.isOverDebt),
    of('deadline', known, (one) => one.isLate),
    entries.length > known.length
      ? flag(
          'unknown-school',
          entries.filter(({ school }) => !input.schools.has(school)).map(({ school }) => school),
          entries.length - known.length,
        )
      : null,
  ];
  return {
    title: profile.title,
    open: entries.length,
    labels,
    cost,
    flags: raised.filter((one) => one !== null),
  };
}

interface Looked {
  readonly school: SchoolId;
  readonly label: 'reach' | 'target' | 'likely' | 'cannot-say';
  readonly isTrap: boolean;
  readonly missesTest: boolean;
  readonly isDropped: boolean;
  readonly isOverDebt: boolean;
  readonly isLate: boolean;
}

function lookAt(entry: ListEntry, school: School, profile: Profile, input: ReviewInput): Looked {
  const { facts, money, rules, today } = input;
  const category = (field: string): string | null => categoryOf(facts.find(school.id, field as FieldId));
  const chances = answerChances(school, profile, facts);
  const { share } = chances.outOfState;
  const isAway = residencyAt(school, profile) === 'out-of-state' && school.control === 'public';
  const owed = answerMoney(school, profile, facts, money);
  const { mostDebt, federalLoansSoFar, currency } = profile.money;
  const most = mostDebt === null ? null : inDollars(mostDebt, currency, profile.money);
  const deadlines = ['primary-deadline', 'secondary-deadline'].flatMap((field) => {
    const fact = facts.find(school.id, field as FieldId);
    return fact?.value.kind === 'date' ? [fact.value.date.slice(0, 10)] : [];
  });
  return {
    school: school.id,
    label: chances.label.label,
    isTrap:
      isAway &&
      (category('accepts-out-of-state') === 'residents-only' ||
        (share.kind === 'known' && share.share < rules.outOfState)),
    missesTest: TESTS.some(([test, field]) => {
      const state = profile.tests[test];
      const has = state === 'taken' || state === 'planned' || (test === 'mcat' && profile.scores.mcat.length > 0);
      return category(field) === 'required' && !has;
    }),
    isDropped: judgeSchool(school, profile, facts).outcome === 'dropped',
    isOverDebt: most !== null && owed.reason === null && owed.gap + owed.loans + toCents(federalLoansSoFar ?? 0) > most,
    isLate: NOT_SENT.includes(entry.state) && deadlines.some((date) => date < today),
  };
}

const flag = (name: ReviewFlag, schools: readonly string[], found: number): RaisedFlag => ({
  flag: name,
  schools,
  found,
});

function of(name: ReviewFlag, known: readonly Looked[], is: (one: Looked) => boolean): RaisedFlag | null {
  const schools = known.filter(is).map(({ school }) => school);
  return schools.length > 0 ? flag(name, schools, schools.length) : null;
}
