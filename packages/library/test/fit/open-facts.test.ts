import type { Fact, FieldId } from '@bearings/core/fit';
import { formatFacts } from '@bearings/intake';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraryOver, memoryFiles, PATHS } from '../../src/index.js';
import { openFacts } from '../../src/fit/index.js';
import { FIELDS } from './a-list.js';

const CATALOGUE = readFileSync(new URL('../../../../fit/fields.json', import.meta.url), 'utf8');
const READINGS = 'editions/open-us-2025/readings.csv';
const HEAD = 'school_id,indicator,value,missing,unit,year,period,population,source,retrieved,licence';

/** A library of readings of the open edition and of files of facts, by name; all of it fictional. */
function aLibrary(readings: readonly string[] | null, files: Readonly<Record<string, readonly Fact[]>> = {}) {
  const texts = Object.entries(files).map(([path, facts]) => [path, formatFacts(facts, FIELDS)] as const);
  const open = readings === null ? {} : { [READINGS]: `${[HEAD, ...readings].join('\n')}\n` };
  const all = { [PATHS.fields]: CATALOGUE, ...open, ...Object.fromEntries(texts) };
  return libraryOver(memoryFiles(all), { shipped: '', home: null, owns: () => false });
}

const fact = (field: string, value: number | null, year: number | null, rest: Partial<Fact> = {}): Fact => ({
  school: 'zz-ash' as Fact['school'],
  field: field as FieldId,
  value: value === null ? { kind: 'missing', reason: 'suppressed' } : { kind: 'value', value },
  year,
  period: '',
  population: null,
  residency: null,
  source: 'OWN',
  retrieved: '',
  licence: 'publishable',
  ...rest,
});
const reading = (indicator: string, value: number | '', year: number, school = 'zz-ash') =>
  `${school},${indicator},${value},${value === '' ? 'unknown' : ''},USD,${year},fiscal ${year},,SHIPPED,,publishable`;
const awards = reading('nih-awards', 1000, 2024);
const degrees = reading('medical-degrees-awarded', 100, 2023);
const tuition = (value: number, year: number | null, residency: Fact['residency'] = 'in-state', source = 'OWN') =>
  fact('tuition-and-fees', value, year, { residency, source });

/** What is said of a school, as a person would print it. */
const told = (facts: readonly Fact[]): string[] =>
  facts.map(({ field, value, year, residency, source }) =>
    [field, value.kind === 'value' ? value.value : '?', year ?? 'undated', residency, source]
      .filter((part) => part !== null)
      .join(' '),
  );
const ofAsh = (facts: ReturnType<typeof openFacts>): string[] => told(facts.facts.ofSchool('zz-ash' as Fact['school']));

describe('the facts that are known', () => {
  it('are none where there are no files of them', () => {
    const { facts, fields, replaced } = openFacts(aLibrary(null));
    expect([facts.ofSchool('zz-ash' as Fact['school']), replaced, fields.length]).toEqual([[], [], FIELDS.length]);
  });

  it('are a fault where the catalogue of fields is not there', () => {
    const empty = libraryOver(memoryFiles(), { shipped: '', home: null, owns: () => false });
    expect(() => openFacts(empty)).toThrowError(expect.objectContaining({ code: 'archive.missing-file' }));
  });

  it('take tuition of the open readings as of whom it is asked', () => {
    const library = aLibrary([
      reading('tuition-and-fees-in-state', 10, 2024),
      reading('tuition-and-fees-out-of-state', 20, 2024),
      reading('no-field-of-ours', 1, 2024),
    ]);
    expect(ofAsh(openFacts(library))).toEqual([
      'tuition-and-fees 10 2024 in-state SHIPPED',
      'tuition-and-fees 20 2024 out-of-state SHIPPED',
    ]);
  });

  it('stand in for those of earlier layers that say the same of the same year, and for no others', () => {
    const library = aLibrary([reading('tuition-and-fees-in-state', 10, 2024)], {
      [PATHS.fictionalFacts]: [tuition(11, 2024, 'in-state', 'FICTIONAL')],
      'facts/a.csv': [tuition(12, 2024, 'in-state', 'A'), tuition(30, 2023, 'in-state', 'A')],
      'facts/b.csv': [tuition(13, 2024, 'in-state', 'B'), tuition(40, 2024, 'out-of-state', 'B')],
      'facts/notes.txt': [tuition(99, 2026)],
    });
    const opened = openFacts(library, [tuition(14, 2024)]);
    expect(ofAsh(opened)).toEqual([
      'tuition-and-fees 14 2024 in-state OWN',
      'tuition-and-fees 40 2024 out-of-state B',
      'tuition-and-fees 30 2023 in-state A',
    ]);
    expect(told(opened.replaced)).toEqual([
      'tuition-and-fees 10 2024 in-state SHIPPED',
      'tuition-and-fees 11 2024 in-state FICTIONAL',
      'tuition-and-fees 12 2024 in-state A',
      'tuition-and-fees 13 2024 in-state B',
    ]);
  });

  it('without a year stand in for all years of earlier layers, but of the same people alone', () => {
    const library = aLibrary(
      [reading('tuition-and-fees-in-state', 10, 2024), reading('tuition-and-fees-out-of-state', 20, 2024)],
      { 'facts/a.csv': [tuition(12, 2025, 'in-state', 'A')] },
    );
    const opened = openFacts(library, [tuition(14, null)]);
    expect(ofAsh(opened)).toEqual([
      'tuition-and-fees 20 2024 out-of-state SHIPPED',
      'tuition-and-fees 14 undated in-state OWN',
    ]);
    expect(told(opened.replaced)).toEqual([
      'tuition-and-fees 10 2024 in-state SHIPPED',
      'tuition-and-fees 12 2025 in-state A',
    ]);
    expect(
      opened.facts.find('zz-ash' as Fact['school'], 'tuition-and-fees' as FieldId, { residency: 'in-state' }),
    ).toEqual(tuition(14, null));
  });

  it('leave a dated fact of the same or a later layer beside one without a year', () => {
    const library = aLibrary(null, {
      'facts/a.csv': [tuition(1, null, 'in-state', 'A'), tuition(2, 2020, 'in-state', 'A')],
    });
    const opened = openFacts(library, [tuition(3, 2022)]);
    expect(ofAsh(opened)).toEqual([
      'tuition-and-fees 3 2022 in-state OWN',
      'tuition-and-fees 2 2020 in-state A',
      'tuition-and-fees 1 undated in-state A',
    ]);
    expect(opened.replaced).toEqual([]);
  });

  it('are refused where one layer says two things of the same', () => {
    expect(() => openFacts(aLibrary(null), [tuition(1, 2024), tuition(2, 2024)])).toThrowError(
      expect.objectContaining({ code: 'fit.fact-twice' }),
    );
  });
});

