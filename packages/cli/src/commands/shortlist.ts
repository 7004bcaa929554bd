import type { Deadline } from '@bearings/core/fit';
import { formatShortlist, LIST_WORDS } from '@bearings/library/fit';
import { type Column, printColumns, wrapText } from '../print/print-columns.js';
import { wordMoney } from '../print/word-fit.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { widthOf } from '../program/job.js';
import { type ListedOptions, rankList } from '../program/open-list.js';
import type { World } from '../program/world.js';

const COLUMNS: readonly Column[] = [
  { head: 'school', align: 'left', shrinkTo: 24 },
  { head: 'status', align: 'left' },
  { head: 'rank', align: 'right' },
  { head: 'numbers', align: 'left' },
  { head: 'a year', align: 'right' },
  { head: 'next date', align: 'left' },
  { head: 'notes', align: 'left', shrinkTo: 16 },
];

/** Shows the list of a profile in its order, with what is known of each school. */
export async function showShortlist(world: World, file: string, options: ListedOptions): Promise<ExitStatus> {
  const { job, profile, bySchool, names, deadlines, today } = await rankList(world, file, options);
  const { list } = profile;
  if (job.format === 'csv') world.out(formatShortlist(list, names));
  else if (job.format === 'json') world.out(`${JSON.stringify({ title: profile.title, list, deadlines })}\n`);
  else if (list.length === 0) world.out('no school is on the list of this profile: add [[list]] entries\n');
  else {
    const rows = list.map(({ school, state, notes }) => {
      const seen = bySchool.get(school);
      return [
        seen?.name ?? names.get(school) ?? school,
        LIST_WORDS.states[state],
        seen?.rank == null ? '' : String(seen.rank),
        seen ? LIST_WORDS.labels[seen.chances.label.label] : '',
        seen ? wordMoney(seen.money) : '',
        nextDate(deadlines, school, today),
        notes.replaceAll(/\s+/g, ' '),
      ];
    });
    world.out(printColumns(COLUMNS, rows, widthOf(world)));
    world.out(`${wrapText(`next date: the first from ${today} on that is known`, widthOf(world), '  ')}\n`);
  }
  return EXIT.done;
}

/** The first date of a school from a day on; nothing where none is known. */
function nextDate(deadlines: readonly Deadline[], school: string, today: string): string {
  const next = deadlines.find((one) => one.school === school && one.date !== null && one.date.slice(0, 10) >= today);
  return next?.date ? `${next.date.replace('T', ' ')} ${next.zone}`.trim() : '';
}
