import type { NationalGrid } from '@bearings/core/fit';
import { openFactFile, readAs } from './fact-kinds.js';

/** Reads a file as a national grid of GPA by MCAT; a fault where it is none. `retrieved` is the ISO date on which it was read. */
export function readGridFile(bytes: Uint8Array, file: string, retrieved = ''): NationalGrid {
  const read = readAs('national-grid', openFactFile(bytes, file), [], { retrieved });
  if (read.kind !== 'grid') throw new Error(`${file} was read as a national grid and gave facts`);
  return read.grid;
}
