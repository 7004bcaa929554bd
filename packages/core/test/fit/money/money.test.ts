import { describe, expect, it } from 'vitest';
import {
  answerMoney,
  applicationCost,
  costFor,
  type MoneyAnswer,
  parseMoneyRules,
  type Profile,
} from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';
import { aBudget, RULES, someFacts } from './a-budget.js';

/** Worked by hand, in dollars and cents, from docs/fit.md and fit/money.json. */
const ASH = { id: schoolId('zz-ash'), state: 'OH' };
const facts = someFacts([
  ['zz-ash', 'cost-of-attendance', 71_234.56, 'in-state'],
  ['zz-ash', 'cost-of-attendance', 96_543.21, 'out-of-state'],
  ['zz-birch', 'tuition-and-fees', 58_000.1, 'all'],
  ['zz-birch', 'living-costs', 21_000.2],
]);
const of = (profile: Profile, school = ASH): MoneyAnswer => answerMoney(school, profile, facts, RULES);
const loans = ({ years }: MoneyAnswer) => years.map(({ loan }) => loan / 100);
const gaps = ({ years }: MoneyAnswer) => years.map(({ gap }) => gap / 100);

describe('a cost', () => {
  it('is that of the residency, and never that of another', () => {
    expect(costFor(ASH.id, 'in-state', facts)).toMatchObject({ kind: 'known', cents: 7_123_456 });
    expect(costFor(ASH.id, 'out-of-state', facts)).toMatchObject({ kind: 'known', cents: 9_654_321 });
    expect(costFor(ASH.id, 'international', facts)).toEqual({ kind: 'unknown' });
    expect(costFor(ASH.id, null, facts)).toEqual({ kind: 'unknown' });
  });

  it('is at least the sum of the parts that are known, and names those that are not', () => {
    expect(costFor(schoolId('zz-birch'), 'in-state', facts)).toMatchObject({
      kind: 'at-least',
      cents: 7_900_030,
      unknown: ['health-insurance'],
    });
  });
});

describe('federal loans', () => {
  it('pay all that is needed where the first is paid out before July 2026', () => {
    // 71,234.56 - 12,000 = 59,234.56 a year, by direct and Grad PLUS loans.
    const answer = of(aBudget(2025, { yearly: 12_000 }));
    expect(answer.rule?.id).toBe('direct-before-july-2026');
    expect(loans(answer)).toEqual([59_234.56, 59_234.56, 59_234.56, 59_234.56]);
    expect([answer.loans, answer.gap]).toEqual([23_693_824, 0]);
  });

  it('end at 50,000 a year and 200,000 in all where it is paid out from July 2026 on', () => {
    // 71,234.56 - 12,000 = 59,234.56 a year: 50,000 of loans, 9,234.56 to find.
    const answer = of(aBudget(2026, { yearly: 12_000 }));
    expect(answer.rule?.id).toBe('direct-from-july-2026');
    expect(loans(answer)).toEqual([50_000, 50_000, 50_000, 50_000]);
    expect(gaps(answer)).toEqual([9234.56, 9234.56, 9234.56, 9234.56]);
    expect([answer.loans, answer.gap]).toEqual([20_000_000, 3_693_824]);
  });

  it('leave less where earlier ones were for graduate study, or may have been', () => {
    // 200,000 - 64,000 = 136,000: two years of 50,000, then 36,000.
    const may = of(aBudget(2026, { federalLoansSoFar: 64_000 }));
    expect(loans(may)).toEqual([50_000, 50_000, 36_000, 0]);
    expect(gaps(may)).toEqual([21_234.56, 21_234.56, 35_234.56, 71_234.56]);
    expect(of(aBudget(2026, { federalLoansSoFar: 64_000, federalGraduateLoansSoFar: 64_000 }))).toEqual(may);
    // For undergraduate study alone: 200,000 in all, but 257,500 - 64,000 = 193,500 of a lifetime.
    const undergraduate = of(aBudget(2026, { federalLoansSoFar: 64_000, federalGraduateLoansSoFar: 0 }));
    expect(loans(undergraduate)).toEqual([50_000, 50_000, 50_000, 43_500]);
    // 30,000 of undergraduate study take nothing away: 227,500 of a lifetime are left.
    expect(of(aBudget(2026, { federalLoansSoFar: 30_000, federalGraduateLoansSoFar: 0 })).loans).toBe(20_000_000);
  });

  it('go on by the old rule for three years after its end, for those who borrowed under it', () => {
    const [before, after] = RULES.loans;
    const shorter = { ...RULES, loans: [{ ...before!, legacyYears: 1 }, after!] };
    // Begun in 2025: old in 2025 and 2026, new from 2027-08 on. Under the new rule the 142,469.12 borrowed before count.
    const answer = answerMoney(ASH, aBudget(2025), facts, shorter);
    expect(loans(answer)).toEqual([71_234.56, 71_234.56, 50_000, 7530.88]);
    expect(loans(of(aBudget(2025)))).toEqual([71_234.56, 71_234.56, 71_234.56, 71_234.56]);
  });

  it('are none for people without a status that has them, and unknown where none is said', () => {
    const daca = { ...aBudget(2026), residence: { status: 'daca' as const, country: 'US', state: 'OH', ties: [] } };
    expect(loans(of(daca))).toEqual([0, 0, 0, 0]);
    expect(of(daca).gap).toBe(28_493_824);
    expect(of({ ...aBudget(2026), residence: { ...aBudget(2026).residence, status: null } }).reason).toBe(
      'cost-unknown',
    );
    expect(of(aBudget(null)).reason).toBe('start-not-said');
    expect(of(aBudget(2026, { yearly: null })).reason).toBe('means-not-said');
  });
});

