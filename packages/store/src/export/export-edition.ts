import { computeEdition, type Library } from '@bearings/library';
import { fault } from '@bearings/core';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder, syncFolder, unwritable, writeDurably } from '../archive/write-whole.js';
import { buildPackage } from './build-package.js';
import { checkPublishable } from './check-publishable.js';

/** Writes an edition as a Data Package into a new or empty folder, whole or not at all; answers the names of the files. */
export function exportEdition(library: Library, edition: string, folder: string): readonly string[] {
  const place = resolve(folder);
  const computed = computeEdition(library, { edition });
  checkPublishable(computed);
  if (!isFree(place)) throw fault('export.target-taken', { folder });
  const files = buildPackage(library, computed);
  makeFolder(dirname(place));
  const fresh = join(dirname(place), `.${basename(place)}.${process.pid}.new`);
  try {
    mkdirSync(fresh);
    for (const [name, text] of files) writeDurably(join(fresh, name), text);
    syncFolder(fresh);
    if (existsSync(place)) rmdirSync(place);
    renameSync(fresh, place);
    syncFolder(dirname(place));
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw unwritable(place, error);
  }
  return [...files.keys()];
}

function isFree(place: string): boolean {
  try {
    return readdirSync(place).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
