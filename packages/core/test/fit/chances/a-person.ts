import {
  EMPTY_PROFILE,
  type Fact,
  type FieldId,
  type Population,
  type Profile,
  type Residency,
} from '../../../src/fit/index.js';
import { schoolId } from '../../../src/index.js';

/** The part of a profile that chances look at. */
export type Person = Pick<Profile, 'scores' | 'residence' | 'rules'>;

/** A fictional person from Ohio with one MCAT score and a GPA. */
export function aPerson(mcat: number | null, gpa: number | null, rules: Partial<Profile['rules']> = {}): Person {
  return {
    residence: { ...EMPTY_PROFILE.residence, status: 'citizen', country: 'US', state: 'OH' },
    scores: {
      mcat: mcat === null ? [] : [{ total: mcat, date: '2030-04-25' }],
      gpa: { ...EMPTY_PROFILE.scores.gpa, total: gpa },
    },
    rules: { ...EMPTY_PROFILE.rules, ...rules },
  };
}

/** A fact of a fictional school, of matriculants from everywhere in 2031 but where it says otherwise. */
export function aNumber(field: string, value: number | null, more: Partial<Fact> = {}): Fact {
  return {
    school: schoolId('zz-ash'),
    field: field as FieldId,
    value: value === null ? { kind: 'missing', reason: 'not-reported' } : { kind: 'value', value },
    year: 2031,
    period: '',
    population: 'matriculated',
    residency: 'all',
    source: 'fictional',
    retrieved: '',
    licence: 'publishable',
    ...more,
  };
}

/** Bands of one score as facts: the 10th, 25th, 50th, 75th and 90th percentile; null where one is not known. */
export function someBands(axis: 'mcat' | 'gpa', values: readonly (number | null)[], more: Partial<Fact> = {}): Fact[] {
  return [10, 25, 50, 75, 90].flatMap((percentile, at) => {
    const value = values[at] ?? null;
    return value === null ? [] : [aNumber(`${axis}-p${percentile}`, value, more)];
  });
}

/** People of one step of admission. */
export function aCount(population: Population, residency: Residency, value: number, year = 2031): Fact {
  return aNumber('headcount', value, { population, residency, year });
}
