import { fault } from '@bearings/core';
import { mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, unwritable } from './write-whole.js';

/** Does something to an edition while nobody else can: the lock is a folder, which only one process can make. */
export function withLock<T>(root: string, edition: string, act: () => T): T {
  const editions = join(root, 'editions');
  makeFolder(editions);
  const lock = join(editions, `.${edition}.lock`);
  try {
    mkdirSync(lock);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw fault('edition.busy', { edition, lock });
    throw unwritable(editions, error);
  }
  try {
    return act();
  } finally {
    rmdirSync(lock);
  }
}
