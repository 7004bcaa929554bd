import { selectCohort, tabulate } from '@bearings/core';
import { parseFields } from '@bearings/core/fit';
import { formatFacts, readFacts } from '@bearings/intake';
import {
  drawFictionalCohort,
  drawFictionalFacts,
  FICTIONAL_COUNT,
  FICTIONAL_SEED,
  formatReadings as formatFictionalReadings,
  formatSchools as formatFictionalSchools,
} from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import {
  US,
  SCHOOLS,
  ALIASES,
  METHODOLOGIES,
  COHORTS,
  EDITIONS,
  bytes,
  codes,
  editionOf,
  listIndicators,
  shares,
  unknown,
} from './shipped.js';

describe('the editions', () => {
  it('are the ones that are promised, each in the folder of its name', () => {
    expect(EDITIONS.map(({ id, edition }) => [id, edition.id, edition.kind])).toEqual([
      ['article-2024-primary-care', 'article-2024-primary-care', 'list'],
      ['article-2024-research', 'article-2024-research', 'list'],
      ['article-qs-2026-named', 'article-qs-2026-named', 'list'],
      ['article-qs-examples', 'article-qs-examples', 'list'],
      ['fictional-200', 'fictional-200', 'computed'],
      ['open-us-2025', 'open-us-2025', 'computed'],
      ['qs-medicine-rows-2015', 'qs-medicine-rows-2015', 'published'],
      ['qs-medicine-rows-2024', 'qs-medicine-rows-2024', 'published'],
      ['usnews-2023-primary-care', 'usnews-2023-primary-care', 'list'],
      ['usnews-2023-research', 'usnews-2023-research', 'list'],
    ]);
  });

  it('name cohorts and methodologies that are there, and hold schools of their cohort only', () => {
    for (const { edition, readings, printed } of EDITIONS) {
      const cohort = COHORTS.find((one) => one.id === edition.cohort);
      expect(cohort?.fictional).toBe(edition.fictional);
      const members = new Set<string>(selectCohort(cohort!, SCHOOLS).map((school) => school.id));
      expect(
        unknown(
          [...readings, ...printed].map((row) => row.school),
          members,
        ),
      ).toEqual([]);
      if (edition.methodology === null) expect(edition.kind).toBe('list');
      else expect(METHODOLOGIES.find((m) => m.id === edition.methodology)?.startsFrom).toContain(edition.startsFrom);
    }
  });

  it('take every reading from a listed source, under a licence to publish it', () => {
    const readings = EDITIONS.flatMap((one) => one.readings);
    expect(
      unknown(
        readings.map((reading) => reading.source),
        codes,
      ),
    ).toEqual([]);
    expect(
      readings.filter((r) => r.licence !== 'publishable' || r.unit === '' || r.period === '' || r.population === ''),
    ).toEqual([]);
    expect(EDITIONS.filter(({ edition }) => edition.licence !== 'publishable')).toEqual([]);
  });

  it('print no name that is not an alias of its school', () => {
    const aliases = new Set(ALIASES.map(({ school, alias }) => `${school} ${alias.toLowerCase()}`));
    const printed = EDITIONS.flatMap((one) =>
      one.printed.map((row) => `${row.school} ${row.nameAsPrinted.toLowerCase()}`),
    );
    expect(printed).toHaveLength(46);
    expect(unknown(printed, aliases)).toEqual([]);
  });

  it('carry the places of the two U.S. News lists with their ties', () => {
    const places = (id: string): string =>
      editionOf(id)
        .printed.map((row) => `${row.place} ${row.school}`)
        .join(', ');
    expect(places('usnews-2023-research')).toBe(
      '1 us-harvard, 2 us-nyu, 3 us-columbia, 3 us-jhu, 3 us-ucsf, 6 us-duke, 6 us-penn, 8 us-stanford, 9 us-uw, 10 us-yale',
    );
    expect(places('usnews-2023-primary-care')).toBe(
      '1 us-uw, 2 us-ucsf, 3 us-umn, 4 us-ohsu, 5 us-unc, 6 us-colorado, 7 us-unmc, 8 us-ucdavis, 9 us-harvard, 10 us-ku',
    );
  });

  it('carry QS rows whose overall is the weighted sum of their scores, rounded half up to one decimal', () => {
    for (const [id, weights] of [
      ['qs-medicine-rows-2015', shares('qs-medicine-2013')],
      ['qs-medicine-rows-2024', shares('qs-medicine-2023')],
    ] as const) {
      const { readings, printed } = editionOf(id);
      for (const row of printed) {
        // Whole numbers throughout: percent times tenths are thousandths of a point.
        const thousandths = readings.reduce((sum, { school, indicator, reading }) => {
          if (school !== row.school || reading.kind !== 'value') return sum;
          return sum + Math.round((weights[indicator] ?? 0) * reading.value * 10);
        }, 0);
        expect([row.school, Math.floor((thousandths + 50) / 100) / 10]).toEqual([row.school, row.overall]);
      }
    }
  });
});

