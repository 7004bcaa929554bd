import type { IndicatorId } from '@bearings/core';
import { describe, expect, it } from 'vitest';
import { listQsTables, openWorkbook, readQsSheet, readQsWorkbook, type PublishedTable } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';
import { writeWorkbook, type TinyCell } from '../tiny/write-workbook.js';

type Rows = readonly (readonly TinyCell[])[];
const read = (rows: Rows, merged: readonly string[] = []) =>
  readQsWorkbook(writeWorkbook([{ name: 'Medicine', rows, merged }]), { file: 'qs.xlsx', subject: 'Medicine' });
const readText = (text: string) => readQsWorkbook(new TextEncoder().encode(text), { file: 'qs.csv' });

/** "place name country | overall | readings", as a person would read a row. */
const print = (table: PublishedTable) =>
  table.rows.map((row) => {
    const readings = table.indicators.map(({ id }) => {
      const reading = row.readings.get(id)!;
      return reading.kind === 'value' ? reading.value : reading.kind === 'missing' ? reading.reason : reading.category;
    });
    return [row.place, row.nameAsPrinted, row.country, row.overall, ...readings].join(' | ');
  });
const ids = (table: PublishedTable): IndicatorId[] => table.indicators.map(({ id }) => id);
const ALL = [
  'academic-reputation',
  'employer-reputation',
  'citations-per-paper',
  'h-index',
  'international-research-network',
];

describe('the layout of 2026: title, weights two rows above the header, ranks of indicators', () => {
  const rows: Rows = [
    [
      '2026 QS World University Rankings by Subject',
      null,
      null,
      null,
      null,
      'Academic',
      'Employer',
      'Citations per Paper',
      'H Index',
      'International Research Network',
    ],
    ['Medicine', null, null, null, null, 0.4, 0.1, 0.2, 0.2, 0.1],
    [],
    [
      '2026',
      '2025',
      'INSTITUTION',
      'COUNTRY/TERRITORY',
      'ACADEMIC',
      'ACADEMIC RANK',
      'EMPLOYER',
      'EMPLOYER RANK',
      'CITATIONS',
      'CITATIONS RANK',
      'H',
      'H RANK',
      'IRN',
      'IRN RANK',
      'SCORE',
    ],
    [1, 2, 'Fen University', 'Fenland', 100, 1, 90.5, 3, 80, 9, 70, 8, 60, 7, 85.1],
    ['=2', '=2', 'Moor College', 'Moorland', 90, 2, null, null, '-', null, 'n/a', null, 'N/A', 7, 45],
    ['51-100', null, 'Tarn Institute', 'Fenland', 40, 3, 30, 1, 20, 1, 10, 1, 5, 1],
  ];

  it('reads places, overall scores and scores of indicators, and no rank as a score', () => {
    const table = read(rows);
    expect(ids(table)).toEqual(ALL);
    expect(print(table)).toEqual([
      '1 | Fen University | Fenland | 85.1 | 100 | 90.5 | 80 | 70 | 60',
      '=2 | Moor College | Moorland | 45 | 90 | unknown | unknown | unknown | unknown',
      '51-100 | Tarn Institute | Fenland | NaN | 40 | 30 | 20 | 10 | 5',
    ]);
    expect(table).toMatchObject({
      title: '2026 QS World University Rankings by Subject: Medicine',
      startsFrom: 'indicator-scores',
      printedWeights: {
        'academic-reputation': 0.4,
        'employer-reputation': 0.1,
        'citations-per-paper': 0.2,
        'h-index': 0.2,
        'international-research-network': 0.1,
      },
    });
    expect(table.rows.map(({ sheetRow }) => sheetRow)).toEqual([5, 6, 7]);
  });
});

