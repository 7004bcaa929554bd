import { fault } from '@bearings/core';
import {
  isCalendarDay,
  listOf,
  optional,
  orNull,
  type Reader,
  readDocument,
  recordOf,
  text,
  textThat,
  wholeFrom,
} from '@bearings/core/document';
import { isRecord, onlyKnown } from './only-known.js';
import type { ManifestPart, SnapshotEntity, SnapshotManifest } from './manifest.js';
import { compareParts, formatOfPart } from './part-name.js';

interface Listed {
  readonly url: string;
  readonly meta: { readonly content_length: number; readonly record_count: number; readonly sha256: string | null };
}

const day = textThat((t): t is string => isCalendarDay(t), 'a day as 2026-06-26');
const hex = textThat((t): t is string => /^[0-9a-f]{64}$/.test(t), 'a SHA-256 of 64 hexadecimal digits');
const head = recordOf<{ date: string | null; entity: string | null }>({
  date: optional<string | null>(day, null),
  entity: optional<string | null>(text, null),
});
const totals = recordOf<{ content_length: number | null; record_count: number | null }>({
  content_length: optional<number | null>(wholeFrom(0), null),
  record_count: optional<number | null>(wholeFrom(0), null),
});
const listed: Reader<readonly Listed[]> = listOf(
  onlyKnown(
    ['url', 'meta'],
    recordOf<Listed>({
      url: text,
      meta: onlyKnown(
        ['content_length', 'record_count', 'sha256'],
        recordOf<Listed['meta']>({
          content_length: wholeFrom(0),
          record_count: wholeFrom(0),
          sha256: optional(orNull(hex), null),
        }),
      ),
    }),
  ),
);

/**
 * Reads the manifest of an entity: of the layout since 2026 (date, totals and `files`), or of the one before (the form of
 * Redshift: `entries`, totals under `meta` if at all). What it says besides is left alone; what is read is read strictly, and
 * totals must be the sums of the parts. A fault where it is anything else.
 */
export function parseManifest(json: unknown, file: string, entity: SnapshotEntity): SnapshotManifest {
  const refuse = (at: string, found: string, expected: string) =>
    fault('snapshot.manifest-malformed', { file, at, found, expected });
  const key = isRecord(json) && 'files' in json ? 'files' : 'entries';
  const list = readDocument(
    json,
    onlyKnown([key], recordOf<Record<string, readonly Listed[]>>({ [key]: listed })),
    refuse,
  )[key]!;
  const said = readDocument(json, onlyKnown(['date', 'entity'], head), refuse);
  if (said.entity !== null && said.entity !== entity)
    throw refuse('/entity', `the text ${JSON.stringify(said.entity)}`, JSON.stringify(entity));

  const parts = list
    .map(({ url, meta }, at): ManifestPart => {
      const name = url.split(`/${entity}/`).at(-1)!;
      if (name === url || formatOfPart(name) === null)
        throw refuse(`/${key}/${at}/url`, `the text ${JSON.stringify(url)}`, `the address of a part file of ${entity}`);
      return { name, bytes: meta.content_length, records: meta.record_count, sha256: meta.sha256 };
    })
    .sort((a, b) => compareParts(a.name, b.name));
  const twin = parts.find(({ name }, at) => at > 0 && name === parts[at - 1]!.name);
  if (twin) throw refuse(`/${key}`, `${twin.name} twice`, 'each part file once');

  const sums = { content_length: 0, record_count: 0 };
  for (const { bytes, records } of parts) {
    sums.content_length += bytes;
    sums.record_count += records;
  }
  const where = isRecord(json) && key === 'entries' && isRecord(json['meta']) ? '/meta' : '';
  const told = readDocument(
    where === '' ? json : (json as Record<string, unknown>)['meta'],
    onlyKnown(['content_length', 'record_count'], totals),
    (at, found, expected) => refuse(`${where}${at}`, found, expected),
  );
  for (const total of ['content_length', 'record_count'] as const) {
    if (told[total] !== null && told[total] !== sums[total])
      throw refuse(`${where}/${total}`, `the number ${told[total]}`, `the sum of its parts, ${sums[total]}`);
  }
  return { date: said.date, records: sums.record_count, bytes: sums.content_length, parts };
}
