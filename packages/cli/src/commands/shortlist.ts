import { type ApplicationCost, applicationCost, type Deadline, isOpenState, nextDeadline } from '@bearings/core/fit';
import { formatShortlist, LIST_WORDS, openMoneyRules } from '@bearings/library/fit';
import { type Column, printColumns, wrapLines } from '../print/print-columns.js';
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
  const { job, profile, facts, schools, bySchool, names, deadlines, today } = await rankList(world, file, options);
  const { list } = profile;
  const open = list.flatMap(({ school, state }) => (isOpenState(state) ? (schools.get(school)?.id ?? []) : []));
  const cost = applicationCost(open, profile, facts, openMoneyRules(job.library));
  if (job.format === 'csv') world.out(formatShortlist(list, names));
  else if (job.format === 'json') world.out(`${JSON.stringify({ title: profile.title, list, deadlines, cost })}\n`);
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
    const lines = [
      ...wordApplications(cost),
      '',
      `next date: the first from ${today} on that is known, else the last; letters in brackets: how sure a fee is, S strong to W weak`,
    ];
    world.out(`\n${wrapLines(lines, widthOf(world))}`);
  }
  return EXIT.done;
}

/** The first date of a school from a day on, else the last that is known; "unknown" where none is of any deadline. */
function nextDate(deadlines: readonly Deadline[], school: string, today: string): string {
  const own = deadlines.filter((one) => one.school === school);
  const next = nextDeadline(own, today);
  if (next?.date) return `${next.date.replace('T', ' ')} ${next.zone}`.trim();
  return own.length > 0 ? 'unknown' : '';
}

/** What applying to the schools that are open costs, part by part, and what of it nobody knows here. */
function wordApplications(cost: ApplicationCost): string[] {
  const { amount, shared, sheet } = LIST_WORDS;
  const { services, secondaries, tests, waived, mayBeWaived, unknownService, unknownSecondary } = cost;
  const money = (cents: number, currency: string): string =>
    currency === 'USD' ? amount(cents) : `${(cents / 100).toFixed(2)} ${currency}`;
  return [
    `Cost of applying: ${cost.isLeast ? shared.atLeast(amount(cost.total)) : amount(cost.total)}`,
    ...services.map(
      ({ service, schools, assisted, cents, currency, cycle, grade }) =>
        `- ${sheet.service(service.toUpperCase(), schools, assisted, cycle)}: ${cents === null ? shared.unknown : `${money(cents, currency)} (${grade})`}`,
    ),
    ...(unknownService.length > 0
      ? [`- ${sheet.unknownServices(unknownService.length)}: ${unknownService.join(', ')}`]
      : []),
    `- ${sheet.secondaries(secondaries.known, unknownSecondary.length)}: ${amount(secondaries.cents)}`,
    ...(waived.length > 0 ? [`- secondary fees waived: ${waived.join(', ')}`] : []),
    ...(mayBeWaived.schools.length > 0
      ? [`- ${sheet.mayBeWaived(mayBeWaived.schools.length)}: ${amount(mayBeWaived.cents)}`]
      : []),
    ...tests.map(
      ({ test, cents, year, grade }) =>
        `- ${test.toUpperCase()}: ${cents === null ? shared.unknown : `${amount(cents)} (${year}, ${grade})`}`,
    ),
  ];
}
