import { canonicalJson, fault } from '@bearings/core';
import { formatOfPart, type SnapshotEntity } from '@bearings/evidence';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { listParts, sizeOf } from './list-parts.js';
import { readManifest } from './read-manifest.js';
import type { Snapshot, SnapshotPart } from './snapshot.js';

/** Where the folders of entities may lie, Parquet first: of a format that is read faster, only what is needed is read. */
const BASES = ['', 'parquet', 'data/parquet', 'jsonl', 'data/jsonl', 'data', 'legacy-data', 'legacy'];

interface Entity {
  readonly parts: readonly SnapshotPart[];
  readonly date: string | null;
  /** What the identity is made of. */
  readonly pinned: unknown;
}

/**
 * Opens a snapshot of OpenAlex in a folder, of either layout. Where a manifest is there, its parts must be there in their
 * sizes, and no others; where none is, every file is read once for its digest. A fault where it cannot be so.
 */
export async function openSnapshot(folder: string, signal?: AbortSignal): Promise<Snapshot> {
  const base = BASES.map((name) => join(folder, name)).find((place) => listParts(join(place, 'works')).length > 0);
  if (base === undefined)
    throw fault('snapshot.no-works', { folder, looked: BASES.map((name) => join(name, 'works')) });
  const works = await openEntity(base, 'works', signal);
  const institutions = await openEntity(base, 'institutions', signal);
  if (works.date !== null && institutions.date !== null && works.date !== institutions.date)
    throw fault('snapshot.changed', { from: base, before: works.date, after: institutions.date });
  const ledger = join(base, 'works', 'deleted_ids.csv');
  const deleted = sizeOf(ledger) === null ? null : ledger;
  const pinned = {
    works: works.pinned,
    institutions: institutions.pinned,
    deleted: deleted === null ? null : await digestOfFile(deleted, signal),
  };
  return {
    folder,
    format: formatOfPart(works.parts[0]!.name)!,
    date: works.date,
    identity: `sha256:${createHash('sha256').update(canonicalJson(pinned)).digest('hex')}`,
    works: works.parts,
    institutions: institutions.parts,
    deleted,
  };
}

async function openEntity(base: string, entity: SnapshotEntity, signal?: AbortSignal): Promise<Entity> {
  const folder = join(base, entity);
  const names = listParts(folder);
  if (names.length === 0) return { parts: [], date: null, pinned: null };
  const found = readManifest(base, entity);
  if (found === null) {
    const parts = names.map((name): SnapshotPart => {
      const path = join(folder, name);
      return { name, path, bytes: sizeOf(path)!, records: null, sha256: null };
    });
    const pinned: unknown[] = [];
    for (const { name, path, bytes } of parts) pinned.push({ name, bytes, sha256: await digestOfFile(path, signal) });
    return { parts, date: null, pinned };
  }
  const { file, manifest } = found;
  const listed = new Set(manifest.parts.map(({ name }) => name));
  const stray = names.find((name) => !listed.has(name));
  if (stray !== undefined) throw fault('snapshot.part-unlisted', { file: join(folder, stray), manifest: file });
  const parts = manifest.parts.map((part): SnapshotPart => {
    const path = join(folder, part.name);
    const bytes = sizeOf(path);
    if (bytes === null) throw fault('snapshot.part-missing', { file: path, manifest: file });
    if (bytes !== part.bytes) throw fault('snapshot.size-differs', { file: path, found: bytes, expected: part.bytes });
    return { ...part, path };
  });
  return { parts, date: manifest.date, pinned: { date: manifest.date, parts: manifest.parts } };
}

/** The SHA-256 of a file, in hexadecimal. */
export async function digestOfFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20, signal })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}
