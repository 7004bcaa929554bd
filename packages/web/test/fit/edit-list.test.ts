import type { ListEntry } from '@bearings/core/fit';
import { describe, expect, it } from 'vitest';
import { changeEntry, compareLists, moveEntry, putBack, takeOver } from '../../src/fit/list/edit-list.js';

const entry = (school: string, more: Partial<ListEntry> = {}): ListEntry => ({
  school,
  state: 'considering',
  priority: null,
  notes: '',
  dates: [],
  added: '2026-06-01',
  ...more,
});
const LIST = ['a', 'b', 'c', 'd'].map((school) => entry(school));
const ids = (list: readonly ListEntry[]): string => list.map(({ school }) => school).join('');

describe('a list in an order of one’s own', () => {
  it('has a school at another place, and at an end where there is none beyond', () => {
    expect(ids(moveEntry(LIST, 'c', 1))).toBe('acbd');
    expect(ids(moveEntry(LIST, 'a', 2))).toBe('bcad');
    expect(ids(moveEntry(LIST, 'b', -5))).toBe('bacd');
    expect(ids(moveEntry(LIST, 'b', 99))).toBe('acdb');
    expect(moveEntry(LIST, 'nobody', 0)).toBe(LIST);
  });

  it('has something else said of one school, and of no other', () => {
    const changed = changeEntry(LIST, 'b', { notes: 'ask', priority: 2 });
    expect(changed[1]).toEqual(entry('b', { notes: 'ask', priority: 2 }));
    expect(changed.filter((_, at) => at !== 1)).toEqual(LIST.filter((_, at) => at !== 1));
  });

  it('takes a school back where it stood, unless it has come back meanwhile', () => {
    const noted = entry('b', { notes: 'kept' });
    const without = LIST.filter(({ school }) => school !== 'b');
    expect(putBack(without, noted, 1)).toEqual([LIST[0], noted, LIST[2], LIST[3]]);
    expect(putBack(LIST, noted, 1)).toBe(LIST);
  });
});

describe('a list that was read', () => {
  const read = [
    entry('d', { state: 'applying', notes: 'new' }),
    entry('a'),
    entry('e'),
    entry('c', { dates: [{ date: '2026-09-01', what: 'a letter' }] }),
  ];

  it('is compared with the one that is there: what comes, what goes, what is said otherwise', () => {
    expect(compareLists(LIST, read)).toEqual({
      added: ['e'],
      removed: ['b'],
      changed: [
        { school: 'd', parts: ['state', 'notes'] },
        { school: 'c', parts: ['dates'] },
      ],
      same: ['a'],
      isReordered: true,
    });
  });

  it('changes nothing where it says the same, and is no other order where schools only came or went', () => {
    const nothing = { added: [], removed: [], changed: [], same: ['a', 'b', 'c', 'd'], isReordered: false };
    expect(compareLists(LIST, LIST)).toEqual(nothing);
    expect(compareLists(LIST, [entry('z'), ...LIST.slice(1)]).isReordered).toBe(false);
  });

  it('takes the place of the list, or adds what is new after it', () => {
    expect(takeOver(LIST, read, 'replace')).toBe(read);
    const added = takeOver(LIST, read, 'add-new');
    expect(ids(added)).toBe('abcde');
    expect(added.slice(0, 4)).toEqual(LIST);
  });
});
