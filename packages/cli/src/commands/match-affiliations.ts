import { institutionAliases } from '@bearings/core';
import { isBytes } from '@bearings/store/build';
import type { MatchedReport, MatchProgress } from '@bearings/store/match';
import { resolve } from 'node:path';
import { watchBuild } from '../build/watch-build.js';
import { readThreads } from '../doubt/read-doubt.js';
import { printAnswer } from '../print/print-answer.js';
import { wrapLines } from '../print/print-columns.js';
import { wordTime } from '../print/word-build.js';
import { writeReading } from '../print/words.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface MatchAffiliationsCommand extends CommonOptions {
  readonly leastScore: string;
  readonly leastMargin: string;
  readonly memory: string;
  readonly threads: string;
}

/** Matches the affiliations of authors without institution in a prepared folder. */
export async function matchAffiliationsOf(
  world: World,
  prepared: string,
  options: MatchAffiliationsCommand,
): Promise<ExitStatus> {
  if (!isBytes(options.memory)) throw new UsageError(`--memory takes an amount such as 2GB, not "${options.memory}"`);
  const rules = {
    leastScore: readShare('--least-score', options.leastScore),
    leastMargin: readShare('--least-margin', options.leastMargin),
  };
  const threads = readThreads(options.threads) ?? 2;
  const job = openJob(world, options);
  const { matchAffiliations } = await import('@bearings/store/match');
  const watch = watchBuild(world);
  const began = watch.now();
  try {
    const report = await matchAffiliations({
      ...{ prepared: resolve(prepared), rules, threads, memory: options.memory },
      further: institutionAliases(job.library.schools(), job.library.aliases()),
      signal: watch.signal,
      onProgress: (progress) => watch.draw(wordMatching(progress, watch.now() - began)),
    });
    watch.clear();
    printAnswer(job, {
      json: () => ({ folder: resolve(prepared), ...report }),
      csv: () => ({
        columns: ['affiliations', 'matched', 'authorships', 'authorships_matched', 'works', 'credit'],
        rows: [
          [
            ...[report.affiliations.distinct, report.affiliations.matched],
            ...[report.authorships.withAffiliation, report.authorships.matched, report.works, report.credit],
          ],
        ],
      }),
      table: () => wrapLines(describe(report, prepared), widthOf(world)),
    });
    return EXIT.done;
  } catch (error) {
    watch.clear();
    if (!watch.signal.aborted) throw error;
    watch.say('stopped; what is finished stays, and the same command goes on from there');
    return EXIT.partial;
  } finally {
    watch.end();
  }
}

function readShare(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= 0 && value <= 1) return value;
  throw new UsageError(`${option} takes a number from 0 to 1, not "${text}"`);
}

/** "matching: 3 of 40 slices, 1,200,000 affiliations, 400,000 of them named an institution, about 4 min left". */
function wordMatching({ slices, slicesDone, affiliations, matched }: MatchProgress, milliseconds: number): string {
  const rest = slices - slicesDone;
  const left = rest > 0 ? `, about ${wordTime((milliseconds * rest) / slicesDone / 1000)} left` : '';
  return `matching: ${slicesDone} of ${slices} slices, ${writeReading(affiliations)} affiliations, ${writeReading(matched)} of them named an institution${left}`;
}

function describe(
  { affiliations, authorships, works, credit, institutions }: MatchedReport,
  prepared: string,
): string[] {
  const share = (part: number, of: number): string =>
    of === 0 ? '' : ` (${writeReading(Math.round((1000 * part) / of) / 10)} %)`;
  return [
    `${writeReading(affiliations.distinct)} distinct affiliations of authors without institution in ${prepared}, held against ${writeReading(institutions)} institutions`,
    `surely named: ${writeReading(affiliations.matched)}${share(affiliations.matched, affiliations.distinct)}; the others name none, or not surely, and stay without`,
    `authorships that have an institution by it: ${writeReading(authorships.matched)} of ${writeReading(authorships.withAffiliation)}${share(authorships.matched, authorships.withAffiliation)}, on ${writeReading(works)} works, ${writeReading(Math.round(credit / 1e6))} works of credit together`,
    'a way of counting reads them where it says "rawAffiliations": true',
  ];
}
