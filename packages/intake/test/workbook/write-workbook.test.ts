import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  guardFormula,
  readControlSigns,
  readWorkbook,
  restoreFormula,
  writeControlSigns,
  writeWorkbook,
} from '../../src/index.js';

describe('a workbook that is written', () => {
  it('is read back cell by cell', () => {
    const columns = [
      { head: 'a', width: 10 },
      { head: 'b', width: 10 },
    ];
    const rows = [
      ['=1+1', 1.5],
      [null, 'x\ry'],
      ['_x000D_', -3],
    ];
    const { sheet, rows: read, formulas } = readWorkbook(writeWorkbook([{ name: 'A & B', columns, rows }]), 'a.xlsx');
    expect(sheet).toBe('A & B');
    expect(read.map(({ cells }) => cells)).toEqual([['a', 'b'], ...rows]);
    expect(formulas.size).toBe(0);
  });
});

describe('signs that XML cannot hold', () => {
  it('come back, and so does a text that looks like one of them', () => {
    expect(writeControlSigns('a\rb')).toBe('a_x000D_b');
    expect(writeControlSigns('_x000D_')).toBe('_x005F_x000D_');
    expect(readControlSigns('_x005f_x000D_ _x000d_')).toBe('_x000D_ \r');
    // What is written for the sign must not end what stands before it.
    for (const text of ['_x5DFD\ud83c', '_x000D\r', '__x0041_', '_x005F_']) {
      expect(readControlSigns(writeControlSigns(text))).toBe(text);
    }
    const signs = fc.string({
      unit: fc.constantFrom('_', 'x', '0', '5', 'F', 'D', '\r', '\u0000', '\ud83c', '\udf31', 'é'),
    });
    fc.assert(
      fc.property(signs, (text) => {
        expect(readControlSigns(writeControlSigns(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a text guarded from being run', () => {
  it('comes back, however many apostrophes it began with', () => {
    expect([guardFormula('=1'), guardFormula("'=1"), guardFormula("'a"), guardFormula('a')]).toEqual([
      "'=1",
      "''=1",
      "'a",
      'a',
    ]);
    const signs = fc.string({ unit: fc.constantFrom("'", '=', ' ', '\n', 'a', '-', '@') });
    fc.assert(
      fc.property(signs, (text) => {
        expect(restoreFormula(guardFormula(text))).toBe(text);
        expect(/^[\t\r\n ]*[=+\-@]/.test(guardFormula(text))).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
