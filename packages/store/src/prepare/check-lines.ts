import { fault } from '@bearings/core';
import type { RecordProblem } from '@bearings/evidence';
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import type { SnapshotPart } from '../snapshot/snapshot.js';

const NEWLINE = 10;
const RETURN = 13;
const CHUNK = 1 << 20;

/**
 * Unpacks a part file to its end and counts its records. DuckDB passes over a missing end and over a wrong checksum; this does
 * not. A fault where the file is cut or damaged, or where its digest is not that of the manifest.
 */
export async function countRecords({ path, sha256 }: SnapshotPart, signal?: AbortSignal): Promise<number> {
  const hash = sha256 === null ? null : createHash('sha256');
  let records = 0;
  let length = 0;
  let last = 0;
  await unpack(path, signal, hash && ((bytes) => hash.update(bytes)), (bytes) => {
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      length += at - from;
      if (at > from) last = bytes[at - 1]!;
      if (length > 1 || (length === 1 && last !== RETURN)) records += 1;
      length = 0;
      from = at + 1;
    }
    length += bytes.length - from;
    if (bytes.length > from) last = bytes[bytes.length - 1]!;
    return records;
  });
  const found = hash?.digest('hex');
  if (found !== undefined && sha256 !== null && found !== sha256)
    throw fault('snapshot.digest-differs', { file: path, found, expected: sha256 });
  return records + (length > 0 ? 1 : 0);
}

/** The first line of a part file that is no JSON or no record of the form; null where there is none. */
export async function findMalformed(
  path: string,
  check: (json: unknown) => RecordProblem | null,
  signal?: AbortSignal,
): Promise<(RecordProblem & { readonly line: number }) | null> {
  let found: (RecordProblem & { readonly line: number }) | null = null;
  let line = 0;
  let held: Buffer[] = [];
  const look = (text: string): void => {
    line += 1;
    if (found !== null || text.trim() === '') return;
    const problem = problemOfLine(text, check);
    if (problem !== null) found = { ...problem, line };
  };
  await unpack(path, signal, null, (bytes) => {
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      look(Buffer.concat([...held, bytes.subarray(from, at)]).toString('utf8'));
      held = [];
      from = at + 1;
    }
    if (from < bytes.length) held.push(Buffer.from(bytes.subarray(from)));
    return line;
  });
  if (held.length > 0) look(Buffer.concat(held).toString('utf8'));
  return found;
}

function problemOfLine(text: string, check: (json: unknown) => RecordProblem | null): RecordProblem | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { at: '', why: (error as Error).message };
  }
  return check(json);
}

/** Hands over the unpacked bytes of a file; `take` says how many lines have passed, for the fault of a file that is cut. */
async function unpack(
  path: string,
  signal: AbortSignal | undefined,
  packed: ((bytes: Buffer) => void) | null,
  take: (bytes: Buffer) => number,
): Promise<void> {
  const file = createReadStream(path, { highWaterMark: CHUNK, signal });
  if (packed !== null) file.on('data', (bytes) => packed(bytes as Buffer));
  const unpacked = createGunzip({ chunkSize: CHUNK });
  file.on('error', (error) => unpacked.destroy(error));
  let line = 0;
  try {
    for await (const bytes of file.pipe(unpacked)) line = take(bytes as Buffer);
  } catch (error) {
    signal?.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_') === true) throw fault('snapshot.file-cut', { file: path, line, why: message });
    if (code?.startsWith('E') === true) throw fault('archive.unreadable', { file: path, why: message });
    throw error;
  }
}
