import { fault } from '@bearings/core';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder, unwritable } from './write-whole.js';

/** Does something to an edition while nobody else can. */
export function withLock<T>(root: string, edition: string, act: () => T): T {
  const editions = join(root, 'editions');
  makeFolder(editions);
  const lock = join(editions, `.${edition}.lock`);
  const release = takeLock(lock, () => fault('edition.busy', { edition, lock }));
  try {
    return act();
  } finally {
    release();
  }
}

/** Locks a folder of a snapshot for whoever writes into it. A fault where another process does. */
export function lockFolder(folder: string, name: string): () => void {
  const lock = join(folder, name);
  return takeLock(lock, (at) => {
    const holder = at === null ? 'somebody else' : `the process ${at.process} of ${at.host}`;
    return fault('snapshot.busy', { folder, lock, holder });
  });
}

/** Who holds a lock: a process, and when it began, since numbers of processes come again. */
export interface LockHolder {
  readonly host: string;
  readonly process: number;
  /** As the system counts; empty where it does not say. */
  readonly started: string;
}

const MOST_TRIES = 3;

/**
 * Takes a lock, which is a file that only one process can make, and gives back what releases it. The lock of a process of this
 * machine that has ended is taken over; that of another machine is not, since nobody can ask it.
 */
export function takeLock(path: string, busy: (holder: LockHolder | null) => Error): () => void {
  const mine = JSON.stringify({ host: hostname(), process: process.pid, started: startOf(process.pid) });
  for (let attempt = 1; ; attempt += 1) {
    if (makeFile(path, mine)) return () => rmSync(path, { force: true });
    const found = textOf(path);
    if (found === null) continue;
    const holder = holderIn(found);
    if (holder === null || attempt > MOST_TRIES || !hasEnded(holder)) throw busy(holder);
    setAside(path, found);
  }
}

function makeFile(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw unwritable(join(path, '..'), error);
  }
}

/** What a lock says; null where it is gone, and nothing of a lock that is no file. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : '';
  }
}

function holderIn(text: string): LockHolder | null {
  try {
    const read = JSON.parse(text) as LockHolder;
    return typeof read.host === 'string' && Number.isInteger(read.process) ? read : null;
  } catch {
    return null;
  }
}

/** Takes the lock of a process that has ended out of the way. If another took it over in the meantime, it gets its own back. */
function setAside(path: string, expected: string): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw unwritable(join(path, '..'), error);
  }
  const taken = textOf(aside);
  if (taken !== null && taken !== expected) makeFile(path, taken);
  rmSync(aside, { force: true });
}

function hasEnded({ host, process: id, started }: LockHolder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return startOf(id) !== started;
}

/** When a process began, in the ticks of Linux; empty on other systems. */
function startOf(id: number): string {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
