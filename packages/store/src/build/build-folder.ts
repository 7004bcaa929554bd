import { type Digest, fault, type FileDigest } from '@bearings/core';
import {
  exactly,
  isDocumentId,
  listOf,
  mapOf,
  optional,
  orNull,
  readDocument,
  recordOf,
  text,
  textThat,
  wholeFrom,
} from '@bearings/core/document';
import { type CountingMethod, type Jump, type CreditEffect, parseCountingMethod } from '@bearings/evidence';
import { parseJson } from '@bearings/library';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, syncFolder, unwritable } from '../archive/write-whole.js';

/** What a build says of itself: the same bytes for the same inputs, on every engine. */
export interface BuildRecord {
  readonly format: 1;
  /** Digest of everything that goes into it. */
  readonly run: string;
  readonly software: string;
  readonly method: CountingMethod;
  readonly inputs: {
    readonly method: string;
    /** Of the statements of the run. */
    readonly plan: string;
    readonly prepared: string;
    /** Of the matched affiliations, where the method counts them. */
    readonly matched?: string | undefined;
    /** The snapshot as its preparation knows it, and its day; empty where the folder does not say. */
    readonly snapshot: string;
    readonly date: string;
    readonly given: Readonly<Record<string, string>>;
    readonly scopes: readonly string[];
  };
  readonly schools: readonly string[];
  /** Rows of each step. */
  readonly rows: Readonly<Record<string, number>>;
  /** Every check, by name; each was held. */
  readonly checks: readonly string[];
  /** References to works that are not in the snapshot: all of them, the works they name, and those named most often. */
  readonly lost: {
    readonly references: number;
    readonly works: number;
    readonly most: readonly (readonly [number, number])[];
  };
  readonly unresolved: readonly { readonly school: string; readonly ror: string; readonly name: string }[];
  readonly withoutCountry: readonly string[];
  readonly ownAndAssociated: readonly string[];
  /** What the matched affiliations give to schools, where the method counts them: credit in millionths. */
  readonly matched?: readonly CreditEffect[] | undefined;
  /** What associated hospitals give to schools, where the method counts any. */
  readonly hospitals?: readonly CreditEffect[] | undefined;
  /** The build it was compared with, and schools whose works or citations moved by more than a quarter; null where there was none. */
  readonly jumps: { readonly since: string; readonly schools: readonly Jump[] } | null;
  readonly files: readonly FileDigest[];
}

export const BUILD_FILE = 'build.json';
export const RESULTS_FILE = 'results.csv';
/** The stability intervals of readings. */
export const STABILITY_FILE = 'stability.csv';

/** Who is a partner of which school. */
export const PARTNERS_FILE = 'partners.csv';

/** The file of readings at a scope: "readings.csv", "readings-field-27.csv". */
export const readingsFile = (scope: string): string =>
  scope === 'all' ? 'readings.csv' : `readings-${scope.replace(':', '-')}.csv`;

/** The file of the works of a school. */
export const worksFile = (school: string): string => `works/${school}.csv`;

/** Whether every file of a build is in its folder to the byte. */
export async function isWhole(folder: string, { files }: BuildRecord): Promise<boolean> {
  for (const { path, digest } of files) {
    const full = join(folder, path);
    if (!existsSync(full)) return false;
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(full)) hash.update(chunk as Buffer);
    if (`sha256:${hash.digest('hex')}` !== digest) return false;
  }
  return true;
}

/** A folder that is written beside its place, and comes there as a whole by one renaming. */
export class FolderDraft {
  readonly #files: FileDigest[] = [];

  private constructor(
    private readonly place: string,
    private readonly draft: string,
  ) {}

  static open(place: string): FolderDraft {
    const draft = `${place}.tmp`;
    rmSync(draft, { recursive: true, force: true });
    makeFolder(draft);
    return new FolderDraft(place, draft);
  }

  /** Writes a file in pieces, and waits until the disk has it. */
  async write(path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const full = join(this.draft, path);
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      mkdirSync(dirname(full), { recursive: true });
      const file = openSync(full, 'w');
      try {
        for await (const piece of pieces) {
          const chunk = Buffer.from(piece, 'utf8');
          hash.update(chunk);
          for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
          bytes += chunk.length;
        }
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw unwritable(this.draft, error);
    }
    this.#files.push({ path, bytes, digest: `sha256:${hash.digest('hex')}` as Digest });
  }

  /** The files that were written, by path. */
  get files(): readonly FileDigest[] {
    return this.#files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Brings the folder to its place; what was there is gone. */
  publish(): void {
    const old = `${this.place}.old`;
    try {
      syncFolder(this.draft);
      rmSync(old, { recursive: true, force: true });
      if (existsSync(this.place)) renameSync(this.place, old);
      renameSync(this.draft, this.place);
      syncFolder(dirname(this.place));
      rmSync(old, { recursive: true, force: true });
    } catch (error) {
      if (existsSync(old) && !existsSync(this.place)) renameSync(old, this.place);
      throw unwritable(this.place, error);
    }
  }
}

const code = textThat((t): t is string => /^sha256:[0-9a-f]{64}$/.test(t), 'a digest, as sha256:...');
const named = recordOf<BuildRecord['unresolved'][number]>({ school: text, ror: text, name: text });

/** What a build in a folder says of itself; null where there is none. A fault where it is none of ours. */
export function readBuild(folder: string): BuildRecord | null {
  const file = join(folder, BUILD_FILE);
  if (!existsSync(file)) return null;
  const whole = wholeFrom(0);
  const count = orNull(whole);
  const asIs = { read: (value: unknown) => value };
  const effects = listOf(recordOf<CreditEffect>({ school: text, works: whole, worksAdded: whole, credit: whole }));
  const record = recordOf<Omit<BuildRecord, 'method'> & { method: unknown }>({
    format: exactly(1),
    run: code,
    software: text,
    method: asIs,
    inputs: recordOf<BuildRecord['inputs']>({
      method: code,
      plan: code,
      prepared: code,
      matched: optional(code, undefined),
      snapshot: text,
      date: text,
      given: mapOf(text, code),
      scopes: listOf(text, 1),
    }),
    schools: listOf(
      textThat((t): t is string => isDocumentId(t), 'the id of a school'),
      1,
    ),
    rows: mapOf(text, whole),
    checks: listOf(text),
    lost: recordOf<BuildRecord['lost']>({
      references: whole,
      works: whole,
      most: listOf(listOf(whole)) as never,
    }),
    unresolved: listOf(named),
    withoutCountry: listOf(text),
    ownAndAssociated: listOf(text),
    matched: optional(effects, undefined),
    hospitals: optional(effects, undefined),
    jumps: orNull(
      recordOf<NonNullable<BuildRecord['jumps']>>({
        since: code,
        schools: listOf(recordOf<Jump>({ school: text, of: text as never, before: count, now: count })),
      }),
    ),
    files: listOf(recordOf<FileDigest>({ path: text, bytes: whole, digest: code as never })),
  });
  const read = readDocument(parseJson(readFileSync(file, 'utf8'), file), record, (at, found, expected) =>
    fault('build.malformed', { file, at, found, expected }),
  );
  return { ...read, method: parseCountingMethod(read.method, file) };
}
