import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const FOLDER = new URL('../../../shared/data/', import.meta.url);

/** Whether the files of publishers are there to test against; they are never shipped. */
export const havePublisherFiles = existsSync(FOLDER);

/** What a suite that needs them says where they are absent. */
export const NEEDS_FILES = havePublisherFiles ? '' : ' (skipped: no ../shared/data)';

/** A file of a publisher, as bytes. */
export function publisherFile(path: string): Uint8Array {
  return readFileSync(new URL(path, FOLDER));
}

/** A CSV of a publisher, row by row, by column name. */
export function publisherRows(path: string): Record<string, string>[] {
  return parse(Buffer.from(publisherFile(path)), { columns: true, bom: true }) as Record<string, string>[];
}
