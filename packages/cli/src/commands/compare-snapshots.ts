import { isBytes, writeBytes } from '@bearings/store/build';
import type { ListedSnapshot, ListingComparison, PreparedComparison } from '@bearings/store/compare';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchBuild } from '../build/watch-build.js';
import { readThreads } from '../doubt/read-doubt.js';
import { printAnswer } from '../print/print-answer.js';
import { wrapLines } from '../print/print-columns.js';
import { shortDigest, writeReading } from '../print/words.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, type Job, openJob, widthOf } from '../program/job.js';
import { readTable } from './build.js';
import { readWhole } from '../program/read-whole.js';
import { UsageError } from '../program/usage-error.js';
import type { World } from '../program/world.js';

export interface CompareSnapshotsOptions extends CommonOptions {
  readonly out?: string;
  readonly affiliations?: string;
  readonly jumps: string;
  readonly memory: string;
  readonly threads: string;
}

/** Compares two snapshots: what is listed of them, or, where both are prepared, every work. */
export async function compareSnapshots(
  world: World,
  before: string,
  now: string,
  options: CompareSnapshotsOptions,
): Promise<ExitStatus> {
  if (!isBytes(options.memory)) throw new UsageError(`--memory takes an amount such as 2GB, not "${options.memory}"`);
  const jumps = readWhole('--jumps', options.jumps);
  const threads = readThreads(options.threads) ?? 2;
  const [wasPrepared, isPrepared] = [seemsPrepared(before), seemsPrepared(now)];
  if (wasPrepared !== isPrepared)
    throw new UsageError(`${wasPrepared ? before : now} is prepared and the other is not; name two of a kind`);
  if (isPrepared && options.out === undefined)
    throw new UsageError('two prepared snapshots are compared into a folder: name one with --out');
  const job = openJob(world, options);
  const { compareListings, comparePrepared } = await import('@bearings/store/compare');
  const watch = watchBuild(world);
  try {
    if (!isPrepared) {
      tellListings(job, await compareListings(resolve(before), resolve(now), watch.signal));
      return EXIT.done;
    }
    const out = resolve(options.out!);
    const table = readTable(job, options.affiliations);
    const compared = await comparePrepared({
      ...{ before: resolve(before), now: resolve(now), out, jumps, threads, memory: options.memory },
      ...{ affiliations: table.rows, affiliationsFile: table.file, schools: job.library.schools() },
      signal: watch.signal,
      onStep: watch.draw,
    });
    watch.clear();
    tellPrepared(job, compared, out);
    return EXIT.done;
  } catch (error) {
    watch.clear();
    if (!watch.signal.aborted) throw error;
    watch.say('stopped; nothing was written');
    return EXIT.partial;
  } finally {
    watch.end();
  }
}

/** A prepared folder has references apart; no snapshot has a folder of that name. */
const seemsPrepared = (folder: string): boolean => existsSync(join(folder, 'refs'));

function tellListings(job: Job, told: ListingComparison): void {
  printAnswer(job, {
    json: () => told,
    csv: () => ({
      columns: ['entity', 'name', 'change', 'bytes_before', 'bytes_now', 'records_before', 'records_now'],
      rows: told.differences.map(({ entity, name, change, bytes, records }) => [
        ...[entity, name, change],
        ...bytes,
        ...records,
      ]),
    }),
    table: () => wrapLines(describeListings(told), widthOf(job.world)),
  });
}

function describeListings({ before, now, same, kept, differences }: ListingComparison): string[] {
  const describe = ({ folder, date, parts, bytes, records }: ListedSnapshot): string =>
    `${folder}: ${date ?? 'no day'}, ${parts} part files, ${writeBytes(bytes)}${records === null ? '' : `, ${writeReading(records)} records`}`;
  const count = (change: string): number => differences.filter((one) => one.change === change).length;
  return [
    describe(before),
    describe(now),
    same
      ? 'they are one and the same snapshot'
      : `part files: ${kept} in both, ${count('gone')} gone, ${count('new')} new, ${count('other')} with other bytes or counts; --format csv lists them`,
    ...(same ? [] : ['prepare both (bearings build does) and name the prepared folders to compare them work by work']),
  ];
}

function tellPrepared(job: Job, told: PreparedComparison, out: string): void {
  printAnswer(job, {
    json: () => ({ folder: out, ...told }),
    csv: () => ({
      columns: ['file', 'bytes', 'digest'],
      rows: told.files.map(({ path, bytes, digest }) => [path, bytes, digest]),
    }),
    table: () => wrapLines(describePrepared(told, out), widthOf(job.world)),
  });
}

function describePrepared(told: PreparedComparison, out: string): string[] {
  const { before, now, works, references, institutions, schools, citations } = told;
  const pair = ([was, is]: readonly [number, number]): string => `${writeReading(was)}, now ${writeReading(is)}`;
  const name = ({ date, identity }: PreparedComparison['now']): string => date || shortDigest(identity);
  return [
    `${name(before)} and ${name(now)}, compared in ${out}`,
    `works: ${pair(works.count)}; ${writeReading(works.gone)} gone, ${writeReading(works.new)} new, ${writeReading(works.other)} of another year or type`,
    `works in both that gained or lost an institution: ${writeReading(works.institutionsChanged)}`,
    `references: ${pair(references)}; works in both whose citations differ: ${writeReading(citations.changed)}${citations.leftOut > 0 ? `, of which the ${writeReading(citations.listed)} that differ most are listed` : ''}`,
    `institutions whose works differ: ${writeReading(institutions.changed)}; schools: ${schools.changed} of ${schools.count}`,
  ];
}
