import type { Deadline } from '@bearings/core/fit';
import { digest } from '../archive/digest.js';
import ical, { ICalEventTransparency } from 'ical-generator';

/** What a calendar is made of beside its deadlines. */
export interface CalendarOptions {
  readonly title: string;
  /** When the calendar is made, ISO 8601 with its zone: the same gives the same bytes. */
  readonly stamp: string;
  /** What a deadline is called: "Primary application due". */
  readonly label: (deadline: Deadline) => string;
}

/**
 * The deadlines that are known, as an iCalendar file (RFC 5545): days as days, whatever the zone one is in, and minutes as
 * the moment that they are in their own zone. Events keep their identity, so that a newer calendar takes the place of an older.
 */
export function writeCalendar(deadlines: readonly Deadline[], { title, stamp, label }: CalendarOptions): string {
  const calendar = ical({ name: title, prodId: { company: 'Bearings', product: 'Deadlines', language: 'EN' } });
  for (const deadline of deadlines) {
    const { date, zone, school, name, field, what } = deadline;
    if (date === null) continue;
    const isDay = !date.includes('T');
    calendar.createEvent({
      id: `${school}-${field === null ? ownId(what, date) : `${field}-due`}@bearings`,
      stamp: new Date(stamp),
      start: isDay ? new Date(`${date}T00:00:00Z`) : momentOf(date, zone),
      allDay: isDay,
      timezone: 'UTC',
      summary: `${name}: ${label(deadline)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(zone === '' ? {} : { description: `${date.replace('T', ' ')} ${zone}` }),
    });
  }
  return calendar.toString();
}

/** The identity of a day of the person's own, by its words in any script. */
function ownId(what: string, date: string): string {
  return `own-${date}-${digest(what).slice('sha256:'.length).slice(0, 12)}`;
}

/**
 * The moment of a wall clock's minute in a zone. A minute that a zone passes twice is taken the first time, and one that it
 * leaves out as far after the last that it has.
 */
export function momentOf(local: string, zone: string): Date {
  const asIfUtc = Date.parse(`${local}:00Z`);
  if (zone === '') return new Date(asIfUtc);
  // The offset before and after: at a change of the clock the two differ, and the earlier moment is taken.
  const guesses = [asIfUtc - 86_400_000, asIfUtc + 86_400_000].map((near) => asIfUtc - offsetAt(near, zone));
  const right = guesses.filter((moment) => moment + offsetAt(moment, zone) === asIfUtc);
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...guesses));
}

/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(moment));
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - moment;
}
