import { fault } from '@bearings/core';
import type { SnapshotEntity, SnapshotManifest } from './manifest.js';
import { isRecord } from './only-known.js';
import { parseManifest } from './parse-manifest.js';

/**
 * Reads one entity out of the manifest of a whole format, which lists all of them: `{date, entities: [{entity, files}]}`.
 * Null where it does not list this one. A fault where it has another form.
 */
export function parseCombinedManifest(json: unknown, file: string, entity: SnapshotEntity): SnapshotManifest | null {
  const list = isRecord(json) ? json['entities'] : undefined;
  if (!isRecord(json) || !Array.isArray(list))
    throw fault('snapshot.manifest-malformed', {
      file,
      at: '/entities',
      found: list === undefined ? 'nothing' : 'no list',
      expected: 'a list of entities with their files',
    });
  const found: unknown = list.find((one: unknown) => isRecord(one) && one['entity'] === entity);
  if (!isRecord(found)) return null;
  return parseManifest({ ...found, date: json['date'] }, `${file} (${entity})`, entity);
}
