import { canonicalJson, Fault, fault } from '@bearings/core';
import { ENTITIES, parseManifest, type SnapshotEntity, type SnapshotManifest } from '@bearings/evidence';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from '../archive/lock.js';
import { makeFolder, writeWhole } from '../archive/write-whole.js';
import { fetchFile, type FetchedFile, type FetchOptions, fetchText } from './fetch-file.js';
import { sizeOf } from './list-parts.js';
import { MANIFEST_NAMES, parseJson } from './read-manifest.js';
import { type BucketPlace, snapshotUrl } from './snapshot-address.js';

/** How far the fetching of a snapshot has come. */
export interface FetchProgress {
  readonly bytes: number;
  readonly bytesDone: number;
  readonly files: number;
  readonly filesDone: number;
}

export interface FetchSnapshotOptions extends BucketPlace {
  /** The address of a format of the snapshot: "s3://openalex/data/parquet", "https://openalex.s3.amazonaws.com/data/parquet". */
  readonly from: string;
  /** The folder that it is fetched into. */
  readonly to: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** How often a file is asked for before it is given up, and the wait after the first failure in milliseconds. */
  readonly tries?: number;
  readonly waitMs?: number;
}

interface Listing {
  readonly entity: SnapshotEntity;
  readonly name: string;
  readonly text: string;
  readonly manifest: SnapshotManifest;
}

/** A file that was fetched, as fetched.json tells it. */
export interface KeptFile extends FetchedFile {
  /** Below the folder. */
  readonly path: string;
  readonly bytes: number;
}

/** What was fetched, and what it was held against. */
export interface FetchedSnapshot {
  readonly from: string;
  readonly date: string | null;
  /** By path. */
  readonly files: readonly KeptFile[];
}

/** The file in which the digests of what was fetched are kept. */
const FETCHED = 'fetched.json';
const STARTS = 3;
/** Faults of a file that a change of the snapshot may explain. */
const MAY_BE_CHANGE: readonly string[] = ['snapshot.size-differs', 'snapshot.bytes-differ'];

/**
 * Fetches works and institutions of a snapshot with their manifests and the ledger of what was taken back. The publisher replaces a
 * snapshot in place, so the manifests are read before and after: where they differ, all is fetched anew. Files that are there in
 * their size are kept, and those that were begun are continued. What was fetched is told in fetched.json, with the digest of each
 * file. A fault where another process fetches into the folder, or the network or the publisher does not hold still.
 */
export async function fetchSnapshot(options: FetchSnapshotOptions): Promise<FetchedSnapshot> {
  const { to, signal, tries = 6, waitMs = 1000 } = options;
  const from = snapshotUrl(options.from, options);
  const how: FetchOptions = { signal, tries, waitMs };
  makeFolder(to);
  const release = lockFolder(to, 'fetch.lock');
  try {
    return await fetchStill(from, options, how);
  } finally {
    release();
  }
}

/** Fetches what the manifests name, anew where they have changed meanwhile. */
async function fetchStill(from: string, options: FetchSnapshotOptions, how: FetchOptions): Promise<FetchedSnapshot> {
  const { to } = options;
  let before = await readListings(from, how);
  for (let start = 1; ; start += 1) {
    forgetOthers(to, before);
    const done = await fetchAll(before, { ...options, from }, how);
    const after = await readListings(from, how);
    if (isSame(before, after)) {
      if (done instanceof Fault) throw done;
      const fetched = { from: options.from, date: before[0]!.manifest.date, files: done };
      writeWhole(join(to, FETCHED), `${canonicalJson(fetched)}\n`);
      return fetched;
    }
    if (start === STARTS) throw fault('snapshot.changed', { from, before: dateOf(before), after: dateOf(after) });
    before = after;
  }
}

