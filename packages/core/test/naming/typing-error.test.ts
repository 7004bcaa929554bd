import { describe, expect, it } from 'vitest';
import { deletionsOf, isOneTypingError } from '../../src/naming/typing-error.js';

describe('isOneTypingError', () => {
  it.each([
    ['harvard', 'harvord'],
    ['harvard', 'havard'],
    ['harvard', 'harrvard'],
    ['harvard', 'hravard'],
    ['a', ''],
  ])('sees %s and %s as one error apart', (a, b) => {
    expect([isOneTypingError(a, b), isOneTypingError(b, a)]).toEqual([true, true]);
    expect(deletionsOf(a).some((deletion) => deletionsOf(b).includes(deletion))).toBe(true);
  });

  it.each([
    ['harvard', 'harvard'],
    ['harvard', 'hurvord'],
    ['harvard', 'vard'],
    ['abcd', 'dbca'],
    ['abcd', 'badc'],
    ['xabx', 'xbcx'],
  ])('does not see %s and %s so', (a, b) => {
    expect([isOneTypingError(a, b), isOneTypingError(b, a)]).toEqual([false, false]);
  });
});
