import { describe, expect, it } from 'vitest';
import { parseCohort, parseWhere, selectCohort, selectSchools, writeWhere } from '../../src/index.js';
import { aSchool } from '../a-school.js';
import { faultOf } from '../fault-of.js';

const schools = [
  aSchool('us-b', { state: 'NY', degree: 'MD', university: 'University of B, North' }),
  aSchool('zz-made-up', { country: 'ZZ', state: 'CA' }),
  aSchool('us-c', { state: 'TX', degree: 'MD' }),
  aSchool('us-a', { state: 'CA', degree: 'DO' }),
];
const ids = (selected: readonly { id: string }[]) => selected.map((school) => school.id);

describe('parseWhere', () => {
  it('reads a property and its values', () => {
    expect(parseWhere('state=CA,NY')).toEqual({ property: 'state', oneOf: ['CA', 'NY'] });
    expect(parseWhere(' State = CA , NY ')).toEqual({ property: 'state', oneOf: ['CA', 'NY'] });
    expect(parseWhere('city=St. Louis')).toEqual({ property: 'city', oneOf: ['St. Louis'] });
  });

  it('takes a value with a comma or a quote in double quotes', () => {
    const where = parseWhere('university="University of B, North","The ""Old"" One",C');
    expect(where.oneOf).toEqual(['University of B, North', 'The "Old" One', 'C']);
    expect(parseWhere(writeWhere(where))).toEqual(where);
  });

  it.each(['state', '', 'state=', 'state=CA,', 'state=,CA', 'state="CA', 'state="CA"x', 'state=C"A'])(
    'refuses "%s", which says nothing to look for',
    (text) => {
      expect(faultOf(() => parseWhere(text))).toMatch(/^cohort\.malformed-condition: .*write PROPERTY=VALUE,VALUE/);
    },
  );

  it('names the properties there are where it does not know one', () => {
    expect(faultOf(() => parseWhere('rank=1'))).toBe(
      'cohort.unknown-property: schools have no property "rank" to filter by; ' +
        'known: degree, control, city, state, country, status, university',
    );
  });
});

describe('selectSchools', () => {
  it('keeps the schools for which every condition holds, by id', () => {
    expect(ids(selectSchools(schools, []))).toEqual(['us-a', 'us-b', 'us-c', 'zz-made-up']);
    expect(ids(selectSchools(schools, [parseWhere('state=CA,NY')]))).toEqual(['us-a', 'us-b', 'zz-made-up']);
    expect(ids(selectSchools(schools, [parseWhere('state=CA,NY'), parseWhere('degree=MD')]))).toEqual(['us-b']);
  });

  it('does not mind upper and lower case', () => {
    expect(ids(selectSchools(schools, [parseWhere('state=ca'), parseWhere('degree=do')]))).toEqual(['us-a']);
  });

  it('says which filter left nobody', () => {
    expect(faultOf(() => selectSchools(schools, [parseWhere('state=CA'), parseWhere('degree=MD')]))).toBe(
      'cohort.empty: no school is left by state=CA and degree=MD; loosen the filter',
    );
    expect(faultOf(() => selectSchools([], []))).toBe('cohort.empty: no school is left; loosen the filter');
  });

  it('leaves the list it was given in its order', () => {
    selectSchools(schools, []);
    expect(ids(schools)).toEqual(['us-b', 'zz-made-up', 'us-c', 'us-a']);
  });
});

describe('selectCohort', () => {
  const cohort = { format: 1, id: 'some', title: 'Some', asOf: '2026-01', fictional: false, where: [], notes: [] };

  it('never sets a fictional school beside a real one', () => {
    const real = parseCohort(cohort, 'some.json');
    expect(ids(selectCohort(real, schools))).toEqual(['us-a', 'us-b', 'us-c']);
    expect(ids(selectCohort({ ...real, fictional: true }, schools))).toEqual(['zz-made-up']);
  });

  it('reads a cohort and refuses a property that schools do not have', () => {
    const where = [{ property: 'state', oneOf: ['CA'] }];
    expect(ids(selectCohort(parseCohort({ ...cohort, where }, 'some.json'), schools))).toEqual(['us-a']);
    const wrong = { ...cohort, where: [{ property: 'rank', oneOf: ['1'] }] };
    expect(faultOf(() => parseCohort(wrong, 'some.json'))).toContain(
      'cohort.malformed: some.json: at /where/0/property stands the text "rank"',
    );
    expect(faultOf(() => parseCohort({ ...cohort, asOf: '2026-13' }, 'some.json'))).toContain('expected a date as');
  });
});