describe('layouts of other years', () => {
  it('finds the header in the first row, with other names and another order', () => {
    const table = read([
      [
        'Score',
        'Rank in 2015',
        'Country',
        'Institution Name',
        'H-index',
        'Citations per Paper',
        'Employer Reputation',
        'Academic Reputation',
      ],
      [99.1, '1', 'Fenland', 'Fen University', 70, 80, 90, 100],
      ['', '201+', 'Moorland', 'Moor College', 7, 8, 9, 10],
    ]);
    expect(print(table)).toEqual([
      '1 | Fen University | Fenland | 99.1 | 100 | 90 | 80 | 70',
      '201+ | Moor College | Moorland | NaN | 10 | 9 | 8 | 7',
    ]);
    expect(table.printedWeights).toEqual({});
  });

  it('reads short headers, weights in percent straight above their columns, and codes of countries', () => {
    const table = read([
      ['QS World University Rankings by Subject 2024: Medicine'],
      [null, null, null, null, '40%', null, '30%', null, '10%', null, '10%', null, '10%'],
      [
        '2023',
        '2024',
        'Institution',
        'Location Code',
        'AR SCORE',
        'AR RANK',
        'ER SCORE',
        'ER RANK',
        'CPP SCORE',
        'CPP RANK',
        'HI SCORE',
        'HI RANK',
        'IRN SCORE',
        'IRN RANK',
        'Overall Score',
      ],
      [1, '22=', 'Fen University', 'FL', 100, 1, 90, 1, 80, 1, 70, 1, 60, 1, '85.1'],
    ]);
    expect(print(table)).toEqual(['=22 | Fen University | FL | 85.1 | 100 | 90 | 80 | 70 | 60']);
    expect(table.printedWeights).toEqual({
      'academic-reputation': 0.4,
      'employer-reputation': 0.3,
      'citations-per-paper': 0.1,
      'h-index': 0.1,
      'international-research-network': 0.1,
    });
  });

  it('takes whole numbers that sum to a hundred for percentages', () => {
    const table = read([
      ['Weights', 'Academic', 40, 'Employer', 10, 'Citations', 25, 'H', 25],
      ['Rank', 'Institution', 'Academic', 'Employer', 'Citations', 'H', 'Overall'],
      [1, 'Fen University', 100, 90, 80, 70, 85],
    ]);
    expect(table.printedWeights).toEqual({
      'academic-reputation': 0.4,
      'employer-reputation': 0.1,
      'citations-per-paper': 0.25,
      'h-index': 0.25,
    });
  });

  it('reads weights that stand inside the headers', () => {
    const table = read([
      ['Rank', 'Institution', 'Academic Reputation (40%)', 'Employer Reputation (7.5%)', 'Overall'],
      [1, 'Fen University', 100, 90, 85],
    ]);
    expect(table.printedWeights).toEqual({ 'academic-reputation': 0.4, 'employer-reputation': 0.075 });
    expect(print(table)).toEqual(['1 | Fen University |  | 85 | 100 | 90']);
  });

  it('joins headers of two rows: names above, "Score" and "Rank" below', () => {
    const table = read(
      [
        ['2024', 'Institution', 'Location', 'Academic Reputation', null, 'Employer Reputation', null, 'Overall'],
        [null, null, null, 'Score', 'Rank', 'Score', 'Rank', 'Score'],
        ['1', 'Fen University', 'Fenland', 100, 7, 90, 8, 95],
      ],
      ['D1:E1', 'F1:G1'],
    );
    expect(print(table)).toEqual(['1 | Fen University | Fenland | 95 | 100 | 90']);
  });

  it('joins headers of two rows: groups above, names below', () => {
    const table = read([
      [null, null, null, 'Academic', null, 'Employer'],
      ['2024', 'Institution', 'Location', 'Score', 'Rank', 'Score', 'Rank', 'Score'],
      ['1', 'Fen University', 'Fenland', 100, 7, 90, 8, 95],
    ]);
    expect(print(table)).toEqual(['1 | Fen University | Fenland | 95 | 100 | 90']);
  });

  it('leaves out a column of scores that is blank, and says so', () => {
    const table = read([
      ['Rank', 'Institution', 'Academic', 'Employer', 'IRN', 'Overall'],
      [1, 'Fen University', 100, 90, '', 95],
      [2, 'Moor College', 90, 80, null, 85],
    ]);
    expect(ids(table)).toEqual(['academic-reputation', 'employer-reputation']);
    expect(table.rows[0]?.readings.size).toBe(2);
    expect(table.notes).toEqual([
      'the column "IRN" is blank: the table has no readings of international-research-network',
    ]);
  });

  it('keeps footnotes as notes, never as schools, and skips blank rows and columns at the end', () => {
    const table = read([
      ['Rank', 'Institution', 'Academic', 'Employer', 'Overall', null, ' '],
      [1, 'Fen University', 100, 90, 95, null, ''],
      [],
      [' ', '', '  '],
      ['* Scores of 2024. Not to be copied.'],
      [null, 'Published in March'],
    ]);
    expect(table.rows).toHaveLength(1);
    expect(table.notes).toEqual(['row 5: * Scores of 2024. Not to be copied.', 'row 6: Published in March']);
  });

  it('reads a CSV conversion, in semicolons and with a byte order mark, and a JSON one with HTML in its cells', () => {
    expect(
      print(
        readText(
          '\ufeff2024;2023;Institution;Country;AR SCORE;ER SCORE;Overall\r\n=3;4;Fen University;Fenland;100;80;95.5\r\n'.replace(
            '95,5',
            '95.5',
          ),
        ),
      ),
    ).toEqual(['=3 | Fen University | Fenland | 95.5 | 100 | 80']);
    const json = JSON.stringify({
      columns: [
        { data: 'overall_rank', title: '# RANK', visible: false },
        { data: 'shown', title: '<b># RANK</b>' },
        { data: 'uni', title: '<div>UNIVERSITY</div>' },
        { data: '11', title: 'Academic Reputation' },
        { data: '11_rank', title: 'SCORE', visible: false },
        { data: 'all', title: 'OVERALL SCORE' },
      ],
      data: [
        {
          overall_rank: '101',
          shown: '<i>101-150</i>',
          uni: '<a>Fen &amp; Moor</a>',
          '11': '<p>60.2</p>',
          '11_rank': '0',
          all: '<p></p>',
        },
      ],
    });
    expect(print(readText(json))).toEqual(['101-150 | Fen & Moor |  | NaN | 60.2']);
  });
});