describe('means of another currency', () => {
  it('are converted by the rate that the person gives, with its day, and not at all without one', () => {
    expect(of(aBudget(2026, { currency: 'CAD', yearly: 13_700 })).reason).toBe('currency');
    const dollarRate = { rate: 1.37, date: '2026-11-20', source: 'Bank of Canada' };
    const answer = of(aBudget(2026, { currency: 'CAD', yearly: 13_700, dollarRate }));
    // 13,700 / 1.37 = 10,000: 61,234.56 a year is needed.
    expect(answer).toMatchObject({ currency: 'USD', converted: dollarRate });
    expect(answer.years[0]).toEqual({ need: 6_123_456, loan: 5_000_000, gap: 1_123_456 });
    // 100 / 1.37 = 72.9927...
    expect(of(aBudget(2026, { currency: 'CAD', yearly: 100, dollarRate })).years[0]!.need).toBe(7_123_456 - 7299);
  });
});

describe('the cost of applying', () => {
  const md = Array.from({ length: 22 }, (_, i) => schoolId(`zz-md-${i + 1}`));
  const fees = someFacts([
    ...md.map((id) => [id, 'application-service', 'amcas'] as const),
    ...md.slice(0, 4).map((id, i) => [id, 'secondary-fee', [80, 75.5, 0, 100][i]!] as const),
    ['zz-md-1', 'secondary-waiver', 'yes'],
    ['zz-md-2', 'secondary-waiver', 'no'],
    ['zz-do-1', 'application-service', 'aacomas'],
    ['zz-tx-1', 'application-service', 'tmdsas'],
    ['zz-tx-2', 'application-service', 'tmdsas'],
    ['zz-on-1', 'application-service', 'omsas'],
    ['zz-on-1', 'secondary-fee', 0],
  ]);
  const costOf = (schools: readonly string[], profile: Profile) =>
    applicationCost(schools.map(schoolId), profile, fees, RULES);

  it('is each service once, each further school, each secondary, and planned tests', () => {
    const profile = { ...aBudget(2026), tests: { mcat: 'planned', preview: 'planned', casper: 'taken' } as const };
    const cost = costOf([...md.slice(0, 4), 'zz-do-1', 'zz-tx-1', 'zz-tx-2'], profile);
    expect(cost.services.map(({ service, schools, cents }) => [service, schools, cents])).toEqual([
      ['aacomas', 1, 19_700],
      ['amcas', 4, 17_500 + 3 * 4600],
      ['tmdsas', 2, 23_500],
    ]);
    expect(cost.secondaries).toEqual({ cents: 8000 + 7550 + 0 + 10_000, known: 4 });
    expect(cost.tests.map(({ test, cents }) => [test, cents])).toEqual([
      ['mcat', 34_500],
      ['preview', 10_000],
    ]);
    // 197 + 313 + 235 + 255.50 + 345 + 100
    expect(cost.total).toBe(144_550);
    expect(cost.unknownSecondary).toEqual(['zz-do-1', 'zz-tx-1', 'zz-tx-2']);
    expect(cost.isLeast).toBe(true);
  });

  it('is known whole where all of it is known', () => {
    const cost = costOf(md.slice(0, 4), aBudget(2026));
    expect([cost.total, cost.isLeast]).toEqual([17_500 + 3 * 4600 + 25_550, false]);
  });

  it('is less with fee assistance: twenty schools, tests, and secondaries that are waived', () => {
    const profile = {
      ...aBudget(2026, { feeAssistance: true }),
      tests: { mcat: 'planned', preview: 'planned', casper: null } as const,
    };
    const cost = costOf(md, profile);
    // 22 schools, 20 of them paid for: 2 x 46.
    expect(cost.services).toMatchObject([{ service: 'amcas', schools: 22, assisted: 20, cents: 9200 }]);
    expect(cost.tests.map(({ cents }) => cents)).toEqual([14_000, 0]);
    // The first waives 80; the second does not waive 75.50; the third asks nothing; of the fourth's 100 it is not known.
    expect(cost.waived).toEqual(['zz-md-1']);
    expect(cost.secondaries.cents).toBe(7550);
    expect(cost.mayBeWaived).toEqual({ schools: ['zz-md-4'], cents: 10_000 });
    expect(cost.total).toBe(9200 + 14_000 + 7550);
    expect(cost.isLeast).toBe(true);
    // One school alone costs nothing there; what fee assistance pays for is never paid back.
    expect(costOf(['zz-md-3'], aBudget(2026, { feeAssistance: true })).total).toBe(0);
  });

  it('adds no Canadian dollars to those of the United States without a rate', () => {
    const without = costOf(['zz-on-1'], aBudget(2026));
    expect(without.services[0]).toMatchObject({ cents: 22_000, currency: 'CAD', dollars: null });
    expect([without.total, without.isLeast]).toEqual([0, true]);
    const dollarRate = { rate: 1.375, date: '2026-11-20', source: 'Bank of Canada' };
    const cost = costOf(['zz-on-1'], aBudget(2026, { currency: 'CAD', dollarRate }));
    expect([cost.services[0]!.dollars, cost.total, cost.isLeast]).toEqual([16_000, 16_000, false]);
  });

  it('takes the fee of the cycle, else of the last before it, and none from after it', () => {
    expect(costOf(['zz-md-1'], aBudget(2022)).services[0]).toMatchObject({ cents: 17_000, cycle: 2022, grade: 'S' });
    expect(costOf(['zz-md-1'], aBudget(2030)).services[0]).toMatchObject({ cents: 17_500, cycle: 2026, grade: 'M' });
    expect(costOf(['zz-md-1'], aBudget(2021)).services[0]).toMatchObject({ cents: null, cycle: null });
  });
});

describe('rules of money', () => {
  it('are refused where a day has two rules, or one ends before it begins', () => {
    const [before, after] = RULES.loans;
    const refused = (loans: readonly object[]) => () => parseMoneyRules({ ...RULES, loans }, 'money.json');
    expect(refused([before!, { ...after!, from: '2026-06-30' }])).toThrow(/money.json .* at \/loans\/1/);
    expect(refused([{ ...before!, from: '2026-07-01' }])).toThrow(/\/loans\/0\/until/);
    expect(refused([{ ...before!, grade: 'A' }])).toThrow(/\/loans\/0\/grade/);
    expect(refused([before!, after!])).not.toThrow();
  });

  it('name a source and a grade for every number', () => {
    for (const { source, grade } of [...RULES.loans, ...RULES.applications, ...RULES.tests])
      expect([source.length > 10, 'SMWK'.includes(grade)]).toEqual([true, true]);
  });
});
