import { isCalendarDay } from '../../document/calendar-day.js';
import {
  flag,
  listOf,
  numberThat,
  oneOf,
  optional,
  orNull,
  type Reader,
  readDocument,
  text,
  textThat,
  wholeFrom,
  words,
} from '../../document/reader.js';
import { exactly, formOf, mapOf, recordOf } from '../../document/record-reader.js';
import { fault } from '../../fault/fault.js';
import type { Field } from '../fact/field.js';
import { checkProfile } from './check-profile.js';
import {
  type Aims,
  type Budget,
  COURSE_STATES,
  DEGREES,
  type DollarRate,
  type FitRules,
  GOALS,
  type Importance,
  LEARNING_STYLES,
  LIST_STATES,
  type ListEntry,
  type McatScore,
  type Profile,
  type Residence,
  type Scores,
  STATUSES,
  TEST_STATES,
  type Tests,
  type WantedPlace,
} from './profile.js';
import { requirement, wish, wishId } from './read-wish.js';

/** What holds where a profile says nothing of rules; docs/fit.md says why. */
export const FIT_DEFAULTS: FitRules = {
  leastKnown: 0.5,
  spread: 0.25,
  draws: 1000,
  seed: 1,
  bands: { population: 'matriculated', residency: 'own' },
  label: 'percentile',
  mcat: 'newest',
};

const day = textThat((t): t is string => isCalendarDay(t), 'a day as 2026-05-20');
const dayOrNone = textThat((t): t is string => t === '' || isCalendarDay(t), 'a day as 2026-05-20, or nothing');
const amount = numberThat((n) => n >= 0 && n < 1e9, 'an amount from 0 to 1,000,000,000');
const maybe = <T>(reader: Reader<T>): Reader<T | null> => optional(orNull(reader), null);
const within = (least: number, most: number) =>
  numberThat((n) => n >= least && n <= most, `a number from ${least} to ${most}`);
const state = textThat(
  (t): t is string => t === '' || /^[A-Z]{2}$/.test(t),
  'a postal code of two capitals, as OH, or nothing',
);
const country = textThat(
  (t): t is string => t === '' || /^[A-Z]{2}$/.test(t),
  'a country code of two capitals, as US, or nothing',
);
const list = <T>(reader: Reader<T>): Reader<readonly T[]> => optional(listOf(reader), []);

const AIMS: Aims = { degrees: [], start: null, goals: [], specialties: [], learning: [], languages: [] };
const RESIDENCE: Residence = { status: null, country: '', state: '', ties: [] };
const NO_GPA: Scores['gpa'] = { total: null, science: null, asOf: '' };
const SCORES: Scores = { mcat: [], gpa: NO_GPA };
const TESTS: Tests = { mcat: null, preview: null, casper: null };
const BUDGET: Budget = {
  currency: 'USD',
  yearly: null,
  savings: null,
  mostDebt: null,
  federalLoansSoFar: null,
  federalGraduateLoansSoFar: null,
  borrowedBefore: null,
  feeAssistance: null,
  applications: null,
  dollarRate: null,
};
const STATED: Importance = { kind: 'stated' };

const aims = recordOf<Aims>({
  degrees: list(oneOf(DEGREES)),
  start: maybe(numberThat((n) => Number.isInteger(n) && n >= 1990 && n <= 2100, 'a year')),
  goals: list(oneOf(GOALS)),
  specialties: list(words),
  learning: list(oneOf(LEARNING_STYLES)),
  languages: list(words),
});

const residence = recordOf<Residence>({
  status: maybe(oneOf(STATUSES)),
  country: optional(country, ''),
  state: optional(state, ''),
  ties: list(recordOf<Residence['ties'][number]>({ state, why: optional(text, '') })),
});

const place = recordOf<WantedPlace>({
  id: wishId,
  label: optional(text, ''),
  latitude: within(-90, 90),
  longitude: within(-180, 180),
});

const scores = recordOf<Scores>({
  mcat: list(
    recordOf<McatScore>({
      total: numberThat((n) => Number.isInteger(n) && n >= 472 && n <= 528, 'a whole number from 472 to 528'),
      date: day,
    }),
  ),
  gpa: optional(
    recordOf<Scores['gpa']>({
      total: maybe(within(0, 4.5)),
      science: maybe(within(0, 4.5)),
      asOf: optional(dayOrNone, ''),
    }),
    NO_GPA,
  ),
});

