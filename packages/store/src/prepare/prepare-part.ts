import { Fault, fault } from '@bearings/core';
import { checkWorkRecord, type RecordProblem, type SnapshotFormat } from '@bearings/evidence';
import { digestOfFile } from '../snapshot/open-snapshot.js';
import type { SnapshotPart } from '../snapshot/snapshot.js';
import { countRecords, findMalformed } from './check-lines.js';
import { partFile } from './prepared-folder.js';
import type { PrepareConnection } from './session.js';
import {
  DROP_OLDER,
  listIds,
  MAKE_PART,
  NAMED_INSTITUTIONS,
  PART_RELATIONS,
  type PreparationRules,
  readRecords,
} from './work-statements.js';

/** A part file to prepare, by its place in the snapshot: 1 is the first. */
export interface PartToPrepare {
  readonly place: number;
  readonly part: SnapshotPart;
  readonly format: SnapshotFormat;
  readonly rules: PreparationRules;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the Parquet files of one part file and says how many records it holds. A fault where it is cut, a record cannot be
 * read or the manifest counts otherwise: then of this part nothing is finished.
 */
export async function preparePart(connection: PrepareConnection, job: PartToPrepare): Promise<number> {
  const { place, part, format, rules, signal } = job;
  const lines = format === 'jsonl' ? await countRecords(part, signal) : null;
  if (format === 'parquet') await holdDigest(part, signal);
  await reading(part, format, checkWorkRecord, signal, () => connection.run(readRecords(part.path, format, rules)));
  const [records, named, works, firstBad] = (await connection.numbers(
    'select count(*), count(work_id), count(distinct work_id), coalesce(min(case when work_id is null then rowid end), -1) + 1 from records',
  )) as [number, number, number, number];
  if (named < records) throw await malformed(part, format, firstBad, signal);
  if (lines !== null && lines !== records)
    throw fault('snapshot.unreadable', { file: part.path, why: `${lines} lines, of which ${records} could be read` });
  holdCount(part, records);
  if (works < records) await connection.run(DROP_OLDER);
  await connection.run(MAKE_PART);
  for (const [name, select] of Object.entries(PART_RELATIONS)) await connection.write(select, partFile(name, place));
  if (rules.institutionsFromWorks) await connection.write(NAMED_INSTITUTIONS, partFile('parts/named', place));
  await connection.write(listIds(place), partFile('parts/ids', place));
  await connection.run('drop table part');
  await connection.run('drop table records');
  return records;
}

/** Holds the records of a part against the count of its manifest. */
export function holdCount({ path, records: expected }: SnapshotPart, found: number): void {
  if (expected !== null && expected !== found) throw fault('snapshot.count-differs', { file: path, found, expected });
}

/** Holds the bytes of a part against the digest of its manifest, if that gives one. */
async function holdDigest({ path, sha256: expected }: SnapshotPart, signal?: AbortSignal): Promise<void> {
  if (expected === null) return;
  const found = await digestOfFile(path, signal);
  if (found !== expected) throw fault('snapshot.digest-differs', { file: path, found, expected });
}

/** Reads a part file; where that fails, looks for the line in which it does. */
export async function reading(
  part: SnapshotPart,
  format: SnapshotFormat,
  check: (json: unknown) => RecordProblem | null,
  signal: AbortSignal | undefined,
  read: () => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Fault || !(error instanceof Error)) throw error;
    const found = format === 'jsonl' ? await findMalformed(part.path, check, signal) : null;
    if (found !== null) throw fault('snapshot.line-malformed', { file: part.path, ...found });
    throw fault('snapshot.unreadable', { file: part.path, why: error.message.split('\n')[0]! });
  }
}

async function malformed(
  part: SnapshotPart,
  format: SnapshotFormat,
  row: number,
  signal?: AbortSignal,
): Promise<Fault> {
  const found = format === 'jsonl' ? await findMalformed(part.path, checkWorkRecord, signal) : null;
  return fault('snapshot.line-malformed', {
    file: part.path,
    ...(found ?? { line: row, at: '/id', why: 'there is no id of a work' }),
  });
}
