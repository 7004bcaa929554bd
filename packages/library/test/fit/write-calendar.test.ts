import type { Deadline } from '@bearings/core/fit';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { momentOf, writeCalendar } from '../../src/fit/index.js';

const due = (school: string, date: string | null, zone = '', what = ''): Deadline => ({
  school: school as Deadline['school'],
  name: `${school} College (fictional)`,
  field: what === '' ? ('primary-deadline' as Deadline['field']) : null,
  what,
  date,
  zone,
  fact: null,
});
const OPTIONS = {
  title: 'Deadlines, a list; with signs',
  stamp: '2026-11-27T12:00:00Z',
  label: ({ what }: Deadline) => what || 'Primary application due',
};
const parse = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

describe('a calendar of deadlines', () => {
  it('is read back by a parser of calendars, days as days and minutes as moments', () => {
    const text = writeCalendar(
      [
        due('zz-a', '2026-10-15'),
        due('zz-b', '2026-11-01T23:59', 'America/New_York'),
        due('zz-c', '2026-07-01T23:59', 'America/New_York'),
        due('zz-d', '2026-11-02T23:59', 'Pacific/Kiritimati'),
        due('zz-e', '2026-09-01', '', 'ask for a letter, "soon"; then wait'),
        due('zz-f', null),
      ],
      OPTIONS,
    );
    const events = parse(text);
    expect(events.map(({ summary, startDate }) => [summary, startDate.isDate, startDate.toString()])).toEqual([
      ['zz-a College (fictional): Primary application due', true, '2026-10-15'],
      // Past the change to winter time on 1 November, five hours behind; before it, four.
      ['zz-b College (fictional): Primary application due', false, '2026-11-02T04:59:00Z'],
      ['zz-c College (fictional): Primary application due', false, '2026-07-02T03:59:00Z'],
      // Fourteen hours ahead, across the date line.
      ['zz-d College (fictional): Primary application due', false, '2026-11-02T09:59:00Z'],
      ['zz-e College (fictional): ask for a letter, "soon"; then wait', true, '2026-09-01'],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(5);
  });

  it('keeps two things of one day apart, in whatever script they are written', () => {
    const own = ['推薦状', '面接'].map((what) => due('zz-a', '2026-09-01', '', what));
    expect(new Set(parse(writeCalendar(own, OPTIONS)).map(({ uid }) => uid)).size).toBe(2);
  });

  it('has the same bytes for the same list, and the same identities where a date has moved', () => {
    const one = writeCalendar([due('zz-a', '2026-10-15')], OPTIONS);
    expect(writeCalendar([due('zz-a', '2026-10-15')], OPTIONS)).toBe(one);
    const moved = writeCalendar([due('zz-a', '2026-10-20')], OPTIONS);
    expect(parse(moved)[0]?.uid).toBe(parse(one)[0]?.uid);
  });

  it.each([
    // The clock goes back: 01:30 comes twice, and the first is taken. It goes forward: 02:30 is not there.
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08T03:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-06-30T12:00', 'UTC', '2026-06-30T12:00:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ])('takes %s in %s as %s', (local, zone, moment) => {
    expect(momentOf(local, zone).toISOString()).toBe(moment);
  });
});
