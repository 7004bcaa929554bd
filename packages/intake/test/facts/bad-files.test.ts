import { describe, expect, it } from 'vitest';
import { countFromPercent } from '../../src/facts/count-from-percent.js';
import { readApplicants } from '../../src/facts/read-applicants.js';
import { readTuition } from '../../src/facts/read-tuition.js';
import { summarizeTuition } from '../../src/facts/summarize-tuition.js';
import { tuitionFacts } from '../../src/facts/tuition-facts.js';
import { openWorkbook } from '../../src/workbook/open-workbook.js';
import { readWorkbook } from '../../src/workbook/read-workbook.js';
import { faultOf } from '../tiny/fault-of.js';
import { type TinyCell, writeWorkbook } from '../tiny/write-workbook.js';

const WHEN = { retrieved: '2033-01-01' };
const TITLE = 'Table A-1: Fictional Applications and Matriculants by School, Academic Year 2032-2033';

/** A table in the layout of A-1; the schools are fictional. */
function applicants(rows: readonly (readonly TinyCell[])[], units: readonly TinyCell[] = PERCENTS): Uint8Array {
  return writeWorkbook([
    {
      name: 'A-1',
      rows: [
        [TITLE],
        [],
        ['Applications by School', null, 'Applications1', 'Applications', null, 'Matriculants', 'Matriculants', null],
        [null, null, null, 'by In State Status', null, null, 'by In State Status', null],
        [null, null, null, 'In State', 'Out of State', null, 'In State', 'Out of State'],
        units,
        [],
        ...rows,
        ['Total', null, 1100, 22, 78, 60, 50, 50],
        ['Note: fictional'],
      ],
    },
  ]);
}
const PERCENTS = ['State', 'Medical School', null, '%', '%', null, '%', '%'];
const ALDAMERE = ['XA', 'Aldamere (fictional)', 1000, 22.2, 77.8, 40, 52.5, 47.5];
const readRows = (rows: readonly (readonly TinyCell[])[], units?: readonly TinyCell[]) =>
  readApplicants(readWorkbook(applicants(rows, units), 'a1.xlsx'), WHEN);

describe('a table of applicants', () => {
  it('says a count, and between which numbers it lies where the percentage does not tell it', () => {
    const { facts, skipped } = readRows([ALDAMERE, [null, 'Borsa (fictional)', 100, 0, 100, 20, 95, 5]]);
    const told = facts.map(({ mention, population, residency, value, period }) =>
      [mention.name[0], mention.state, population, residency, value.kind === 'value' ? value.value : null, period].join(
        ' ',
      ),
    );
    expect(told[0]).toBe('A XA applied all 1000 2032-2033');
    expect(told[1]).toMatch(/^A XA applied in-state 222 2032-2033; /);
    expect(told[4]).toBe('A XA matriculated in-state 21 2032-2033; the only count that 52.5 % of 40 leaves open');
    expect(told[5]).toMatch(/out-of-state 19 .*; with those from abroad$/);
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([
      [10, 'total'],
      [11, 'footnote'],
    ]);
  });

  it('takes fractions for what they are not', () => {
    const { code, facts } = faultOf(() =>
      readRows([['XA', 'Aldamere (fictional)', 1000, 0.222, 0.778, 40, 0.525, 0.475]]),
    );
    expect([code, facts.row, facts.column, facts.sheet]).toEqual(['fit.percentages-off', 8, 'D', 'A-1']);
  });

  it('names sheet, row and column where the layout is another', () => {
    const { code, facts } = faultOf(() =>
      readRows([ALDAMERE], ['State', 'Medical School', null, 'n', '%', null, '%', '%']),
    );
    expect([code, facts.sheet, facts.row, facts.column]).toEqual(['fit.layout-changed', 'A-1', 6, 'D']);
  });

  it('refuses text and formulas where people are counted', () => {
    const text = faultOf(() => readRows([['XA', 'Aldamere (fictional)', 'many', 22.2, 77.8, 40, 50, 50]]));
    expect([text.code, text.facts.row, text.facts.column]).toEqual(['fit.layout-changed', 8, 'C']);
    const formula = { xml: '<c r="{r}"><f>SUM(A1:A2)</f><v>1000</v></c>' };
    const computed = faultOf(() => readRows([['XA', 'Aldamere (fictional)', formula, 22.2, 77.8, 40, 50, 50]]));
    expect([computed.code, computed.facts.cell]).toEqual(['table.formula-cell', 'C8']);
  });

  it('ends in a fault wherever the file is cut', () => {
    const whole = applicants([ALDAMERE]);
    for (let at = 0; at < whole.length; at += 97)
      expect(faultOf(() => readApplicants(readWorkbook(whole.slice(0, at), 'cut.xlsx'), WHEN)).code).toMatch(
        /^table\./,
      );
  });
});

