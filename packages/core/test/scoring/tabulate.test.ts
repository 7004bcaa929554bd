import { describe, expect, it } from 'vitest';
import { indicatorId, parseMethodology, tabulate, type EvidenceTable, type ReadingRecord } from '../../src/index.js';
import { aRecord } from '../a-record.js';
import { aSchool } from '../a-school.js';
import { faultOf } from '../fault-of.js';
import { twoPillars } from '../methodology/two-pillars.js';

const schools = [aSchool('us-b'), aSchool('us-a'), aSchool('us-c')];
const methodology = parseMethodology(twoPillars(), 'm.json');
const meanOf = (count: number) => {
  const m = twoPillars();
  const years = { take: 'mean', count };
  return parseMethodology({ ...m, indicators: m.indicators.map((use) => ({ ...use, years })) }, 'm.json');
};
const set = (readings: readonly ReadingRecord[], more: Partial<Parameters<typeof tabulate>[0]> = {}) =>
  tabulate({ schools, readings, previous: [], methodology, startsFrom: 'readings', ...more });
/** The cells of an indicator in the order of schools: a value, or the reason there is none. */
const cells = (table: EvidenceTable, indicator: string, from: 'columns' | 'previous' = 'columns') => {
  const column = table[from].get(indicatorId(indicator));
  return column?.missing.map((reason, row) => reason ?? column.values[row]);
};

describe('tabulate', () => {
  it('sets out what the methodology needs and nothing else, by id', () => {
    const table = set([aRecord('us-a', 'fame', 3)]);
    expect(table.schools.map((school) => school.id)).toEqual(['us-a', 'us-b', 'us-c']);
    expect([...table.columns.keys()]).toEqual([
      'acceptance-rate',
      'citations',
      'faculty',
      'grants',
      'mcat',
      'papers',
      'reputation',
      'students',
    ]);
  });

  it('keeps apart who did not report, who was not asked, and who is not there', () => {
    const readings = [
      aRecord('us-b', 'mcat', 'not-reported'),
      aRecord('us-a', 'mcat', 515),
      aRecord('us-x', 'mcat', 1),
    ];
    expect(cells(set(readings), 'mcat')).toEqual([515, 'not-reported', 'unknown']);
    expect(set(readings).columns.get(indicatorId('mcat'))?.values[1]).toBeNaN();
  });

  it('does not depend on the order of schools and readings', () => {
    const readings = [aRecord('us-a', 'mcat', 515), aRecord('us-b', 'mcat', 510), aRecord('us-a', 'mcat', 514, 2023)];
    expect(set(readings.toReversed(), { schools: schools.toReversed() })).toEqual(set(readings));
  });

  it('takes the latest year of each school, also where it says that nothing was reported', () => {
    const readings = [
      aRecord('us-a', 'mcat', 515, 2023),
      aRecord('us-a', 'mcat', 516, 2024),
      aRecord('us-b', 'mcat', 511, 2022),
      aRecord('us-b', 'mcat', 510, null),
      aRecord('us-c', 'mcat', 512, 2023),
      aRecord('us-c', 'mcat', 'withdrew', 2024),
    ];
    expect(cells(set(readings), 'mcat')).toEqual([516, 511, 'withdrew']);
  });

  it('takes the mean of calendar years, and none where one of them is missing', () => {
    const readings = [
      aRecord('us-a', 'mcat', 515, 2023),
      aRecord('us-a', 'mcat', 516, 2024),
      aRecord('us-a', 'mcat', 100, 2022),
      aRecord('us-b', 'mcat', 'suppressed', 2023),
      aRecord('us-b', 'mcat', 510, 2024),
      aRecord('us-c', 'mcat', 512, 2024),
      aRecord('us-c', 'mcat', 508, 2022),
    ];
    expect(cells(set(readings, { methodology: meanOf(2) }), 'mcat')).toEqual([515.5, 'suppressed', 'unknown']);
  });

  it('takes no mean over years of a reading that has no year', () => {
    const readings = [aRecord('us-a', 'mcat', 515, null)];
    expect(cells(set(readings, { methodology: meanOf(2) }), 'mcat')?.[0]).toBe('unknown');
    expect(cells(set(readings, { methodology: meanOf(1) }), 'mcat')?.[0]).toBe(515);
  });

  it('counts the years of an indicator for the parts it is derived from', () => {
    const readings = [aRecord('us-a', 'faculty', 10, 2023), aRecord('us-a', 'faculty', 20, 2024)];
    expect(cells(set(readings, { methodology: meanOf(2) }), 'faculty')?.[0]).toBe(15);
  });

  it('takes indicators as they stand where scores are handed in', () => {
    const readings = [aRecord('us-a', 'grants-per-faculty', 97.1, 2024), aRecord('us-a', 'faculty', 20)];
    const table = set(readings, { methodology: meanOf(2), startsFrom: 'indicator-scores' });
    expect(cells(table, 'grants-per-faculty')).toEqual([97.1, 'unknown', 'unknown']);
    expect(table.columns.has(indicatorId('faculty'))).toBe(false);
  });

  it('sets out the edition before in the same way', () => {
    const table = set([], { previous: [aRecord('us-a', 'mcat', 509, 2023)] });
    expect(cells(table, 'mcat', 'previous')).toEqual([509, 'unknown', 'unknown']);
    expect(cells(table, 'mcat')).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('refuses a reading that stands twice for one year', () => {
    const twice = [
      aRecord('us-a', 'mcat', 515, 2023),
      aRecord('us-a', 'mcat', 516),
      aRecord('us-a', 'mcat', 514, 2023),
    ];
    expect(faultOf(() => set(twice))).toBe(
      'evidence.duplicate-reading: "mcat" of us-a for 2023 stands twice; keep one',
    );
    const undated = [aRecord('us-a', 'mcat', 515, null), aRecord('us-a', 'mcat', 516, null)];
    expect(faultOf(() => set(undated))).toContain('for no year stands twice');
    expect(faultOf(() => set([aRecord('us-x', 'mcat', 1), aRecord('us-x', 'mcat', 2)]))).toBe('no fault');
  });

  it('refuses a category, a number that is none, and two units', () => {
    const urban: ReadingRecord = {
      ...aRecord('us-a', 'mcat', 1),
      reading: { kind: 'category', category: 'urban' },
    };
    expect(faultOf(() => set([urban]))).toBe(
      'evidence.not-a-number: the reading of "mcat" for us-a is "urban", which is not a number; a ranking needs numbers',
    );
    expect(faultOf(() => set([{ ...urban, indicator: indicatorId('setting') }]))).toBe('no fault');
    expect(faultOf(() => set([aRecord('us-a', 'mcat', Number.POSITIVE_INFINITY)]))).toContain('is "Infinity"');
    const dollars = [
      aRecord('us-a', 'grants', 5, 2024, { unit: 'USD' }),
      aRecord('us-b', 'grants', 5, 2024, { unit: 'million USD' }),
    ];
    expect(faultOf(() => set(dollars))).toBe(
      'evidence.mixed-units: "grants" is given in USD and in million USD; bring it to one unit',
    );
  });

  it('refuses a cohort with a school in it twice', () => {
    expect(faultOf(() => set([], { schools: [...schools, aSchool('us-a')] }))).toContain('cohort.duplicate-school');
  });
});
