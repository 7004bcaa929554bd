import { indicatorId, schoolId, type Placement, type ReadingRecord, type Score } from '@bearings/core';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formatAffiliations,
  formatAliases,
  formatContributions,
  formatPlacements,
  formatPrinted,
  formatReadings,
  formatReview,
  formatSchools,
  formatSources,
  readAffiliations,
  readAliases,
  readContributions,
  readPlacements,
  readPrinted,
  readReadings,
  readReview,
  readSchools,
  readSources,
} from '../../src/index.js';

const ROOT = new URL('../../../../', import.meta.url);
const shipped = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const factsOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'facts' in error)
      return { code: error.code, ...(error.facts as object) };
    throw error;
  }
  return 'no fault';
};

describe('the tables that are shipped', () => {
  it.each([
    ['cohorts/aliases.csv', readAliases, formatAliases],
    ['cohorts/affiliations.csv', readAffiliations, formatAffiliations],
    ['cohorts/sources.csv', readSources, formatSources],
  ] as const)('%s is written as it was read, to the byte', (path, read, format) => {
    const text = shipped(path);
    expect((format as (rows: unknown) => string)(read(text, path))).toBe(text);
  });

  it.each(readdirSync(new URL('cohorts/schools/', ROOT)))(
    'schools/%s say the same when written and read again',
    (name) => {
      const schools = readSchools(shipped(`cohorts/schools/${name}`), name);
      expect(readSchools(formatSchools(schools), name)).toEqual(schools);
    },
  );

  it('readings and printed rows are written as they were read, to the byte', () => {
    for (const edition of readdirSync(new URL('editions/', ROOT), { withFileTypes: true })) {
      if (!edition.isDirectory()) continue;
      for (const name of readdirSync(new URL(`editions/${edition.name}/`, ROOT))) {
        const path = `editions/${edition.name}/${name}`;
        if (name === 'readings.csv')
          expect([path, formatReadings(readReadings(shipped(path), path))]).toEqual([path, shipped(path)]);
        if (name === 'printed.csv') {
          const printed = readPrinted(shipped(path), path);
          expect(readPrinted(formatPrinted(printed), path)).toEqual(printed);
        }
      }
    }
  });
});

describe('readReadings', () => {
  const HEADER = 'school_id,indicator,value,missing,unit,year,period,population,source,retrieved,licence';
  const read = (row: string): ReadingRecord | undefined => readReadings(`${HEADER}\n${row}\n`, 'readings.csv')[0];

  it('tells a number, a word and a missing reading apart', () => {
    expect(read('us-a,x,12.50,,USD,2024,,,S,,publishable')?.reading).toEqual({ kind: 'value', value: 12.5 });
    expect(read('us-a,x,city,,category,,,,S,,publishable')?.reading).toEqual({ kind: 'category', category: 'city' });
    expect(read('us-a,x,,withdrew,USD,,,,S,,publishable')?.reading).toEqual({ kind: 'missing', reason: 'withdrew' });
  });

  it.each([
    ['us-a,x,n/a,,USD,2024,,,S,,publishable', 'value', 'n/a'],
    ['us-a,x,1e999,,USD,2024,,,S,,publishable', 'value', '1e999'],
    ['us-a,x,0x10,,USD,2024,,,S,,publishable', 'value', '0x10'],
    ['us-a,x,,,USD,2024,,,S,,publishable', 'missing', ''],
    ['us-a,x,1,withdrew,USD,2024,,,S,,publishable', 'missing', 'withdrew'],
    ['us-a,x,1,,USD,24,,,S,,publishable', 'year', '24'],
    ['us-a,x,1,,USD,2024,,,S,,perhaps', 'licence', 'perhaps'],
    ['Harvard,x,1,,USD,2024,,,S,,publishable', 'school_id', 'Harvard'],
    ['us-a,X!,1,,USD,2024,,,S,,publishable', 'indicator', 'X!'],
  ])('names the cell that is wrong in %s', (row, column, text) => {
    expect(factsOf(() => read(row))).toMatchObject({
      code: 'record.malformed',
      file: 'readings.csv',
      row: 2,
      column,
      text,
    });
  });
});