describe('countFromPercent', () => {
  it('holds every count that is printed so, and no other', () => {
    for (let people = 1; people <= 130; people++)
      for (let count = 0; count <= people; count++) {
        const tenth = (n: number): number => Math.round((1000 * n) / people) / 10;
        const [a, b] = [tenth(count), tenth(people - count)];
        const range = countFromPercent(people, a, b)!;
        expect(range.least <= count && count <= range.most).toBe(true);
        expect(range.most - range.least).toBe(0);
      }
    expect(countFromPercent(4206, 13.3, 86.7)).toEqual({ least: 558, most: 561 });
    expect(countFromPercent(10, 33.3, 66.7)).toBeNull();
  });
});

const HEADER = [
  'Medical School Name',
  'Short Name',
  'Cost Type',
  'Ownership Type',
  'Residence Status',
  'Health Insurance Required',
  'Health Insurance Waived',
  'Reported Cost',
];
const price = (type: string, residence: string, cost: TinyCell): TinyCell[] => [
  'Aldamere (fictional)',
  'Aldamere',
  type,
  'Public',
  residence,
  'Yes',
  'NA',
  cost,
];
function tuition(year: string, rows: readonly (readonly TinyCell[])[], header: readonly TinyCell[] = HEADER) {
  return { name: year, rows: [[`Fictional prices in Academic Year ${year}`], header, ...rows, ['Note: fictional']] };
}
const open = (...sheets: readonly ReturnType<typeof tuition>[]) => openWorkbook(writeWorkbook(sheets), 'tuition.xlsx');

describe('a workbook of tuition', () => {
  it('reads dollars in text, NI and NA, and adds up only what is known', () => {
    const book = open(
      tuition('2032-2033', [
        price('Tuition', 'Resident', '$1,090'),
        price('Fees', 'Resident', 10),
        price('Tuition', 'Nonresident', 'NI'),
        price('Fees', 'Nonresident', 10),
        price('Health Insurance', 'Resident', 'NA'),
        price('Health Insurance', 'Nonresident', 0),
      ]),
    );
    const { facts, skipped } = tuitionFacts(readTuition(book), WHEN);
    expect(facts.map(({ field, residency, value, year }) => [field, residency, value, year])).toEqual([
      ['tuition-and-fees', 'in-state', { kind: 'value', value: 1100 }, 2033],
      ['tuition-and-fees', 'out-of-state', { kind: 'missing', reason: 'not-reported' }, 2033],
      ['health-insurance', null, { kind: 'value', value: 0 }, 2033],
    ]);
    expect(skipped).toEqual([{ sheet: '2032-2033', row: 9, why: 'footnote' }]);
  });

  it('refuses a missing column, an unknown kind of cost and a price that stands twice', () => {
    const lacking = faultOf(() => readTuition(open(tuition('2032-2033', [], HEADER.slice(0, 7)))));
    expect([lacking.code, lacking.facts.sheet, lacking.facts.row]).toEqual(['fit.layout-changed', '2032-2033', 2]);
    const parking = faultOf(() => readTuition(open(tuition('2032-2033', [price('Parking', 'Resident', 1)]))));
    expect([parking.code, parking.facts.row, parking.facts.column]).toEqual(['fit.layout-changed', 3, 'C']);
    const twice = [price('Fees', 'Resident', 1), price('Fees', 'Resident', 2)];
    expect(faultOf(() => readTuition(open(tuition('2032-2033', twice)))).facts.rows).toEqual([3, 4]);
  });

  it('counts a price of 0 and no NA, and takes the change of rounded means', () => {
    const rows = (costs: readonly TinyCell[]) =>
      costs.map((cost, n) => [`School ${n} (fictional)`, ...price('Fees', 'Resident', cost).slice(1)]);
    const book = open(tuition('2031-2032', rows([0, 5, 'NA'])), tuition('2032-2033', rows([1, 2, 6, 7])));
    expect(summarizeTuition(readTuition(book).rows)).toMatchObject([
      { year: 2033, schools: 4, least: 1, median: 4, most: 7, mean: 4, change: 0.333 },
      { year: 2032, schools: 2, least: 0, median: 2.5, most: 5, mean: 2.5, change: null },
    ]);
  });
});