/** Fetches every file that a listing names; gives back the fault of one that is not what it should be, which a change may explain. */
async function fetchAll(
  listings: readonly Listing[],
  { from, to, onProgress }: FetchSnapshotOptions,
  how: FetchOptions,
): Promise<readonly KeptFile[] | Fault> {
  const all = listings.flatMap(({ entity, manifest }) => manifest.parts.map((part) => ({ entity, ...part })));
  const bytes = all.reduce((sum, part) => sum + part.bytes, 0);
  let bytesDone = 0;
  const before = keptBefore(to);
  const kept: KeptFile[] = [];
  for (const [at, part] of all.entries()) {
    const path = `${part.entity}/${part.name}`;
    try {
      const known = sizeOf(join(to, path)) === part.bytes ? before.get(`${path} ${part.bytes}`) : undefined;
      const { sha256, heldAgainst } = known ?? (await fetchFile(`${from}/${path}`, join(to, path), part, how));
      kept.push({ path, bytes: part.bytes, sha256, heldAgainst });
    } catch (error) {
      if (error instanceof Fault && MAY_BE_CHANGE.includes(error.code)) return error;
      throw error;
    }
    bytesDone += part.bytes;
    onProgress?.({ bytes, bytesDone, files: all.length, filesDone: at + 1 });
  }
  const { text: ledger } = await fetchText(`${from}/works/deleted_ids.csv`, how);
  const place = join(to, 'works', 'deleted_ids.csv');
  if (ledger === null) rmSync(place, { force: true });
  else writeWhole(place, ledger);
  return kept.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What an earlier fetch told of its files, by path and size; nothing where it told none that can be read. */
function keptBefore(to: string): ReadonlyMap<string, KeptFile> {
  const file = join(to, FETCHED);
  if (!existsSync(file)) return new Map();
  const { files } = parseJson(readFileSync(file, 'utf8'), file) as Partial<FetchedSnapshot>;
  return new Map((files ?? []).map((kept) => [`${kept.path} ${kept.bytes}`, kept]));
}

async function readListings(from: string, how: FetchOptions): Promise<readonly Listing[]> {
  const listings: Listing[] = [];
  for (const entity of ENTITIES) listings.push(await readListing(from, entity, how));
  return listings;
}

async function readListing(from: string, entity: SnapshotEntity, how: FetchOptions): Promise<Listing> {
  const answers: number[] = [];
  for (const name of MANIFEST_NAMES) {
    const url = `${from}/${entity}/${name}`;
    const { text, status } = await fetchText(url, how);
    if (text !== null) return { entity, name, text, manifest: parseManifest(parseJson(text, url), url, entity) };
    answers.push(status);
  }
  throw fault('snapshot.no-manifest', { folder: `${from}/${entity}`, looked: [...MANIFEST_NAMES], answers });
}

/** Takes away what an earlier listing named: a part of the same name may hold other records now. Keeps the listings there. */
function forgetOthers(to: string, listings: readonly Listing[]): void {
  const isOther = listings.some(({ entity, name, text }) => {
    const kept = join(to, entity, name);
    return !existsSync(kept) || readFileSync(kept, 'utf8') !== text;
  });
  if (isOther) rmSync(join(to, FETCHED), { force: true });
  for (const { entity, name, text } of listings) {
    const kept = join(to, entity, name);
    if (existsSync(kept) && readFileSync(kept, 'utf8') !== text) {
      const old = parseManifest(parseJson(readFileSync(kept, 'utf8'), kept), kept, entity);
      for (const part of old.parts) {
        rmSync(join(to, entity, part.name), { force: true });
        rmSync(join(to, entity, `${part.name}.fetching`), { force: true });
      }
    }
    makeFolder(join(to, entity));
    writeWhole(kept, text);
  }
}

const isSame = (a: readonly Listing[], b: readonly Listing[]): boolean =>
  a.every(({ text, name }, at) => text === b[at]!.text && name === b[at]!.name);

const dateOf = (listings: readonly Listing[]): string => String(listings[0]!.manifest.date);