describe('weights on a hidden sheet', () => {
  const table = (above: TinyCell) => ({
    name: 'Engineering - Mechanical, Aeron',
    rows: [
      ['2026 QS World University Rankings by Subject', 'Academic', 'Employer'],
      ['Engineering - Mechanical, Aeronautical & Manufacturing', above, above],
      ['2026', 'Institution', 'Academic', 'Employer', 'Score'],
      [1, 'Fen University', 100, 90, 95],
    ],
  });
  const hidden = {
    name: 'methodology',
    state: 'hidden' as const,
    rows: [
      ['SUBJECT_ID', 'SUBJECT_NAME', 'Academic', 'Employer', 'International Research Network'],
      [1, 'Medicine', 0.4, 0.1, 0.1],
      [23, 'Engineering - Mechanical, Aeronautical & Manufacturing', 0.7, 0.3],
    ],
  };
  const weightsOf = (above: TinyCell) => {
    const workbook = openWorkbook(writeWorkbook([hidden, table(above)]), 'qs.xlsx');
    return readQsSheet(workbook, 'Engineering - Mechanical, Aeron');
  };

  it('are taken where none stand above the table', () => {
    expect(weightsOf(null)).toMatchObject({
      printedWeights: { 'academic-reputation': 0.7, 'employer-reputation': 0.3 },
      notes: [],
    });
  });

  it('do not replace the ones above the table, but a difference is noted', () => {
    const { printedWeights, notes } = weightsOf(0.5);
    expect(printedWeights).toEqual({ 'academic-reputation': 0.5, 'employer-reputation': 0.5 });
    expect(notes.join()).toMatch(/hidden sheet lists other weights/);
  });

  it('are not listed as a table, and subjects are found by the name that the sheet cuts off', () => {
    const bytes = writeWorkbook([hidden, { name: 'Index', rows: [['Index'], ['Medicine']] }, table(0.5)]);
    const subject = 'Engineering - Mechanical, Aeronautical & Manufacturing';
    expect(listQsTables(bytes, 'qs.xlsx')).toEqual([
      {
        sheet: 'Engineering - Mechanical, Aeron',
        subject,
        title: `2026 QS World University Rankings by Subject: ${subject}`,
      },
    ]);
    expect(readQsWorkbook(bytes, { file: 'qs.xlsx', subject }).rows).toHaveLength(1);
    expect(readQsWorkbook(bytes, { file: 'qs.xlsx' }).rows).toHaveLength(1);
    expect(faultOf(() => readQsWorkbook(bytes, { file: 'qs.xlsx', subject: 'Law' }))).toMatchObject({
      code: 'table.unknown-sheet',
      facts: { sheet: 'Law', sheets: [subject] },
    });
  });
});

describe('a QS table that cannot be trusted', () => {
  const header = ['Rank', 'Institution', 'Academic', 'Employer', 'Overall'];

  it('is refused for text in a number, with row and column', () => {
    expect(faultOf(() => read([header, [1, 'Fen University', 100, 'ninety', 95]]))).toMatchObject({
      code: 'table.text-in-number',
      facts: { file: 'qs.xlsx', row: 2, column: 'Employer', text: 'ninety' },
    });
  });

  it('is refused for a formula among its numbers, with the cell', () => {
    const formula = { xml: '<c r="{r}"><f>2*50</f><v>100</v></c>' };
    expect(faultOf(() => read([header, [1, 'Fen University', formula, 90, 95]]))).toMatchObject({
      code: 'table.formula-cell',
      facts: { cell: 'C2', sheet: 'Medicine' },
    });
    expect(read([header, [1, 'Fen University', 100, 90, 95, formula]]).rows).toHaveLength(1);
  });

  it('is refused for a school that stands twice, with both rows', () => {
    expect(
      faultOf(() => read([header, [1, 'Fen University', 100, 90, 95], [2, 'FEN  University', 99, 89, 94]])),
    ).toMatchObject({
      code: 'table.duplicate-school',
      facts: { rows: [2, 3] },
    });
  });

  it('is refused for a place that is none, a row without a name, no header and no rows', () => {
    expect(faultOf(() => read([header, ['first', 'Fen University', 100, 90, 95]])).code).toBe('table.malformed-place');
    expect(faultOf(() => read([header, [1, null, 100, 90, 95]])).code).toBe('table.no-name');
    expect(
      faultOf(() =>
        read([
          ['a', 'b'],
          [1, 2],
        ]),
      ).code,
    ).toBe('table.no-header');
    expect(faultOf(() => read([header])).code).toBe('table.no-rows');
  });

  it('is not guessed at where a file holds several', () => {
    const rows = [header, [1, 'Fen University', 100, 90, 95]];
    const bytes = writeWorkbook([
      { name: 'Law', rows },
      { name: 'Medicine', rows },
    ]);
    expect(faultOf(() => readQsWorkbook(bytes, { file: 'qs.xlsx' }))).toMatchObject({
      code: 'table.choose-sheet',
      facts: { sheets: ['Law', 'Medicine'] },
    });
  });
});
