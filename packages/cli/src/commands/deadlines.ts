import type { Deadline } from '@bearings/core/fit';
import { writeCalendar } from '@bearings/library/fit';
import { printAnswer } from '../print/print-answer.js';
import { type Column, printColumns } from '../print/print-columns.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, widthOf } from '../program/job.js';
import { openList } from '../program/open-list.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface DeadlinesOptions extends CommonOptions {
  readonly calendar?: boolean;
  readonly stamp?: string;
}

const COLUMNS: readonly Column[] = [
  { head: 'when', align: 'left' },
  { head: 'school', align: 'left', shrinkTo: 24 },
  { head: 'what', align: 'left', shrinkTo: 20 },
  { head: 'source', align: 'left' },
];

/** Tells the deadlines of the schools on the list of a profile, or writes those that are known as a calendar. */
export function deadlines(world: World, file: string, options: DeadlinesOptions): ExitStatus {
  const { job, profile, fields, deadlines: due } = openList(world, file, options);
  const label = ({ field, what }: Deadline): string => (field === null ? what : (fields.get(field)?.label ?? field));
  if (options.calendar) {
    const stamp = readStamp(options.stamp);
    world.out(writeCalendar(due, { title: profile.title || 'Deadlines', stamp, label }));
    const open = due.filter(({ date }) => date === null).length;
    if (open > 0) world.err(`${open} deadlines are unknown here, and not in the calendar\n`);
    return EXIT.done;
  }
  printAnswer(job, {
    json: () => ({ deadlines: due }),
    csv: () => ({
      columns: ['date', 'zone', 'school', 'name', 'what', 'source'],
      rows: due.map((one) => [one.date, one.zone, one.school, one.name, label(one), one.fact?.source ?? '']),
    }),
    table: () =>
      due.length === 0
        ? 'no school is on the list of this profile: add [[list]] entries\n'
        : printColumns(
            COLUMNS,
            due.map((one) => [
              one.date === null ? 'unknown' : `${one.date.replace('T', ' ')} ${one.zone}`.trim(),
              one.name,
              label(one),
              one.fact?.source ?? (one.field === null ? 'your own' : ''),
            ]),
            widthOf(world),
          ),
  });
  return EXIT.done;
}

function readStamp(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString();
  if (Number.isNaN(Date.parse(text)))
    throw new UsageError(`--stamp takes a moment as 2026-11-27T12:00:00Z, not "${text}"`);
  return text;
}