describe('rows that stand twice', () => {
  it('are named with the row of the first', () => {
    const header = 'order,school_id,name_as_printed,place,overall';
    const act = () => readPrinted(`${header}\n1,us-a,A,1,\n2,us-b,B,2,\n3,us-a,A,3,\n`, 'printed.csv');
    expect(factsOf(act)).toMatchObject({ code: 'record.duplicate', row: 4, what: 'us-a', first: 2 });
  });
});

describe('outputs', () => {
  const [a, b, c, d] = ['us-a', 'us-b', 'us-c', 'us-d'].map(schoolId) as [never, never, never, never];
  const placements: Placement[] = [
    { kind: 'ranked', school: b, rank: 1, label: '=1', tied: true },
    { kind: 'banded', school: a, band: '201-250' },
    { kind: 'tiered', school: c, tier: 2 },
    { kind: 'unranked', school: d, reason: 'not-eligible', because: 'a rule, in words' },
  ];
  const scores: Score[] = [
    {
      kind: 'scored',
      school: b,
      value: 90.123456789,
      printed: 90.1,
      range: null,
      contributions: [
        {
          indicator: indicatorId('x'),
          reading: Number.NaN,
          missing: 'unknown',
          filledBy: 'median',
          treated: 0.1,
          normalized: 1 / 3,
          weight: 1,
          points: 90.023456789,
        },
        {
          indicator: null,
          reading: Number.NaN,
          missing: null,
          filledBy: null,
          treated: Number.NaN,
          normalized: Number.NaN,
          weight: Number.NaN,
          points: 0.1,
        },
      ],
    },
  ];

  it('say the same when written and read again, every kind of place, by school id', () => {
    const read = readPlacements(formatPlacements(placements, scores), 'placements.csv');
    expect(read.map(({ placement }) => placement)).toEqual([
      placements[1],
      placements[0],
      placements[2],
      placements[3],
    ]);
    expect(read.map(({ score }) => score)).toEqual([Number.NaN, 90.1, Number.NaN, Number.NaN]);
  });

  it('keep contributions at full precision, a constant of rescaling among them', () => {
    const read = readContributions(formatContributions(scores), 'contributions.csv');
    const expected = scores.flatMap((s) => (s.kind === 'scored' ? s.contributions : []));
    expect(read.map(({ contribution }) => contribution)).toEqual([expected[1], expected[0]]);
  });

  it('keep the decisions of a review', () => {
    const rows = [{ name: 'Univ, "X"', candidate: 'us-a', score: 0.71, runnerUp: '', decision: 'none' }];
    expect(readReview(formatReview(rows), 'review.csv')).toEqual(rows);
  });
});

describe('affiliations with weights', () => {
  const head = 'school_id,institution_ror,institution_name,relation,source,weight\n';
  const table = `${head}xx-a,05abc,Shared,joint,ROR,0.7\nxx-b,05abc,Shared,joint,ROR,\n`;

  it('are read and written, and none where a cell is empty', () => {
    const [first, second] = readAffiliations(table, 'own.csv');
    expect([first!.weight, second!.weight]).toEqual([0.7, undefined]);
    expect(formatAffiliations([first!, second!])).toBe(table);
    expect(formatAffiliations([second!])).not.toContain('weight');
  });

  it.each(['0', '1.5', '-1', '0.1234567', '70 %', '1e-1'])('refuse %s', (weight) => {
    expect(factsOf(() => readAffiliations(`${head}xx-a,05abc,Shared,joint,ROR,${weight}\n`, 'own.csv'))).toMatchObject({
      file: 'own.csv',
      row: 2,
      column: 'weight',
    });
  });
});
