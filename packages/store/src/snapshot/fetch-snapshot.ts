import { type Fault, fault } from '@bearings/core';
import { ENTITIES, parseManifest, type SnapshotEntity, type SnapshotManifest } from '@bearings/evidence';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, writeWhole } from '../archive/write-whole.js';
import { fetchFile, type FetchOptions, fetchText } from './fetch-file.js';
import { MANIFEST_NAMES, parseJson } from './read-manifest.js';

/** How far the fetching of a snapshot has come. */
export interface FetchProgress {
  readonly bytes: number;
  readonly bytesDone: number;
  readonly files: number;
  readonly filesDone: number;
}

export interface FetchSnapshotOptions {
  /** The address of a format of the snapshot: "https://openalex.s3.amazonaws.com/data/parquet". */
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

const STARTS = 3;

/**
 * Fetches works and institutions of a snapshot with their manifests and the ledger of what was taken back. The publisher replaces a
 * snapshot in place, so the manifests are read before and after: where they differ, all is fetched anew. Files that are there in
 * their size are kept, and those that were begun are continued. A fault where the network or the publisher does not hold still.
 */
export async function fetchSnapshot(options: FetchSnapshotOptions): Promise<void> {
  const { from, to, signal, tries = 6, waitMs = 1000 } = options;
  const how: FetchOptions = { signal, tries, waitMs };
  makeFolder(to);
  let before = await readListings(from, how);
  for (let start = 1; ; start += 1) {
    forgetOthers(to, before);
    const broken = await fetchAll(before, options, how);
    const after = await readListings(from, how);
    if (isSame(before, after)) {
      if (broken !== null) throw broken;
      return;
    }
    if (start === STARTS) throw fault('snapshot.changed', { from, before: dateOf(before), after: dateOf(after) });
    before = after;
  }
}

/** Fetches every file that a listing names; gives back the fault of one that is not of its size, which a change may explain. */
async function fetchAll(
  listings: readonly Listing[],
  { from, to, onProgress }: FetchSnapshotOptions,
  how: FetchOptions,
): Promise<Fault | null> {
  const all = listings.flatMap(({ entity, manifest }) => manifest.parts.map((part) => ({ entity, ...part })));
  const bytes = all.reduce((sum, part) => sum + part.bytes, 0);
  let bytesDone = 0;
  for (const [at, part] of all.entries()) {
    const path = `${part.entity}/${part.name}`;
    try {
      await fetchFile(`${from}/${path}`, join(to, path), part.bytes, how);
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === 'snapshot.size-differs') return error as Fault;
      throw error;
    }
    bytesDone += part.bytes;
    onProgress?.({ bytes, bytesDone, files: all.length, filesDone: at + 1 });
  }
  const ledger = await fetchText(`${from}/works/deleted_ids.csv`, how);
  const place = join(to, 'works', 'deleted_ids.csv');
  if (ledger === null) rmSync(place, { force: true });
  else writeWhole(place, ledger);
  return null;
}

async function readListings(from: string, how: FetchOptions): Promise<readonly Listing[]> {
  const listings: Listing[] = [];
  for (const entity of ENTITIES) {
    const listing = await readListing(from, entity, how);
    if (listing === null)
      throw fault('snapshot.not-fetched', { url: `${from}/${entity}/manifest.json`, why: 'there is no manifest' });
    listings.push(listing);
  }
  return listings;
}

async function readListing(from: string, entity: SnapshotEntity, how: FetchOptions): Promise<Listing | null> {
  for (const name of MANIFEST_NAMES) {
    const url = `${from}/${entity}/${name}`;
    const text = await fetchText(url, how);
    if (text !== null) return { entity, name, text, manifest: parseManifest(parseJson(text, url), url, entity) };
  }
  return null;
}

/** Takes away what an earlier listing named: a part of the same name may hold other records now. Keeps the listings there. */
function forgetOthers(to: string, listings: readonly Listing[]): void {
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
