import type { Library } from '@bearings/library';
import { fault, matchName, type NameHints, type NameMatch } from '@bearings/core';
import { printAnswer } from '../print/print-answer.js';
import { printColumns } from '../print/print-columns.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { openJob, widthOf, type CommonOptions, type Job } from '../program/job.js';
import { indexNames, keepReview, openReview } from '../program/name-review.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface MatchOptions extends CommonOptions, NameHints {
  readonly file?: string;
  readonly column?: string;
  readonly sheet?: string;
  readonly review?: string;
}

/** Finds the school that a printed name means, or those of a column of names. No match is an answer, not a fault. */
export async function match(world: World, name: string | undefined, options: MatchOptions): Promise<ExitStatus> {
  if ((name === undefined) === (options.file === undefined)) {
    throw new UsageError('match takes a name, or --file FILE with a column of names');
  }
  if (name !== undefined && (options.review ?? options.column ?? options.sheet) !== undefined) {
    throw new UsageError('--column, --sheet and --review go with --file');
  }
  const job = openJob(world, options);
  if (name !== undefined) matchOne(job, name, options);
  else await matchFile(job, options.file ?? '', options);
  return EXIT.done;
}

const COLUMNS = ['name', 'school', 'school_name', 'score', 'by', 'runner_up', 'doubtful'] as const;

function matchOne(job: Job, name: string, options: MatchOptions): void {
  if (name.trim() === '') throw fault('naming.empty', {});
  const found = matchName(indexNames(job.library, openReview(undefined)), name, hintsOf(options));
  const names = nameSchools(job.library);
  printAnswer(job, {
    json: () => found,
    csv: () => ({ columns: COLUMNS, rows: [rowOf(found, names)] }),
    table: () => `${describe(found, names)}\n`,
  });
}

async function matchFile(job: Job, file: string, options: MatchOptions): Promise<void> {
  const { readColumn } = await import('../program/read-column.js');
  const review = openReview(options.review);
  const { column, cells } = readColumn(file, options);
  const index = indexNames(job.library, review);
  const hints = hintsOf(options);
  const found = cells.map(({ row, text }) => ({ row, ...matchName(index, text, hints) }));
  const undecided = keepReview(review, found);
  const names = nameSchools(job.library);
  const matched = found.filter(({ school }) => school !== null).length;
  printAnswer(job, {
    json: () => ({ file, column, total: found.length, matched, undecided, matches: found }),
    csv: () => ({ columns: ['row', ...COLUMNS], rows: found.map((m) => [m.row, ...rowOf(m, names)]) }),
    table: () =>
      printColumns(
        [
          { head: 'row', align: 'right' },
          { head: column, align: 'left', shrinkTo: 24 },
          { head: 'school', align: 'left', shrinkTo: 16 },
          { head: 'score', align: 'right' },
          { head: 'by', align: 'left' },
          { head: '', align: 'left' },
        ],
        found.map((m) => [
          String(m.row),
          m.name,
          m.school ?? 'no match',
          m.school ? m.score.toFixed(2) : '',
          m.by,
          m.doubtful ? `look: ${m.runnerUp?.school ?? ''}` : '',
        ]),
        widthOf(job.world),
      ),
  });
  const left = undecided > 0 ? `; ${undecided} names are doubtful or unmatched` : '';
  const where = undecided > 0 && review.file ? ` and wait for a decision in ${review.file}` : '';
  job.world.err(`${matched} of ${found.length} names matched${left}${where}\n`);
}

function hintsOf({ country, state, city }: NameHints): NameHints {
  return { ...(country ? { country } : {}), ...(state ? { state } : {}), ...(city ? { city } : {}) };
}

function nameSchools(library: Library): ReadonlyMap<string, string> {
  return new Map(library.schools().map(({ id, name }) => [id, name]));
}

function rowOf(m: NameMatch, names: ReadonlyMap<string, string>): (string | number | boolean | null)[] {
  const name = m.school === null ? null : (names.get(m.school) ?? null);
  return [m.name, m.school, name, m.school === null ? null : m.score, m.by, m.runnerUp?.school ?? null, m.doubtful];
}

function describe(m: NameMatch, names: ReadonlyMap<string, string>): string {
  const runnerUp = m.runnerUp
    ? `${m.runnerUp.school} ${names.get(m.runnerUp.school) ?? ''} (${m.runnerUp.score.toFixed(2)})`
    : '';
  if (m.school === null) return `no match${runnerUp ? `; nearest: ${runnerUp}` : ''}`;
  const how = `score ${m.score.toFixed(2)}, by ${m.by}${m.doubtful ? ', doubtful: have a look' : ''}`;
  return `${m.school}  ${names.get(m.school) ?? ''}\n${how}${runnerUp ? `; next: ${runnerUp}` : ''}`;
}
