import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from '../../src/fit/profile/read-number.js';

const value = (text: string) => {
  const read = readNumber(text);
  return read.kind === 'value' ? read.value : read.kind;
};
const why = (...asked: Parameters<typeof readNumber>) => {
  const read = readNumber(...asked);
  return read.kind === 'wrong' ? read.why : read.kind;
};

describe('a number as a person types it', () => {
  it('may have its thousands set off, a sign of dollars, and either decimal sign', () => {
    expect(['15,000', '$ 15 000', '1,234,567.5', '3.75', '3,75', '.5', '7.', '−87.63', '+2'].map(value)).toEqual([
      15000, 15000, 1234567.5, 3.75, 3.75, 0.5, 7, -87.63, 2,
    ]);
  });

  it('is nothing where nothing is typed, never 0', () => {
    expect(['', '  ', '$'].map(value)).toEqual(['empty', 'empty', 'empty']);
  });

  it('is none where it could mean two, or nothing', () => {
    expect(['1,2,3', '12,34,567', '1.2.3', 'ten', '1e999', '-', '1,000,00', '--1'].map((text) => why(text))).toEqual(
      Array(8).fill('no-number'),
    );
  });

  it('says which bound it does not meet', () => {
    expect(why('51', { least: 472, most: 528, decimals: 0 })).toBe('bounds');
    expect(why('510.5', { least: 472, most: 528, decimals: 0 })).toBe('whole');
    // Elsewhere a point sets off thousands: fifteen dollars are not taken for fifteen thousand.
    expect(why('15.000', { least: 0, decimals: 2 })).toBe('decimals');
    expect(why('15.00', { least: 0, decimals: 2 })).toBe('value');
  });

  it('is written so that it is read again', () => {
    expect([2027, 240000, 1234567.25, -12345, 0.5].map(writeNumber)).toEqual([
      '2027',
      '240,000',
      '1,234,567.25',
      '-12,345',
      '0.5',
    ]);
    for (const number of [9_007_199_254_740_991, 1e300, -20_000.125]) expect(value(writeNumber(number))).toBe(number);
  });
});