describe('the open readings', () => {
  const { readings } = editionOf('open-us-2025');
  const of = (indicator: string) => readings.filter((reading) => reading.indicator === indicator);
  const values = (indicator: string) =>
    of(indicator).flatMap(({ reading }) => (reading.kind === 'value' ? [reading.value] : []));

  it('sum to what the notes say', () => {
    expect(values('nih-awards')).toHaveLength(143);
    expect(values('nih-awards').reduce((sum, value) => sum + value, 0)).toBe(18_949_188_187);
    expect(values('medical-school-research-expenditure')).toHaveLength(155);
    expect(values('medical-school-research-expenditure').reduce((sum, value) => sum + value, 0)).toBe(38_608_146_000);
    expect(values('medical-degrees-awarded')).toHaveLength(176);
    expect([values('tuition-and-fees-in-state').length, values('tuition-and-fees-out-of-state').length]).toEqual([
      180, 177,
    ]);
    expect([values('median-earnings-1-year-after').length, values('median-earnings-5-years-after').length]).toEqual([
      107, 115,
    ]);
    expect(of('setting').filter(({ reading }) => reading.kind === 'category')).toHaveLength(179);
  });

  it('show what is suppressed as suppressed, never as zero', () => {
    const suppressed = readings.filter(({ reading }) => reading.kind === 'missing' && reading.reason === 'suppressed');
    expect(suppressed).toHaveLength(60 + 52);
    expect(readings.filter(({ reading }) => reading.kind === 'value' && reading.value === 0)).toEqual([]);
  });

  it('keep the spot values of Harvard and UCSF', () => {
    const value = (school: string, indicator: string) =>
      readings.find((reading) => reading.school === school && reading.indicator === indicator)?.reading;
    expect(value('us-harvard', 'medical-degrees-awarded')).toEqual({ kind: 'value', value: 167 });
    expect(value('us-harvard', 'tuition-and-fees-in-state')).toEqual({ kind: 'value', value: 69511 });
    expect(value('us-ucsf', 'medical-degrees-awarded')).toEqual({ kind: 'value', value: 188 });
    expect(value('us-ucsf', 'tuition-and-fees-in-state')).toEqual({ kind: 'value', value: 38511 });
    expect(value('us-ucsf', 'tuition-and-fees-out-of-state')).toEqual({ kind: 'value', value: 50756 });
    expect(value('us-ucsf', 'medical-school-research-expenditure')).toEqual({ kind: 'value', value: 1_793_321_000 });
  });

  it('count Virginia Tech and schools that are reported together as unknown, and say why', () => {
    const unknowns = readings.filter(({ reading }) => reading.kind === 'missing' && reading.reason === 'unknown');
    expect(unknowns.filter((one) => !/together with|contained in|prints 0/.test(one.population))).toEqual([]);
    const schools = (indicator: string) =>
      unknowns.filter((one) => one.indicator === indicator).map((one) => one.school);
    expect(schools('nih-awards')).toEqual([
      'us-arizona-phoenix',
      'us-arizona-tucson',
      'us-cooper',
      'us-njms',
      'us-nyu-longisland',
      'us-rowan-do',
      'us-rwjms',
      'us-sc-greenville',
    ]);
    expect(schools('medical-school-research-expenditure')).toContain('us-vtc');
  });

  it('give the open methodology everything it needs for 133 schools', () => {
    const methodology = METHODOLOGIES.find((m) => m.id === 'open-research')!;
    const table = tabulate({ schools: US, readings, previous: [], methodology, startsFrom: 'readings' });
    const complete = table.schools.filter((_, row) =>
      [...table.columns.values()].every((c) => c.missing[row] === null),
    );
    expect([...table.columns.keys()]).toEqual([
      'medical-degrees-awarded',
      'medical-school-research-expenditure',
      'nih-awards',
    ]);
    expect(complete).toHaveLength(133);
  });
});

describe('the fictional cohort', () => {
  const { schools, readings } = drawFictionalCohort(FICTIONAL_SEED, FICTIONAL_COUNT);

  it('is drawn again byte for byte from its seed', () => {
    expect(formatFictionalSchools(schools) === bytes('cohorts/schools/fictional.csv')).toBe(true);
    expect(formatFictionalReadings(readings) === bytes('editions/fictional-200/readings.csv')).toBe(true);
    const fields = parseFields(JSON.parse(bytes('fit/fields.json')), 'fit/fields.json');
    const facts = drawFictionalFacts(FICTIONAL_SEED, { schools, readings });
    expect(formatFacts(facts, fields) === bytes('fit/fictional-facts.csv')).toBe(true);
    expect(readFacts(bytes('fit/fictional-facts.csv'), 'fictional-facts.csv', fields)).toHaveLength(facts.length);
  });

  it('has every reading that any methodology needs, and each of them varies', () => {
    const given = new Set<string>(readings.map((reading) => reading.indicator));
    for (const m of METHODOLOGIES) {
      const derived = new Set<string>(m.derivations.map((derivation) => derivation.indicator));
      expect([m.id, listIndicators(m).filter((id) => !derived.has(id) && !given.has(id))]).toEqual([m.id, []]);
      const table = tabulate({ schools, readings, previous: [], methodology: m, startsFrom: 'readings' });
      for (const [id, { values }] of table.columns) {
        const there = values.filter((value) => !Number.isNaN(value));
        expect([m.id, id, there.length > 170, new Set(there).size > 10]).toEqual([m.id, id, true, true]);
      }
    }
  });

  it('withholds about three readings in a hundred, for every reason there is', () => {
    const reasons = readings.flatMap(({ reading }) => (reading.kind === 'missing' ? [reading.reason] : []));
    expect(reasons.length / readings.length).toBeGreaterThan(0.02);
    expect(reasons.length / readings.length).toBeLessThan(0.04);
    expect([...new Set(reasons)].sort()).toEqual([
      'not-applicable',
      'not-reported',
      'suppressed',
      'unknown',
      'withdrew',
    ]);
  });
});
