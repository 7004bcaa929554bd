import { REVIEW_DEFAULTS, reviewList, type ListReview, type ReviewRules } from '@bearings/core/fit';
import { LIST_WORDS, openFacts, openMoneyRules, parseProfile } from '@bearings/library/fit';
import { basename } from 'node:path';
import { printAnswer } from '../print/print-answer.js';
import { type Column, printColumns, wrapLines, wrapText } from '../print/print-columns.js';
import { wordAmount } from '../print/word-fit.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { readInputText } from '../program/read-input.js';
import { readToday } from '../program/read-today.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface ReviewOptions extends CommonOptions {
  readonly today?: string;
  readonly fewest?: string;
  readonly most?: string;
  readonly targets?: string;
  readonly part?: string;
  readonly outOfState?: string;
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
    rules: readRules(options),
    today: readToday(options.today),
  };
  const reviews = files.map((file) => ({
    file,
    ...reviewList(parseProfile(readInputText(file), file, fields), input),
  }));
  printAnswer(job, {
    json: () => ({ today: input.today, rules: input.rules, reviews }),
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
        wrapLines(
          [
            'to apply: fees of the services, secondaries and planned tests as far as they are known; ">=" where one is not',
            wordRules(input.today, input.rules),
          ],
          widthOf(world),
        ),
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

/** From where on flags are raised: the defaults, but for what is given. */
function readRules(options: ReviewOptions): ReviewRules {
  const read = (text: string | undefined, option: string, byDefault: number, isPart: boolean): number => {
    if (text === undefined) return byDefault;
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (isPart ? value <= 1 : Number.isSafeInteger(value)) return value;
    throw new UsageError(`${option} takes ${isPart ? 'a part from 0 to 1' : 'a whole number'}, not "${text}"`);
  };
  return {
    fewest: read(options.fewest, '--fewest', REVIEW_DEFAULTS.fewest, false),
    most: read(options.most, '--most', REVIEW_DEFAULTS.most, false),
    targets: read(options.targets, '--targets', REVIEW_DEFAULTS.targets, false),
    part: read(options.part, '--part', REVIEW_DEFAULTS.part, true),
    outOfState: read(options.outOfState, '--out-of-state', REVIEW_DEFAULTS.outOfState, true),
  };
}

function wordRules(today: string, { fewest, most, targets, part, outOfState }: ReviewRules): string {
  const percent = (value: number): string => `${Number((100 * value).toFixed(1))} %`;
  return `reviewed as of ${today}, by: ${fewest} to ${most} schools, ${targets} targets or likelies, at most ${percent(part)} reach or without a label, no public school with less than ${percent(outOfState)} from out of state`;
}
