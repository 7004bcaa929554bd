import { factTable, parseFields, parseMoneyRules, readProfile, REVIEW_DEFAULTS, reviewList } from '@bearings/core/fit';
import { parseToml, readFacts, readSchools } from '@bearings/intake';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Two lists of the fictional people of test/fit/personas, reviewed by hand from docs/fit.md and fit/money.json. */
const HERE = new URL('./fit/personas/', import.meta.url);
const read = (file: string, from = HERE): string => readFileSync(new URL(file, from), 'utf8');
const ROOT = new URL('../', import.meta.url);
const fields = parseFields(JSON.parse(read('fit/fields.json', ROOT)), 'fit/fields.json');
const input = {
  schools: new Map(readSchools(read('schools.csv'), 'schools.csv').map((school) => [school.id as string, school])),
  facts: factTable(fields, readFacts(read('facts.csv'), 'facts.csv', fields)),
  money: parseMoneyRules(JSON.parse(read('fit/money.json', ROOT)), 'fit/money.json'),
  rules: REVIEW_DEFAULTS,
  today: '2026-11-27',
};
const profileOf = (name: string) => readProfile(parseToml(read(`${name}.toml`), name, 'the profile'), name, fields);
const flagsOf = (name: string) =>
  reviewList(profileOf(name), input).flags.map(({ flag, schools, found }) => [flag, schools, found]);

describe('a review', () => {
  it('tells of a short list with a trap, a school that drops out, too much debt and too little money to apply', () => {
    const { labels, cost } = reviewList(profileOf('01-primary-care-on-a-budget'), input);
    expect(labels).toEqual({ reach: 1, target: 1, likely: 0, 'cannot-say': 2 });
    // AMCAS 175 + 46, AACOMAS 197 + 48, secondaries 80 + 75 + 50 + 50; Casper is planned, and its fee is not known.
    expect(cost.total).toBe(72_100);
    expect(cost.isLeast).toBe(true);
    expect(flagsOf('01-primary-care-on-a-budget')).toEqual([
      ['short', [], 4],
      ['few-targets', [], 1],
      ['out-of-state-trap', ['zz-cedar'], 1],
      ['dropped', ['zz-cedar'], 1],
      ['over-budget', [], 72_100],
      // Cedar: 60,000 a year to find; Dogwood: 58,000. Both use up 200,000 of loans.
      ['debt', ['zz-cedar', 'zz-dogwood'], 2],
    ]);
  });

  it('tells of tests that nobody said anything of, and of a list that is mostly reach', () => {
    const { cost } = reviewList(profileOf('09-texan'), input);
    // AMCAS 175 + 46, TMDSAS 235 whatever the number, secondaries 80 + 60 + 60; that of Fir is not known.
    expect(cost.total).toBe(65_600);
    expect(cost.unknownSecondary).toEqual(['zz-fir']);
    expect(flagsOf('09-texan')).toEqual([
      ['short', [], 4],
      ['few-targets', [], 1],
      ['mostly-reach', [], 2],
      ['out-of-state-trap', ['zz-fir'], 1],
      ['missing-test', ['zz-fir', 'zz-gum'], 2],
      ['dropped', ['zz-fir'], 1],
    ]);
  });

  it('looks at neither schools that are closed nor those that nobody knows, and names the latter', () => {
    const profile = profileOf('09-texan');
    const list = [
      ...profile.list,
      { ...profile.list[0]!, school: 'zz-oak' },
      { ...profile.list[0]!, school: 'zz-elm', state: 'rejected' as const },
    ];
    const { open, flags } = reviewList({ ...profile, list }, input);
    expect(open).toBe(5);
    expect(flags.at(-1)).toEqual({ flag: 'unknown-school', schools: ['zz-oak'], found: 1 });
  });
});
