import { Fault } from '@bearings/core';
import { LIST_STATES, type ListEntry } from '@bearings/core/fit';
import { writeWorkbook } from '@bearings/intake';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatShortlist, readShortlist, SHORTLIST_COLUMNS, writeShortlist } from '../../src/fit/index.js';

const NAMES = new Map([
  ['zz-ash', 'Ash Medical College (fictional)'],
  ['zz-birch', '=HYPERLINK("http://example.org")'],
]);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (school: string, more: Partial<ListEntry> = {}): ListEntry => ({
  school,
  state: 'considering',
  priority: null,
  notes: '',
  dates: [],
  added: '',
  ...more,
});
const faultOf = (bytes: Uint8Array): string => {
  try {
    readShortlist(bytes, 'list.csv');
    return 'no fault';
  } catch (error) {
    return error instanceof Fault ? `${error.code} ${error.message}` : String(error);
  }
};

const ODD = [
  '=1+1',
  "'=1+1",
  "''=1+1",
  "'plain",
  '+1',
  '-5',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  'a "quote", and ""two""',
  'two\nlines',
  'two\r\nlines\r',
  '  spaces  ',
  ' ',
  'seed 🌱 and 漢字 and عربى',
  '_x000D_ as it stands, and _x005F_x0041_',
  'bell \u0007 and null \u0000',
  '<b>&amp;</b>',
  ';',
  '#N/A',
  '42',
  'true',
  '\ufeff',
  ']]>',
];
const text = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', "'", '"', ',', '\n', '\r', '\t', ' ', '_', 'x', '0', 'D', '\\', 'n', '🌱') }),
);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const lists = fc.uniqueArray(
  fc.record<ListEntry>({
    school: fc.stringMatching(/^zz(-[a-z0-9]{1,5}){1,3}$/),
    state: fc.constantFrom(...LIST_STATES),
    priority: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 9999 })),
    notes: text,
    dates: fc.array(fc.record({ date, what: text.filter((what) => what.trim() !== '') }), { maxLength: 3 }),
    added: fc.oneof(fc.constant(''), date),
  }),
  { selector: ({ school }) => school, maxLength: 6, minLength: 1 },
);

describe('a shortlist', () => {
  it('comes back from CSV as it was, whatever stands in its notes', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(readShortlist(bytesOf(formatShortlist(list, NAMES)), 'list.csv')).toEqual(list);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes back from a workbook as it was, whatever stands in its notes', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(readShortlist(writeShortlist(list, NAMES), 'list.xlsx')).toEqual(list);
      }),
      { numRuns: 300 },
    );
  });

  it.each(ODD)('keeps %j in both', (notes) => {
    const list = [entry('zz-ash', { notes, dates: [{ date: '2026-09-01', what: `a${notes}\\n` }] }), entry('zz-birch')];
    expect(readShortlist(bytesOf(formatShortlist(list, NAMES)), 'list.csv')).toEqual(list);
    expect(readShortlist(writeShortlist(list, NAMES), 'list.xlsx')).toEqual(list);
  });

  it('holds nothing that a spreadsheet runs', () => {
    const list = ODD.map((notes, i) => entry(`zz-${i}`, { notes }));
    const csv = formatShortlist([...list, entry('zz-birch')], NAMES);
    expect(csv).toContain(`zz-birch,"'=HYPERLINK(""http://example.org"")"`);
    const cells = xlsx.read(csv, { type: 'string', raw: true }).Sheets.Sheet1!;
    const book = xlsx.read(writeShortlist([...list, entry('zz-birch')], NAMES)).Sheets.shortlist!;
    for (const sheet of [cells, book])
      for (const [place, cell] of Object.entries(sheet as Record<string, { t: string; v: unknown; f?: string }>)) {
        if (place.startsWith('!')) continue;
        expect([place, cell.f]).toEqual([place, undefined]);
        if (typeof cell.v === 'string') expect([place, /^[\t\r\n ]*[=+\-@]/.test(cell.v)]).toEqual([place, false]);
      }
  });

  it('is read by another reader of workbooks too', () => {
    const list = [
      entry('zz-ash', { notes: 'two\nlines & <more>', priority: 2, added: '2026-09-01', state: 'applying' }),
    ];
    const { Sheets, SheetNames } = xlsx.read(writeShortlist(list, NAMES));
    expect(SheetNames).toEqual(['shortlist']);
    expect(xlsx.utils.sheet_to_json(Sheets.shortlist!, { header: 1 })).toEqual([
      [...SHORTLIST_COLUMNS],
      ['zz-ash', 'Ash Medical College (fictional)', 2, '2026-09-01', undefined, 'two\nlines & <more>', 'applying'],
    ]);
  });

  it('is the same bytes for the same list', () => {
    const list = [entry('zz-ash', { notes: 'x' })];
    vi.useFakeTimers({ now: new Date('2026-11-27T12:00:00Z') });
    const today = writeShortlist(list, NAMES);
    vi.setSystemTime(new Date('2027-03-01T09:30:00Z'));
    expect(writeShortlist(list, NAMES)).toEqual(today);
    vi.useRealTimers();
  });

  it('may come in another order, with more columns, fewer, and days that a spreadsheet made numbers of', () => {
    const csv = 'notes,mine,school_id\nclose to home,7,us-ohsu\n';
    expect(readShortlist(bytesOf(csv), 'list.csv')).toEqual([entry('us-ohsu', { notes: 'close to home' })]);
    expect(readShortlist(bytesOf('school_id;notes\r\nus-ohsu;a\r\n'), 'list.csv')).toEqual([
      entry('us-ohsu', { notes: 'a' }),
    ]);
    const columns = ['school_id', 'added', 'priority'].map((head) => ({ head, width: 10 }));
    // Day 46,266 of a spreadsheet is 1 September 2026.
    const book = writeWorkbook([{ name: 'mine', columns, rows: [['us-ohsu', 46_266, 3]] }]);
    expect(readShortlist(book, 'list.xlsx')).toEqual([entry('us-ohsu', { added: '2026-09-01', priority: 3 })]);
  });

  it('is refused with the place of what it cannot say', () => {
    expect(faultOf(bytesOf('school\nAsh\n'))).toMatch(/^table.header-differs/);
    expect(faultOf(bytesOf('school_id,state\nus-a,thinking\n'))).toMatch(/^record.malformed .*row 2.*state/);
    expect(faultOf(bytesOf('school_id,added\nus-a,9/1/2026\n'))).toMatch(/added/);
    expect(faultOf(bytesOf('school_id,priority\nus-a,0\n'))).toMatch(/priority/);
    expect(faultOf(bytesOf('school_id,dates\nus-a,soon\n'))).toMatch(/dates/);
    expect(faultOf(bytesOf('school_id,state\nus-a,applying\nus-a,applying\n'))).toMatch(/row 3.*each school once/);
    expect(() => writeShortlist([entry('zz-ash', { notes: 'x'.repeat(40_000) })], NAMES)).toThrow(/32767 characters/);
  });
});
