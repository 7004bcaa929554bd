import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, neutralizeFormula, parseCsv } from '../../src/index.js';
import { faultOf } from '../tiny/fault-of.js';

const read = (text: string) => parseCsv(text, 'f.csv', ['id', 'name'] as const);

describe('our own tables', () => {
  it('are read with the row of each record', () => {
    expect(read('id,name\n1,Fen\n2,"Moor, East"\n')).toEqual([
      { row: 2, values: { id: '1', name: 'Fen' } },
      { row: 3, values: { id: '2', name: 'Moor, East' } },
    ]);
  });

  it('may hold quotes, line ends and nothing in quoted cells', () => {
    expect(read('id,name\n"","a ""b""\nc"\n')[0]?.values).toEqual({ id: '', name: 'a "b"\nc' });
  });

  it('may come back from a spreadsheet with a byte order mark and CRLF', () => {
    expect(read('\ufeffid,name\r\n1,"Fen"\r\n2,Moor\r\n')).toEqual(read('id,name\n1,Fen\n2,Moor\n'));
  });

  it('must have exactly their columns', () => {
    expect(faultOf(() => read('id,title\n'))).toMatchObject({
      code: 'table.header-differs',
      facts: { file: 'f.csv', expected: ['id', 'name'], found: ['id', 'title'] },
    });
    expect(faultOf(() => read('')).code).toBe('table.header-differs');
    expect(faultOf(() => read('id,name,more\n')).code).toBe('table.header-differs');
  });

  it('refuse a short row, a long row and a blank one, with the row', () => {
    for (const line of ['1', '1,2,3', '']) {
      expect(faultOf(() => read(`id,name\n9,x\n${line}\n`))).toMatchObject({
        code: 'table.ragged-row',
        facts: { row: 3 },
      });
    }
  });

  it('refuse a quote that is never closed, inside a cell, or followed by text', () => {
    for (const line of ['1,"x', '1,x"y"', '1,"x"y'])
      expect(faultOf(() => read(`id,name\n${line}\n`))).toMatchObject({ code: 'table.bad-quoting', facts: { row: 2 } });
  });

  it('are written with quotes only where needed, numbers in full and missing numbers as nothing', () => {
    expect(
      formatCsv(
        ['a', 'b'],
        [
          ['x,y', 0.1 + 0.2],
          ['q"', Number.NaN],
          ['two\nlines', null],
        ],
      ),
    ).toBe('a,b\n"x,y",0.30000000000000004\n"q""",\n"two\nlines",\n');
  });

  it('come back as they were written, whatever the cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ';') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const records = read(formatCsv(['id', 'name'], rows));
        expect(records.map(({ values }) => [values.id, values.name])).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('neutralizeFormula', () => {
  it('puts an apostrophe before what a spreadsheet would run', () => {
    for (const text of ['=1+1', '+SUM(A1)', '-cmd', '@A1', '\t=1', ' =1', '=HYPERLINK("x")'])
      expect(neutralizeFormula(text)).toBe(`'${text}`);
  });

  it('leaves names and numbers alone', () => {
    for (const text of ['Fen University', '-3.5', '+1e5', '', 'a=b', '22']) expect(neutralizeFormula(text)).toBe(text);
  });
});
