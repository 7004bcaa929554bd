import { fault } from '@bearings/core';
import type { IntakeLimits } from './limits.js';

/** Refuses an empty file and one that is over the limit, before anything of it is read. */
export function checkFileSize(bytes: Uint8Array, file: string, limits: IntakeLimits): void {
  if (bytes.length === 0)
    throw fault('table.unreadable', { file, why: 'it is empty; choose the file that holds the table' });
  if (bytes.length > limits.fileBytes)
    throw fault('table.too-large', {
      file,
      what: `the file (${bytes.length} bytes)`,
      limit: `${limits.fileBytes} bytes`,
    });
}
