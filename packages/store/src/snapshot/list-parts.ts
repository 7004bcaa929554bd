import { compareParts, formatOfPart } from '@bearings/evidence';
import { fault } from '@bearings/core';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The names of the part files of an entity, in the order in which they are read; none where there is no such folder. */
export function listParts(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? readdirSync(join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : [entry.name],
  );
  const parts = names.filter((name) => formatOfPart(name) !== null).sort(compareParts);
  if (new Set(parts.map(formatOfPart)).size > 1) throw fault('snapshot.mixed-formats', { folder });
  return parts;
}

/** The size of a file in bytes; null where there is none. */
export function sizeOf(path: string): number | null {
  return existsSync(path) ? statSync(path).size : null;
}
