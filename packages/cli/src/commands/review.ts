import { REVIEW_DEFAULTS, reviewList, type ListReview } from '@bearings/core/fit';
import { LIST_WORDS, openFacts, openMoneyRules, parseProfile } from '@bearings/library/fit';
import { basename } from 'node:path';
import { printAnswer } from '../print/print-answer.js';
import { type Column, printColumns, wrapText } from '../print/print-columns.js';
import { wordAmount } from '../print/word-fit.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { readInputText } from '../program/read-input.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface ReviewOptions extends CommonOptions {
  readonly today?: string;
}

const COLUMNS: readonly Column[] = [
  { head: 'list', align: 'left', shrinkTo: 20 },
  { head: 'schools', align: 'right' },
  { head: 'reach', align: 'right' },
  { head: 'target', align: 'right' },
  { head: 'likely', align: 'right' },
  { head: 'cannot say', align: 'right' },
  { head: 'to apply', align: 'right' },
  { head: 'flags', align: 'right' },
];

/** Reviews the lists of profiles, file by file: what an advisor would have to look at. */
export function review(world: World, files: readonly string[], options: ReviewOptions): ExitStatus {
  const job = openJob(world, options);
  const { facts, fields } = openFacts(job.library);
  const input = {
    schools: new Map<string, ReturnType<typeof job.library.schools>[number]>(
      job.library.schools().map((school) => [school.id, school]),
    ),
    facts,
    money: openMoneyRules(job.library),
    rules: REVIEW_DEFAULTS,
    today: readToday(options.today),
  };
  const reviews = files.map((file) => ({
    file,
    ...reviewList(parseProfile(readInputText(file), file, fields), input),
  }));
  printAnswer(job, {
    json: () => ({ today: input.today, reviews }),
    csv: () => ({
      columns: ['file', 'title', 'flag', 'schools', 'found'],
      rows: reviews.flatMap(({ file, title, flags }) =>
        flags.map(({ flag, schools, found }) => [file, title, flag, schools.join(' '), found]),
      ),
    }),
    table: () =>
      [
        printColumns(COLUMNS, reviews.map(rowOf), widthOf(world)),
        `${reviews.map((one) => wrapText(`- ${titleOf(one)}: ${wordFlags(one)}`, widthOf(world), '    ')).join('\n')}\n`,
        `${[
          'to apply: fees of the services, secondaries and planned tests as far as they are known; ">=" where one is not',
          `reviewed as of ${input.today}, by: ${REVIEW_DEFAULTS.fewest} to ${REVIEW_DEFAULTS.most} schools, ${REVIEW_DEFAULTS.targets} targets or likelies, at most half reach`,
        ]
          .map((line) => wrapText(line, widthOf(world), '  '))
          .join('\n')}\n`,
      ].join('\n'),
  });
  return EXIT.done;
}

function rowOf({ file, title, open, labels, cost, flags }: ListReview & { readonly file: string }): string[] {
  return [
    titleOf({ file, title }),
    String(open),
    ...[labels.reach, labels.target, labels.likely, labels['cannot-say']].map(String),
    `${cost.isLeast ? '>= ' : ''}${wordAmount(cost.total)}`,
    String(flags.length),
  ];
}

function titleOf({ file, title }: { readonly file: string; readonly title: string }): string {
  return title === '' ? basename(file) : title;
}

function wordFlags({ flags }: ListReview): string {
  const said = flags.map(
    ({ flag, schools }) => `${LIST_WORDS.flags[flag]}${schools.length > 0 ? ` (${schools.join(', ')})` : ''}`,
  );
  return said.join('; ') || 'nothing to look at';
}

function readToday(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new UsageError(`--today takes a day such as 2026-11-24, not "${text}"`);
  return text;
}
