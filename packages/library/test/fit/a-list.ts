import {
  answerFit,
  deadlinesOf,
  type Fact,
  type FactTable,
  factTable,
  type FitAnswer,
  parseFields,
  parseMoneyRules,
  type Profile,
  readProfile,
  REVIEW_DEFAULTS,
  reviewList,
} from '@bearings/core/fit';
import { parseToml, readFacts, readSchools } from '@bearings/intake';
import { readFileSync } from 'node:fs';
import { LIST_WORDS, type SheetInput } from '../../src/fit/index.js';

const ROOT = new URL('../../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, ROOT), 'utf8');

export const FIELDS = parseFields(JSON.parse(read('fit/fields.json')), 'fit/fields.json');
export const RULES = parseMoneyRules(JSON.parse(read('fit/money.json')), 'fit/money.json');
export const SCHOOLS = readSchools(read('test/fit/personas/schools.csv'), 'schools.csv');
export const WORDS = LIST_WORDS;
const FACTS: readonly Fact[] = readFacts(read('test/fit/personas/facts.csv'), 'facts.csv', FIELDS);
export const NAMES = new Map<string, string>(SCHOOLS.map(({ id, name }) => [id, name]));

/** A fictional person of test/fit/personas with a list, and what is said of it. */
export interface SomeList {
  readonly profile: Profile;
  readonly facts: FactTable;
  readonly answer: FitAnswer;
  readonly sheet: SheetInput;
}

/** The list of one of the fictional people, with the facts changed by the test. */
export async function aList(
  name: string,
  change: (fact: Fact) => Fact = (fact) => fact,
  more: readonly Fact[] = [],
): Promise<SomeList> {
  const file = `test/fit/personas/${name}.toml`;
  const profile = readProfile(parseToml(read(file), file, 'the profile'), file, FIELDS);
  const facts = factTable(FIELDS, [...FACTS.map(change), ...more]);
  const answer = await answerFit({ schools: SCHOOLS, profile, facts, ranks: new Map(), rules: RULES, solver: null });
  const schools = new Map(SCHOOLS.map((school) => [school.id as string, school]));
  const review = reviewList(profile, { schools, facts, money: RULES, rules: REVIEW_DEFAULTS, today: '2026-11-27' });
  const sheet: SheetInput = {
    profile,
    answer,
    review,
    deadlines: deadlinesOf(profile, schools, facts),
    facts,
    fields: new Map(FIELDS.map((field) => [field.id, field])),
    rules: RULES,
    sources: [],
    names: NAMES,
    cohort: 'zz-cohort',
    isFictional: true,
    made: '2026-11-27',
    software: 'bearings',
    withPerson: true,
    withLicensed: false,
  };
  return { profile, facts, answer, sheet };
}