describe('NIH awards per degree', () => {
  const perDegree = (own: readonly Fact[] = [], readings = [awards, degrees]): Fact[] => [
    ...openFacts(aLibrary(readings), own).facts.all('zz-ash' as Fact['school'], 'nih-awards-per-degree' as FieldId),
  ];

  it('are computed of the readings that are shipped, and say whose they are', () => {
    expect(perDegree()).toEqual([
      fact('nih-awards-per-degree', 10, 2024, {
        period: 'fiscal 2024 (SHIPPED), divided by the degrees of fiscal 2023 (SHIPPED)',
        source: 'SHIPPED',
      }),
    ]);
  });

  it('are computed anew from a person’s own awards or degrees, and are no more to publish than those', () => {
    const [own] = perDegree([fact('degrees-awarded', 50, 2024, { licence: 'not-to-publish' })]);
    expect(own).toMatchObject({ value: { value: 20 }, source: 'SHIPPED', licence: 'not-to-publish' });
    expect(own!.period).toBe('fiscal 2024 (SHIPPED), divided by the degrees of 2024 (OWN)');
    const [undated] = perDegree([fact('nih-awards', 3000, null, { period: 'as told' })]);
    expect(undated).toMatchObject({ value: { value: 30 }, year: null, source: 'OWN' });
    expect(undated!.period).toBe('as told (OWN), divided by the degrees of fiscal 2023 (SHIPPED)');
  });

  it('take the degrees of the year closest to the awards, of two as close the later', () => {
    const year = (...years: number[]) =>
      perDegree(
        years.map((one) => fact('degrees-awarded', one, one)),
        [awards],
      )[0]!.period.match(/degrees of (\d+)/)![1];
    expect([year(2010, 2022, 2030), year(2022, 2026), year(2026, 2022), year(2024, 2026)]).toEqual([
      '2022',
      '2026',
      '2026',
      '2024',
    ]);
  });

  it('are those that a person says, where they are said', () => {
    const said = fact('nih-awards-per-degree', 7, 2019);
    expect(perDegree([said, fact('degrees-awarded', 50, 2024)])).toEqual([said]);
  });

  it('are unknown where either is, and none without degrees', () => {
    expect(perDegree([fact('degrees-awarded', null, 2024)])).toMatchObject([{ value: { reason: 'suppressed' } }]);
    expect(perDegree([], [reading('nih-awards', '', 2024), degrees])).toMatchObject([{ value: { reason: 'unknown' } }]);
    expect(perDegree([], [awards])).toEqual([]);
    expect(perDegree([fact('degrees-awarded', 0, 2024)])).toEqual([]);
    expect(perDegree([], [awards, reading('medical-degrees-awarded', 100, 2023, 'zz-oak')])).toEqual([]);
  });
});