const test = maybe(oneOf(TEST_STATES));

const budget = recordOf<Budget>({
  currency: optional(
    textThat((t): t is string => /^[A-Z]{3}$/.test(t), 'a currency of three capitals, as USD'),
    'USD',
  ),
  yearly: maybe(amount),
  savings: maybe(amount),
  mostDebt: maybe(amount),
  federalLoansSoFar: maybe(amount),
  federalGraduateLoansSoFar: maybe(amount),
  borrowedBefore: maybe(flag),
  feeAssistance: maybe(flag),
  applications: maybe(amount),
  dollarRate: maybe(
    recordOf<DollarRate>({
      rate: numberThat((n) => n > 0 && n < 1e9, 'a number above 0, below 1,000,000,000'),
      date: day,
      source: words,
    }),
  ),
});

const pair = recordOf<Extract<Importance, { kind: 'pairs' }>['pairs'][number]>({
  first: wishId,
  second: wishId,
  times: within(1 / 9, 9),
});
const importance = formOf<'kind', Importance>('kind', {
  stated: recordOf({ kind: exactly('stated') }),
  pairs: recordOf({ kind: exactly('pairs'), pairs: listOf(pair, 1) }),
  examples: recordOf({ kind: exactly('examples'), order: listOf(words, 2) }),
});

const rules = recordOf<FitRules>({
  leastKnown: optional(within(0, 1), FIT_DEFAULTS.leastKnown),
  spread: optional(within(0, 1), FIT_DEFAULTS.spread),
  draws: optional(
    numberThat((n) => Number.isInteger(n) && n >= 1 && n <= 100_000, 'a whole number from 1 to 100,000'),
    FIT_DEFAULTS.draws,
  ),
  seed: optional(numberThat(Number.isSafeInteger, 'a whole number'), FIT_DEFAULTS.seed),
  bands: optional(
    recordOf<FitRules['bands']>({
      population: optional(oneOf(['accepted', 'matriculated']), FIT_DEFAULTS.bands.population),
      residency: optional(oneOf(['own', 'all']), FIT_DEFAULTS.bands.residency),
    }),
    FIT_DEFAULTS.bands,
  ),
  label: optional(oneOf(['percentile', 'difference']), FIT_DEFAULTS.label),
  mcat: optional(oneOf(['newest', 'best']), FIT_DEFAULTS.mcat),
});

const entry = recordOf<ListEntry>({
  school: words,
  state: optional(oneOf(LIST_STATES), 'considering'),
  priority: maybe(wholeFrom(1)),
  notes: optional(text, ''),
  dates: list(recordOf<ListEntry['dates'][number]>({ date: day, what: words })),
  added: optional(dayOrNone, ''),
});

const profile = recordOf<Profile>({
  format: exactly(1),
  title: optional(text, ''),
  aims: optional(aims, AIMS),
  residence: optional(residence, RESIDENCE),
  places: list(place),
  scores: optional(scores, SCORES),
  tests: optional(recordOf<Tests>({ mcat: test, preview: test, casper: test }), TESTS),
  courses: optional(mapOf(wishId, oneOf(COURSE_STATES)), {}),
  money: optional(budget, BUDGET),
  requirements: list(requirement),
  wishes: list(wish),
  importance: optional(importance, STATED),
  rules: optional(rules, FIT_DEFAULTS),
  list: list(entry),
});

/** A profile that says nothing. */
export const EMPTY_PROFILE: Profile = {
  format: 1,
  title: '',
  aims: AIMS,
  residence: RESIDENCE,
  places: [],
  scores: SCORES,
  tests: TESTS,
  courses: {},
  money: BUDGET,
  requirements: [],
  wishes: [],
  importance: STATED,
  rules: FIT_DEFAULTS,
  list: [],
};

/**
 * Reads a profile. What is left out is not said; a misspelt field, a value out of range, and a wish or requirement that asks
 * of a field what it cannot say are faults that name the place.
 */
export function readProfile(json: unknown, file: string, fields: readonly Field[]): Profile {
  const refusal = (at: string, found: string, expected: string) =>
    fault('fit.profile-malformed', { file, at, found, expected });
  const read = readDocument(json, profile, refusal);
  checkProfile(read, fields, refusal);
  return read;
}
