import { fault } from '@bearings/core';
import { parseCombinedManifest, parseManifest, type SnapshotEntity, type SnapshotManifest } from '@bearings/evidence';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the manifest of an entity may lie, by layout. */
export const MANIFEST_NAMES = ['manifest.json', 'manifest'] as const;

/** A manifest that was found, with the file it stands in. */
export interface FoundManifest {
  readonly file: string;
  readonly manifest: SnapshotManifest;
}

/** The manifest of an entity: its own, else its part of the one for all entities; null where there is neither. */
export function readManifest(base: string, entity: SnapshotEntity): FoundManifest | null {
  const combined = join(base, 'manifest.json');
  const all = existsSync(combined) ? parseCombinedManifest(readJson(combined), combined, entity) : null;
  for (const name of MANIFEST_NAMES) {
    const file = join(base, entity, name);
    if (!existsSync(file)) continue;
    const manifest = parseManifest(readJson(file), file, entity);
    if (all !== null && all.date !== manifest.date)
      throw fault('snapshot.changed', { from: base, before: String(all.date), after: String(manifest.date) });
    return { file, manifest };
  }
  return all === null ? null : { file: combined, manifest: all };
}

function readJson(file: string): unknown {
  return parseJson(readFileSync(file, 'utf8'), file);
}

/** JSON out of a manifest's text. A fault where it is none. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault('archive.not-json', { file, why: (error as Error).message });
  }
}
