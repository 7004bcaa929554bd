import { canonicalJson, fault } from '@bearings/core';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWhole } from '../archive/write-whole.js';
import type { SnapshotPart } from '../snapshot/snapshot.js';

/** The file of a relation that is made from one part file. */
export const partFile = (relation: string, place: number): string =>
  `${relation}/${String(place).padStart(5, '0')}.parquet`;

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
 * `unfinished/`, which is emptied at every start. It belongs to one snapshot and one preparation. A fault where it holds another.
 */
export class PreparedFolder {
  private constructor(
    readonly path: string,
    readonly key: PreparationKey,
  ) {}

  static open(path: string, key: PreparationKey): PreparedFolder {
    makeFolder(path);
    const mark = join(path, 'snapshot.json');
    const expected = canonicalJson(key);
    const found = existsSync(mark) ? readFileSync(mark, 'utf8').trim() : null;
    if (found !== null && found !== expected && holdsWork(path))
      throw fault('snapshot.other-preparation', { folder: path, found, expected });
    if (found !== expected) writeWhole(mark, `${expected}\n`);
    rmSync(join(path, 'unfinished'), { recursive: true, force: true });
    mkdirSync(join(path, 'unfinished'));
    makeFolder(join(path, 'parts'));
    return new PreparedFolder(path, key);
  }

  /** What is known of a part that was finished before; null where it was not, or where the part is not the same. */
  finished(place: number, { name, bytes }: SnapshotPart): FinishedPart | null {
    const file = this.#fileOf(place);
    if (!existsSync(file)) return null;
    const read = JSON.parse(readFileSync(file, 'utf8')) as FinishedPart & { readonly preparation: string };
    const isSame = read.name === name && read.bytes === bytes && read.preparation === this.key.preparation;
    return isSame ? { name, bytes, records: read.records } : null;
  }

  finish(place: number, part: FinishedPart): void {
    writeWhole(this.#fileOf(place), `${canonicalJson({ ...part, preparation: this.key.preparation })}\n`);
  }

  /** The report of a preparation that is finished as a whole; null where it is not. */
  report<T>(): T | null {
    const file = join(this.path, 'prepared.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
  }

  close(report: unknown): void {
    rmSync(join(this.path, 'unfinished'), { recursive: true, force: true });
    writeWhole(join(this.path, 'prepared.json'), `${canonicalJson(report)}\n`);
  }

  #fileOf(place: number): string {
    return join(this.path, 'parts', `${String(place).padStart(5, '0')}.json`);
  }
}

/** Whether a part was finished there: a folder in which none was belongs to nobody. */
function holdsWork(path: string): boolean {
  const parts = join(path, 'parts');
  return existsSync(parts) && readdirSync(parts).some((file) => file.endsWith('.json'));
}
