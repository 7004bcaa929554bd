import { readFileSync } from 'node:fs';
import type { SchoolId } from '@bearings/core';
import { type Fact, type FieldId, factTable, parseFields, type Population, type Residency } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { drawFictionalCohort, drawFictionalFacts, FICTIONAL_COUNT, FICTIONAL_SEED } from '../../src/index.js';

const FIELDS = parseFields(
  JSON.parse(readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8')),
  'fit/fields.json',
);

/** The facts of the shipped seed and of one that was never looked at. */
describe.each([
  [FICTIONAL_SEED, FICTIONAL_COUNT],
  [7, 480],
])('drawFictionalFacts with seed %i', (seed, count) => {
  const cohort = drawFictionalCohort(seed, count);
  const facts = drawFictionalFacts(seed, cohort);
  const table = factTable(FIELDS, facts);
  const numberOf = (school: SchoolId, field: string, wanted: Parameters<typeof table.find>[2] = {}): number | null => {
    const value = table.find(school, field as FieldId, wanted)?.value;
    return value?.kind === 'value' ? value.value : null;
  };
  const wordOf = (school: SchoolId, field: string): string | null => {
    const value = table.find(school, field as FieldId)?.value;
    return value?.kind === 'category' ? value.category : value?.kind === 'date' ? value.date : null;
  };
  const odd = (isOdd: (school: (typeof cohort.schools)[number]) => boolean): string[] =>
    cohort.schools.filter(isOdd).map(({ id }) => id);
  /** Pairs of numbers that are both known, of which the first is above the second. */
  const isAbove = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

  it('draws the same again, and the same for the schools that fewer are drawn of', () => {
    const few = drawFictionalCohort(seed, 20);
    const again = drawFictionalFacts(seed, few);
    const ids = new Set(few.schools.map(({ id }) => id));
    expect(facts.filter(({ school }) => ids.has(school))).toEqual(again);
    expect(drawFictionalFacts(seed + 1, few)).not.toEqual(again);
  });

  it('says of every fact what it is, and nothing that its field cannot say', () => {
    expect(facts.filter(({ source, period }) => source !== 'FICTIONAL' || period !== 'fictional')).toEqual([]);
    expect(facts.filter((fact) => !isSayable(fact))).toEqual([]);
  });

  it('knows every field of somebody, and leaves some out with each reason', () => {
    const said = new Set(facts.filter(({ value }) => value.kind !== 'missing').map(({ field }) => field));
    expect(FIELDS.map(({ id }) => id).filter((id) => !said.has(id))).toEqual(NOT_TOLD);
    const reasons = new Set(facts.flatMap(({ value }) => (value.kind === 'missing' ? [value.reason] : [])));
    expect([...reasons].sort()).toEqual(['not-applicable', 'not-reported', 'suppressed', 'unknown', 'withdrew']);
    const withoutList = odd(({ id }) => table.ofSchool(id).every(({ field }) => !field.startsWith('prerequisite-')));
    expect(withoutList.length).toBeGreaterThan(count / 20);
    expect(withoutList.length).toBeLessThan(count / 4);
    expect(facts.length / count).toBeLessThan(90);
  });

  it('puts percentiles in order', () => {
    for (const score of ['mcat', 'gpa', 'science-gpa']) {
      const percentiles = ['p10', 'p25', 'p50', 'p75', 'p90'].map((p) => `${score}-${p}`);
      expect(
        odd(({ id }) => {
          const known = percentiles.map((field) => numberOf(id, field)).filter((value) => value !== null);
          return known.some((value, i) => i > 0 && value < known[i - 1]!);
        }),
      ).toEqual([]);
    }
  });

  it('counts fewer people at every step, and in all as many as come from anywhere', () => {
    const years = [...new Set(facts.filter(({ field }) => field === 'headcount').map(({ year }) => year!))].sort();
    expect(years).toEqual([2023, 2024, 2025]);
    const count = (id: SchoolId, population: Population, residency: Residency, year: number): number | null =>
      numberOf(id, 'headcount', { population, residency, year });
    for (const year of years) {
      for (const residency of ['in-state', 'out-of-state', 'international', 'all'] as const)
        expect(
          odd(({ id }) => {
            const known = STEPS.map((step) => count(id, step, residency, year)).filter((value) => value !== null);
            return known.some((value, i) => i > 0 && value >= known[i - 1]!);
          }),
        ).toEqual([]);
    }
    expect(
      odd(({ id }) =>
        STEPS.some((step) => {
          const all = count(id, step, 'all', 2025);
          const parts = (['in-state', 'out-of-state', 'international'] as const).map(
            (r) => count(id, step, r, 2025) ?? 0,
          );
          return all !== null && all !== parts.reduce((total, part) => total + part, 0);
        }),
      ),
    ).toEqual([]);
    expect(odd(({ id }) => count(id, 'matriculated', 'all', 2025) !== numberOf(id, 'class-size'))).toEqual([]);
  });

  it('takes people as its rules say', () => {
    const share = (id: SchoolId): number =>
      numberOf(id, 'headcount', { population: 'matriculated', residency: 'in-state', year: 2025 })! /
      numberOf(id, 'headcount', { population: 'matriculated', residency: 'all', year: 2025 })!;
    const comes = (id: SchoolId): boolean => numberOf(id, 'headcount', { residency: 'international' }) !== null;
    expect(odd(({ id, control }) => (control === 'public') !== share(id) > 0.535)).toEqual([]);
    expect(odd(({ id }) => wordOf(id, 'accepts-out-of-state') === 'residents-only' && share(id) < 0.9)).toEqual([]);
    expect(odd(({ id }) => comes(id) !== (wordOf(id, 'accepts-international') !== 'no'))).toEqual([]);
    expect(
      odd(({ id }) => wordOf(id, 'accepts-international') === 'yes' && wordOf(id, 'accepts-canadian') !== 'yes'),
    ).toEqual([]);
    expect(
      odd(({ id, degree }) => wordOf(id, 'application-service') !== (degree === 'DO' ? 'aacomas' : 'amcas')),
    ).toEqual([]);
  });

  it('adds the cost of a year up from its parts', () => {
    const priced = (['in-state', 'out-of-state', 'international'] as const).flatMap((residency) =>
      cohort.schools.map(({ id }) => {
        const of = (field: string): number | null => numberOf(id, field, { residency });
        const parts = [of('tuition-and-fees'), numberOf(id, 'health-insurance'), numberOf(id, 'living-costs')];
        return { id, residency, cost: of('cost-of-attendance'), parts };
      }),
    );
    const known = priced.filter(({ cost }) => cost !== null);
    expect(known.length).toBeGreaterThan(count);
    expect(known.filter(({ parts: [tuition] }) => tuition === null)).toEqual([]);
    expect(
      known.filter(({ cost, parts }) => cost! < parts.reduce<number>((total, part) => total + (part ?? 0), 0)),
    ).toEqual([]);
    expect(
      odd(({ id }) =>
        isAbove(
          numberOf(id, 'tuition-and-fees', { residency: 'in-state' }),
          numberOf(id, 'tuition-and-fees', { residency: 'out-of-state' }),
        ),
      ),
    ).toEqual([]);
  });

  it('lets no later thing be due before an earlier one', () => {
    const day = (id: SchoolId, field: string): string => (wordOf(id, field) ?? '').slice(0, 10);
    for (const later of ['secondary-deadline', 'letters-deadline'])
      expect(odd(({ id }) => day(id, later) !== '' && day(id, later) < day(id, 'primary-deadline'))).toEqual([]);
    expect(odd(({ id }) => day(id, 'early-decision-deadline') >= day(id, 'primary-deadline'))).toEqual([]);
    expect(
      facts.filter(({ value }) => value.kind === 'date' && value.date.includes('T') !== (value.zone !== '')),
    ).toEqual([]);
  });

  it('repeats the readings of the cohort', () => {
    const readings = new Map(cohort.readings.map((r) => [`${r.school} ${r.indicator} ${r.year}`, r.reading]));
    for (const [field, indicator, wanted] of REPEATED) {
      expect(
        odd(({ id }) => {
          const reading = readings.get(`${id} ${indicator} 2025`);
          return JSON.stringify(table.find(id, field as FieldId, wanted)?.value) !== JSON.stringify(reading);
        }),
      ).toEqual([]);
    }
    expect(
      odd(({ id }) => {
        const rate = readings.get(`${id} acceptance-rate 2025`);
        const of = (population: Population): number =>
          numberOf(id, 'headcount', { population, residency: 'all', year: 2025 })!;
        return rate?.kind === 'value' && Math.abs((100 * of('accepted')) / of('applied') - rate.value) > 0.05;
      }),
    ).toEqual([]);
  });
});

const STEPS = ['applied', 'interviewed', 'accepted', 'matriculated'] as const;

/** Percentiles of science GPA at the ends, which no fictional school tells. */
const NOT_TOLD = ['science-gpa-p10', 'science-gpa-p90'];

const REPEATED = [
  ['degrees-awarded', 'medical-degrees-awarded', {}],
  ['graduates-in-primary-care', 'graduates-practising-primary-care', {}],
  ['gpa-p50', 'gpa', { population: 'matriculated', residency: 'all' }],
  ['mcat-p50', 'mcat', { population: 'matriculated', residency: 'all' }],
  ['median-earnings-5-years-after', 'median-earnings-5-years-after', {}],
  ['nih-awards', 'nih-awards', {}],
  ['research-expenditure', 'medical-school-research-expenditure', {}],
  ['setting', 'setting', {}],
  ['tuition-and-fees', 'tuition-and-fees-in-state', { residency: 'in-state' }],
  ['tuition-and-fees', 'tuition-and-fees-out-of-state', { residency: 'out-of-state' }],
] as const;

function isSayable({ field: id, value, population, residency }: Fact): boolean {
  const field = FIELDS.find((one) => one.id === id);
  if (field === undefined) return false;
  if ((population !== null) !== field.byPopulation || (residency !== null) !== field.byResidency) return false;
  if (value.kind === 'missing') return true;
  if (value.kind === 'date' || field.shape.kind === 'date') return value.kind === field.shape.kind;
  if (value.kind === 'category')
    return field.shape.kind === 'category' && field.shape.values.some((one) => one.id === value.category);
  if (field.shape.kind !== 'number') return false;
  return value.value >= (field.shape.least ?? value.value) && value.value <= (field.shape.most ?? value.value);
}
