import { fault } from '@bearings/core';
import { readFileSync, statSync } from 'node:fs';

/** Larger files are refused before they are read: no table of rankings comes near. */
const LIMIT_MIB = 256;

/** The bytes of a file that was named on the command line. */
export function readInput(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > LIMIT_MIB * 1024 * 1024) {
      throw fault('table.too-large', { file, what: 'the file', limit: `${LIMIT_MIB} MiB` });
    }
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw fault('table.unreadable', { file, why: 'there is no such file' });
    if (code === 'EISDIR') throw fault('table.unreadable', { file, why: 'it is a folder' });
    if (code === 'EACCES') throw fault('table.unreadable', { file, why: 'you may not read it' });
    throw error;
  }
}

/** The text of a file that was named on the command line. */
export function readInputText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readInput(file));
  } catch (error) {
    if (error instanceof TypeError) throw fault('archive.not-utf-8', { file });
    throw error;
  }
}
