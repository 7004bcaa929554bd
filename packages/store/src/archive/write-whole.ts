import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fault } from '@bearings/core';

/** Writes a file so that it is there as a whole or not at all: beside its place first, then moved. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.new`;
  try {
    writeDurably(beside, text);
    renameSync(beside, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(beside, { force: true });
    throw unwritable(dirname(path), error);
  }
}

/** Writes a file and waits until the disk has it. */
export function writeDurably(path: string, text: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the disk knows the names in a folder. Where folders cannot be opened (Windows) this is left to the system. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a folder with all above it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** The fault of a folder that cannot be written to; an error that is none of the disk's stays what it is. */
export function unwritable(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (typeof code !== 'string' || !code.startsWith('E')) return error;
  return fault('archive.unwritable', { folder: join(folder), why: (error as Error).message });
}
