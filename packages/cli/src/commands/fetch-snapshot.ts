import { writeBytes } from '@bearings/store/build';
import type { FetchedSnapshot, FetchProgress } from '@bearings/store/snapshot';
import { resolve } from 'node:path';
import { watchBuild } from '../build/watch-build.js';
import { printAnswer } from '../print/print-answer.js';
import { wrapLines } from '../print/print-columns.js';
import { wordTime } from '../print/word-build.js';
import { EXIT, type ExitStatus } from '../program/exit-status.js';
import { type CommonOptions, openJob, widthOf } from '../program/job.js';
import type { World } from '../program/world.js';

export interface FetchSnapshotCommand extends CommonOptions {
  readonly to: string;
  readonly region?: string;
  readonly endpoint?: string;
}

/** Fetches a snapshot into a folder, going on where an earlier attempt ended. */
export async function fetchSnapshotTo(
  world: World,
  address: string,
  options: FetchSnapshotCommand,
): Promise<ExitStatus> {
  const job = openJob(world, options);
  const { fetchSnapshot } = await import('@bearings/store/snapshot');
  const to = resolve(options.to);
  const watch = watchBuild(world);
  const began = watch.now();
  try {
    const fetched = await fetchSnapshot({
      ...{ from: address, to, region: options.region, endpoint: options.endpoint },
      signal: watch.signal,
      onProgress: (progress) => watch.draw(wordFetching(progress, watch.now() - began)),
    });
    watch.clear();
    printAnswer(job, {
      json: () => ({ folder: to, ...fetched }),
      csv: () => ({
        columns: ['path', 'bytes', 'sha256', 'held_against'],
        rows: fetched.files.map(({ path, bytes, sha256, heldAgainst }) => [path, bytes, sha256, heldAgainst.join(' ')]),
      }),
      table: () => wrapLines(describe(fetched, to), widthOf(world)),
    });
    return EXIT.done;
  } catch (error) {
    watch.clear();
    if (!watch.signal.aborted) throw error;
    watch.say('stopped; what is fetched stays, and the same command goes on from there');
    return EXIT.partial;
  } finally {
    watch.end();
  }
}

/** "fetching: 3 of 40 files, 1.2 GB of 20.0 GB, about 4 min left". */
function wordFetching({ files, filesDone, bytes, bytesDone }: FetchProgress, milliseconds: number): string {
  const rest = bytes - bytesDone;
  const left = bytesDone > 0 && rest > 0 ? `, about ${wordTime((milliseconds * rest) / bytesDone / 1000)} left` : '';
  return `fetching: ${filesDone} of ${files} files, ${writeBytes(bytesDone)} of ${writeBytes(bytes)}${left}`;
}

function describe({ from, date, files }: FetchedSnapshot, to: string): string[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const held = files.filter(({ heldAgainst }) => heldAgainst.length > 0).length;
  return [
    `${from} is in ${to}: ${files.length} files, ${writeBytes(bytes)}, the snapshot ${date ?? 'without a day'}`,
    `${held} of ${files.length} files were held against a sum of their publisher; the digests of all are in fetched.json`,
    `next: bearings build --snapshot ${to} --methodology open-medicine-2026`,
  ];
}
