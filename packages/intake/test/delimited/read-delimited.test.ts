import { describe, expect, it } from 'vitest';
import { INTAKE_LIMITS, readDelimited, readTable } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const cellsOf = (bytes: Uint8Array) => readDelimited(bytes, 't.csv').rows.map((row) => row.cells);
const TABLE = [
  ['School', 'Score'],
  ['Fen, North', '9'],
];

describe('readDelimited', () => {
  it.each([
    ['commas', 'School,Score\n"Fen, North",9\n'],
    ['tabs', 'School\tScore\nFen, North\t9\n'],
    ['semicolons', 'School;Score\nFen, North;9\n'],
    ['CRLF', 'School;Score\r\nFen, North;9\r\n'],
    ['CR alone', 'School;Score\rFen, North;9\r'],
    ['a byte order mark', '\ufeffSchool;Score\nFen, North;9'],
    ['blank rows and blank cells at the end', 'School;Score;\nFen, North;9;\n\n;;\n'],
  ])('reads %s', (_, text) => {
    expect(cellsOf(utf8(text))).toEqual(TABLE);
  });

  it('reads Latin-1 as such and says so', () => {
    const raw = readDelimited(latin1('School,City\nUniversité,Genève\n'), 't.csv');
    expect(raw.rows[1]?.cells).toEqual(['Université', 'Genève']);
    expect(raw.notes.join()).toMatch(/Windows-1252/);
    expect(readDelimited(utf8('School,City\nUniversité,Genève\n'), 't.csv').notes).toEqual([]);
  });

  it('reads UTF-16 with a byte order mark, either way round', () => {
    const units = [...'\ufeffSchool;Score\nFen, North;9\n'].map((sign) => sign.charCodeAt(0));
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]));
    expect(cellsOf(little)).toEqual(TABLE);
    expect(cellsOf(big)).toEqual(TABLE);
  });

  it('refuses a row with a cell too few or too many, with its row', () => {
    expect(faultOf(() => cellsOf(utf8('a,b,c\n1,2,3\n\n1,2\n')))).toMatchObject({
      code: 'table.ragged-row',
      facts: { file: 't.csv', row: 4, cells: 2, expected: 3 },
    });
    expect(faultOf(() => cellsOf(utf8('a,b\n1,2,3\n'))).facts).toMatchObject({ row: 2, cells: 3, expected: 2 });
  });

  it('refuses NUL characters, with their row', () => {
    expect(faultOf(() => cellsOf(utf8('a,b\n1,\0\n')))).toMatchObject({
      code: 'table.nul-character',
      facts: { row: 2 },
    });
  });

  it('refuses broken quoting, with its row', () => {
    expect(faultOf(() => cellsOf(utf8('a,b\n1,2\n1,"x\n')))).toMatchObject({
      code: 'table.bad-quoting',
      facts: { row: 3 },
    });
    expect(faultOf(() => cellsOf(utf8('a,b\n1,"x"y\n')))).toMatchObject({
      code: 'table.bad-quoting',
      facts: { row: 2 },
    });
  });

  it('takes a header named __proto__ as any other', () => {
    expect(cellsOf(utf8('__proto__,constructor\n1,2\n'))[0]).toEqual(['__proto__', 'constructor']);
  });

  it('refuses what is over a limit, and an empty file', () => {
    const small = { ...INTAKE_LIMITS, fileBytes: 30, cellCharacters: 5, cells: 6 };
    const read = (text: string) => faultOf(() => readDelimited(utf8(text), 't.csv', small));
    expect(read('x'.repeat(31)).code).toBe('table.too-large');
    expect(read('a,b\n1,toolong\n')).toMatchObject({
      code: 'table.too-large',
      message: expect.stringContaining('row 2'),
    });
    expect(read('a,b\n1,2\n1,2\n1,2\n').code).toBe('table.too-large');
    expect(read('').code).toBe('table.unreadable');
    expect(read('\n\n').code).toBe('table.no-rows');
  });
});

describe('readTable', () => {
  it.each([
    ['a PDF document', '%PDF-1.7 and so on'],
    ['a web page (HTML)', '<!DOCTYPE html><html><table>'],
    ['a web page (HTML)', '\n<html><body>'],
    ['a file packed by gzip', '\x1f\x8b\x08\0\0'],
  ])('refuses %s, whatever its name', (found, text) => {
    expect(faultOf(() => readTable(latin1(text), 't.csv'))).toMatchObject({
      code: 'table.not-a-table',
      facts: { found },
    });
  });

  it('goes by content, not by name', () => {
    expect(readTable(utf8('a\tb\n1\t2\n'), 'wrong.xlsx').rows).toHaveLength(2);
    expect(readTable(utf8('[{"a":1}]'), 'wrong.csv').rows).toHaveLength(2);
  });

  it('refuses a sheet of a file that has none', () => {
    expect(faultOf(() => readTable(utf8('a,b\n1,2\n'), 't.csv', { sheet: 'Medicine' })).code).toBe(
      'table.unknown-sheet',
    );
  });
});
