import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fault } from '@bearings/core';

/** Files by which a folder is known to hold a site that may be replaced. */
const MARKS = ['index.html', 'sw.js', 'data/shared.json'];

/** Writes a site into a folder that is new, empty, or holds an older site: as a whole or not at all. */
export function writeSite(files: ReadonlyMap<string, Uint8Array>, folder: string): void {
  const place = resolve(folder);
  if (!mayBeReplaced(place)) throw fault('export.target-taken', { folder });
  const beside = (what: string): string => join(dirname(place), `.${basename(place)}.${process.pid}.${what}`);
  const [fresh, old] = [beside('new'), beside('old')];
  try {
    for (const [path, bytes] of files) {
      const file = join(fresh, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
  } catch (error) {
    if (existsSync(old) && !existsSync(place)) renameSync(old, place);
    rmSync(fresh, { recursive: true, force: true });
    throw unwritable(place, error);
  }
  rmSync(old, { recursive: true, force: true });
}

function mayBeReplaced(place: string): boolean {
  try {
    return readdirSync(place).length === 0 || MARKS.every((path) => existsSync(join(place, path)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    if (code === 'ENOTDIR') return false;
    throw unwritable(place, error);
  }
}

function unwritable(folder: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !code.startsWith('E')) return error;
  return fault('archive.unwritable', { folder, why: (error as Error).message });
}
