import { beforeAll, describe, expect, it } from 'vitest';
import { listQsTables, openWorkbook, readQsSheet, readQsWorkbook, type PublishedTable } from '../../src/index.js';
import { hasSharedData, sharedData } from '../tiny/shared-data.js';

const present = hasSharedData();

// Counts below were taken with another reader (SheetJS): cells of the column INSTITUTION that are not blank.
const ROWS: Readonly<Record<string, number>> = {
  'Arts & Humanities': 553,
  Archaeology: 260,
  'Architecture _ Built Environmen': 262,
  'Art & Design': 303,
  'Classics & Ancient History': 150,
  'English Language & Literature': 352,
  History_Subject: 249,
  'History of Art': 50,
  Linguistics: 350,
  'Modern Languages': 352,
  Music: 50,
  'Performing Arts': 150,
  Philosophy: 225,
  'Theology, Divinity & Religious ': 150,
  'Engineering & Technology': 556,
  'Computer Science & Information ': 850,
  'Data Science and Artificial Int': 201,
  'Engineering - Chemical': 449,
  'Engineering - Civil & Structura': 277,
  'Engineering - Electrical & Elec': 549,
  'Engineering - Mechanical, Aeron': 575,
  'Engineering - Mineral & Mining': 101,
  'Petroleum Engineering': 174,
  'Life Sciences & Medicine': 550,
  'Agriculture & Forestry': 475,
  'Anatomy & Physiology': 202,
  'Biological Sciences': 704,
  Dentistry: 150,
  Medicine: 847,
  Nursing: 225,
  'Pharmacy & Pharmacology': 402,
  Psychology: 356,
  'Veterinary Science': 100,
  'Natural Sciences': 554,
  Chemistry: 702,
  'Earth & Marine Sciences': 276,
  'Environmental Sciences': 553,
  Geography: 251,
  Geology: 250,
  Geophysics: 249,
  'Materials Science': 554,
  Mathematics: 603,
  'Physics & Astronomy': 676,
  'Social Sciences & Management': 550,
  'Accounting & Finance': 376,
  Anthropology: 203,
  'Business & Management Studies': 650,
  'Communication & Media Studies': 277,
  'Development Studies': 150,
  'Economics & Econometrics': 699,
  Education: 452,
  'Hospitality & Leisure Managemen': 174,
  Law: 403,
  'Library & Information Managemen': 100,
  Marketing: 100,
  'Politics & International Studie': 400,
  'Social Policy & Administration': 149,
  Sociology: 374,
  'Sports-related Subjects': 149,
  'Statistics & Operational Resear': 275,
};

describe.skipIf(!present)('the workbook that QS published for 2026', () => {
  let tables: PublishedTable[] = [];
  let bytes = new Uint8Array();
  beforeAll(() => {
    bytes = sharedData('qs/qs_by_subject_2026_official.xlsx') as Uint8Array<ArrayBuffer>;
    const workbook = openWorkbook(bytes, 'qs.xlsx');
    tables = listQsTables(bytes, 'qs.xlsx').map(({ sheet }) => readQsSheet(workbook, sheet));
  });

  it('holds 60 tables with as many rows as another reader finds', () => {
    expect(Object.fromEntries(tables.map(({ sheet, rows }) => [sheet, rows.length]))).toEqual(ROWS);
  });

  it('prints weights that sum to one above each table', () => {
    for (const { printedWeights } of tables)
      expect(Object.values(printedWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it('has individual ranks with scores, then bands without', () => {
    for (const { rows } of tables) {
      for (const row of rows) {
        if (/^=?\d+$/.test(row.place)) expect(row.overall).toBeGreaterThan(0);
        else expect([row.place, row.overall]).toEqual([expect.stringMatching(/^\d+-\d+$/), Number.NaN]);
      }
    }
  });

  it('ranks 200 schools of Medicine by five indicators', () => {
    const medicine = readQsWorkbook(bytes, { file: 'qs.xlsx', subject: 'Medicine' });
    expect(medicine.rows).toHaveLength(847);
    expect(medicine.rows.filter(({ overall }) => !Number.isNaN(overall))).toHaveLength(200);
    expect(medicine.indicators).toHaveLength(5);
    expect(medicine.rows[0]).toMatchObject({ nameAsPrinted: 'Harvard University', place: '1', overall: 96.7 });
  });
});

describe.skipIf(!present)('the table that the site of QS served for 2016', () => {
  it('has 399 schools with four indicators, places as shown and bands beyond', () => {
    const table = readQsWorkbook(sharedData('qs/qs_2016_medicine_raw.json'), { file: 'qs.json' });
    expect(table.rows).toHaveLength(399);
    expect(table.indicators.map(({ id }) => id)).toEqual([
      'academic-reputation',
      'employer-reputation',
      'citations-per-paper',
      'h-index',
    ]);
    expect(table.rows[0]).toMatchObject({
      nameAsPrinted: 'Harvard University',
      country: 'United States',
      overall: 99.4,
    });
    expect(table.rows.at(-1)).toMatchObject({
      nameAsPrinted: 'Wuhan University',
      place: '301-400',
      overall: Number.NaN,
    });
    expect(table.rows.every(({ nameAsPrinted }) => !/[<>]|&\w+;/.test(nameAsPrinted))).toBe(true);
  });
});
