import { canonicalJson, fault } from '@bearings/core';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../archive/lock.js';
import { makeFolder, writeWhole } from '../archive/write-whole.js';
import { quote } from '../engine/quote.js';
import type { SnapshotPart } from '../snapshot/snapshot.js';

/** The file of a relation that is made from one part file. */
export const partFile = (relation: string, place: number): string =>
  `${relation}/${String(place).padStart(5, '0')}.parquet`;

/** All files of a relation of a prepared folder, as a table of SQL. */
export const filesOf = (folder: string, relation: string): string =>
  `read_parquet(${quote(join(folder, relation, '*.parquet'))}, hive_partitioning = false)`;

/** What tells a preparation from every other: the snapshot, and the digest of what is done with it. */
export interface PreparationKey {
  readonly snapshot: string;
  readonly preparation: string;
}

/** A part that is finished. */
export interface FinishedPart {
  readonly name: string;
  readonly bytes: number;
  readonly records: number;
}

/**
 * The folder that is prepared into: a folder of Parquet files for each relation, `parts/` with what is finished, and
 * `unfinished/`, which is emptied at every start. It belongs to one snapshot and one preparation, and is prepared by one process at
 * a time. A fault where it holds another, or another process is at work in it.
 */
export class PreparedFolder {
  private constructor(
    readonly path: string,
    readonly key: PreparationKey,
    /** Lets others prepare in it. */
    readonly release: () => void,
  ) {}

  static open(path: string, key: PreparationKey): PreparedFolder {
    makeFolder(path);
    const release = lockPrepared(path);
    try {
      const mark = join(path, MARK);
      const expected = canonicalJson(key);
      const found = markOf(path);
      if (found !== null && found !== expected && holdsWork(path))
        throw fault('snapshot.other-preparation', { folder: path, found, expected });
      if (found !== expected) writeWhole(mark, `${expected}\n`);
      rmSync(join(path, 'unfinished'), { recursive: true, force: true });
      mkdirSync(join(path, 'unfinished'));
      makeFolder(join(path, 'parts'));
      return new PreparedFolder(path, key, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The report of a preparation that is finished as a whole; null where it is not. Only reads, whoever is at work there. */
  static report<T>(path: string, key: PreparationKey): T | null {
    const file = join(path, 'prepared.json');
    return markOf(path) === canonicalJson(key) && existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as T)
      : null;
  }

  /** What is known of a part that was finished before; null where it was not, or where the part is not the same. */
  finished(place: number, { name, bytes }: SnapshotPart): FinishedPart | null {
    const file = this.#fileOf(place);
    if (!existsSync(file) || !existsSync(join(this.path, partFile('parts/citing', place)))) return null;
    const read = JSON.parse(readFileSync(file, 'utf8')) as FinishedPart & { readonly preparation: string };
    const isSame = read.name === name && read.bytes === bytes && read.preparation === this.key.preparation;
    return isSame ? { name, bytes, records: read.records } : null;
  }

  finish(place: number, part: FinishedPart): void {
    writeWhole(this.#fileOf(place), `${canonicalJson({ ...part, preparation: this.key.preparation })}\n`);
  }

  close(report: unknown): void {
    rmSync(join(this.path, 'unfinished'), { recursive: true, force: true });
    writeWhole(join(this.path, 'prepared.json'), `${canonicalJson(report)}\n`);
  }

  #fileOf(place: number): string {
    return join(this.path, 'parts', `${String(place).padStart(5, '0')}.json`);
  }
}

/** Locks a prepared folder for whoever writes into it. A fault where another process does. */
export function lockPrepared(folder: string): () => void {
  return lockFolder(folder, 'prepare.lock');
}

const MARK = 'snapshot.json';

function markOf(folder: string): string | null {
  const mark = join(folder, MARK);
  return existsSync(mark) ? readFileSync(mark, 'utf8').trim() : null;
}

/** Whether a part was finished there: a folder in which none was belongs to nobody. */
function holdsWork(path: string): boolean {
  const parts = join(path, 'parts');
  return existsSync(parts) && readdirSync(parts).some((file) => file.endsWith('.json'));
}
