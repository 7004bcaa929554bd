import { PREPARED_NAMES, type SnapshotFormat } from '@bearings/evidence';
import { createHash } from 'node:crypto';
import { openSnapshot } from '../snapshot/open-snapshot.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { dropSuperseded } from './drop-superseded.js';
import { INSTITUTION_RELATIONS, mergeNamed, readInstitutions } from './institution-statements.js';
import { prepareInstitutions } from './prepare-institutions.js';
import { dropUnlinked, LINK_STATEMENTS, linkReferences } from './link-references.js';
import { preparePart } from './prepare-part.js';
import { filesOf, PreparedFolder } from './prepared-folder.js';
import { faultOfMachine, PrepareSession } from './session.js';
import {
  DROP_OLDER,
  listIds,
  MAKE_PART,
  NAMED_INSTITUTIONS,
  PART_RELATIONS,
  type PreparationRules,
  readRecords,
} from './work-statements.js';

/** How far a preparation has come. */
export interface PrepareProgress {
  readonly parts: number;
  readonly partsDone: number;
  /** Of the part files of works. */
  readonly bytes: number;
  readonly bytesDone: number;
  /** Records of works in the parts that are done. */
  readonly records: number;
}

export interface PrepareOptions {
  /** The folder of the snapshot. */
  readonly folder: string;
  /** The folder that is prepared into: a folder of Parquet files for each prepared relation. */
  readonly out: string;
  readonly threads: number;
  /** As DuckDB reads it: "2GB". */
  readonly memory: string;
  /** Countries that count as another where a work's countries are counted; Hong Kong and Macao as China if none are given. */
  readonly countsAs?: Readonly<Record<string, string>>;
  /** Ends the preparation; parts that are finished stay. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PrepareProgress) => void;
}

/** What was prepared, and from what. */
export interface PreparedReport {
  /** The identity of the snapshot and its day; the day is null in layouts from before 2026. */
  readonly snapshot: string;
  readonly date: string | null;
  readonly format: SnapshotFormat;
  /** The digest of what is done with a snapshot: of its statements and rules. */
  readonly preparation: string;
  readonly parts: number;
  readonly bytes: number;
  /** Records of works, with those that are left out. */
  readonly records: number;
  /** Records of which a later one is in another part. */
  readonly superseded: number;
  /** Records of works that were taken back. */
  readonly deleted: number;
  /** Rows of each relation. */
  readonly rows: Readonly<Record<string, number>>;
}

const COUNTS_AS = { HK: 'CN', MO: 'CN' };

/**
 * Prepares a snapshot: part file by part file, as many at once as there are threads, to the prepared relations. What is
 * finished is not done again; a folder that is finished as a whole is only reported. A fault where the snapshot is not whole,
 * another process prepares in the folder, or the machine has too little room or memory; then nothing is half-written, and the same
 * call goes on where this one ended.
 */
export async function prepareSnapshot(options: PrepareOptions): Promise<PreparedReport> {
  const snapshot = await openSnapshot(options.folder, options.signal);
  const rules = { countsAs: options.countsAs ?? COUNTS_AS, institutionsFromWorks: snapshot.institutions.length === 0 };
  const key = { snapshot: snapshot.identity, preparation: digestOf(rules) };
  const before = PreparedFolder.report<PreparedReport>(options.out, key);
  if (before !== null) return before;
  const folder = PreparedFolder.open(options.out, key);
  try {
    return await prepareInto(folder, snapshot, rules, options);
  } finally {
    folder.release();
  }
}

async function prepareInto(
  folder: PreparedFolder,
  snapshot: Snapshot,
  rules: PreparationRules,
  options: PrepareOptions,
): Promise<PreparedReport> {
  const { key } = folder;
  const session = await PrepareSession.open(options, Math.min(options.threads, snapshot.works.length));
  try {
    const records = await prepareParts(session, folder, snapshot, rules, options);
    const connection = await session.connect();
    await connection.useThreads('all');
    const dropped = await dropSuperseded(connection, options.out, records, snapshot.deleted);
    await connection.useThreads('one');
    await linkReferences(session, options.out, snapshot.works.length, options.threads);
    await connection.useThreads('all');
    await prepareInstitutions(connection, snapshot, options.out, options.signal);
    const rows: Record<string, number> = {};
    for (const relation of [...PREPARED_NAMES, 'authors', 'raw', 'names']) {
      rows[relation] = (await connection.numbers(`select count(*) from ${filesOf(options.out, relation)}`))[0]!;
    }
    connection.close();
    const report: PreparedReport = {
      ...key,
      date: snapshot.date,
      format: snapshot.format,
      parts: snapshot.works.length,
      bytes: snapshot.works.reduce((sum, { bytes }) => sum + bytes, 0),
      records,
      ...dropped,
      rows,
    };
    folder.close(report);
    dropUnlinked(options.out);
    return report;
  } catch (error) {
    throw faultOfMachine(error, options.memory, options.out) ?? error;
  } finally {
    session.close();
  }
}

/** Prepares every part that is not finished, and says how many records all of them hold. */
async function prepareParts(
  session: PrepareSession,
  folder: PreparedFolder,
  { works, format }: Snapshot,
  rules: PreparationRules,
  { threads, signal, onProgress }: PrepareOptions,
): Promise<number> {
  const bytes = works.reduce((sum, part) => sum + part.bytes, 0);
  const done = { partsDone: 0, bytesDone: 0, records: 0 };
  const tell = (part: { readonly bytes: number }, records: number): void => {
    done.partsDone += 1;
    done.bytesDone += part.bytes;
    done.records += records;
    onProgress?.({ parts: works.length, bytes, ...done });
  };
  await session.each([...works.entries()], threads, async (connection, [at, part]) => {
    const before = folder.finished(at + 1, part);
    const records = before?.records ?? (await preparePart(connection, { place: at + 1, part, format, rules, signal }));
    if (before === null) folder.finish(at + 1, { name: part.name, bytes: part.bytes, records });
    tell(part, records);
  });
  return done.records;
}

/** The digest of what is done with a snapshot: the same text gives the same relations. */
function digestOf(rules: PreparationRules): string {
  const text = [
    readRecords('', 'jsonl', rules),
    DROP_OLDER,
    MAKE_PART,
    ...Object.values(PART_RELATIONS),
    ...LINK_STATEMENTS,
    listIds(0),
    NAMED_INSTITUTIONS,
    ...readInstitutions([], 'jsonl'),
    ...mergeNamed(''),
    ...Object.values(INSTITUTION_RELATIONS),
  ];
  return `sha256:${createHash('sha256').update(text.join('\n')).digest('hex')}`;
}
