import { requireDisk, writeBytes } from '@bearings/store/build';
import type { PrepareOptions } from '@bearings/store/prepare';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { wordPreparing, wordTime } from '../print/word-build.js';
import type { BuildWatch } from './watch-build.js';

interface Preparing {
  readonly snapshot: string;
  readonly prepared: string;
  readonly method: { readonly countries: Readonly<Record<string, string>> };
  readonly threads: number;
  readonly memory: string;
}

/** Bytes that are prepared of a byte of a snapshot, at most, and bytes that a thread reads in a second: measured, rounded to be safe. */
const PREPARED_PART = 0.15;
const BYTES_IN_A_SECOND = 40e6;

/** Prepares a snapshot, unless it is prepared: as far as an earlier attempt came it is not done again. */
export async function prepareFirst(watch: BuildWatch, options: Preparing): Promise<void> {
  const { snapshot, prepared, method, threads, memory } = options;
  if (!existsSync(join(prepared, 'prepared.json'))) {
    const bytes = bytesBelow(snapshot);
    requireDisk(bytes * PREPARED_PART, prepared);
    watch.say(
      `preparing ${writeBytes(bytes)}, about ${wordTime(bytes / BYTES_IN_A_SECOND / threads)} and ${writeBytes(bytes * PREPARED_PART)} in ${prepared}`,
    );
  }
  const { prepareSnapshot } = await import('@bearings/store/prepare');
  const began = watch.now();
  const job: PrepareOptions = {
    ...{ folder: snapshot, out: prepared, threads, memory },
    countsAs: method.countries,
    signal: watch.signal,
    onProgress: (progress) => watch.draw(wordPreparing(progress, watch.now() - began)),
  };
  await prepareSnapshot(job);
  watch.clear();
}

function bytesBelow(folder: string): number {
  let bytes = 0;
  for (const name of listed(folder)) {
    const { size, isFolder } = told(join(folder, name));
    bytes += isFolder ? bytesBelow(join(folder, name)) : size;
  }
  return bytes;
}

/** What cannot be read is told by what prepares it. */
function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function told(path: string): { size: number; isFolder: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  return { size: found?.size ?? 0, isFolder: found?.isDirectory() ?? false };
}
