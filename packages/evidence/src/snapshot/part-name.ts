import type { SnapshotFormat } from './manifest.js';

const PART = /^(?:updated_date=\d{4}-\d{2}-\d{2}\/)?[A-Za-z0-9_-]+(?:\.jsonl)?\.(gz|parquet)$/;

/** The format of a part file by its name below the folder of its entity; null where it is none. */
export function formatOfPart(name: string): SnapshotFormat | null {
  const [, ending] = PART.exec(name) ?? [];
  return ending === undefined ? null : ending === 'gz' ? 'jsonl' : 'parquet';
}

/**
 * The order of part files: by the day of update, then by the number of the part, whether or not it is padded. Of records
 * with one id that were updated at the same moment, the one in the later file counts.
 */
export function compareParts(a: string, b: string): number {
  const [dayA, fileA] = split(a);
  const [dayB, fileB] = split(b);
  return byText(dayA, dayB) || numberOf(fileA) - numberOf(fileB) || byText(fileA, fileB);
}

function split(name: string): readonly [string, string] {
  const slash = name.lastIndexOf('/');
  return [name.slice(0, slash + 1), name.slice(slash + 1)];
}

function numberOf(file: string): number {
  const [digits] = /\d+(?=(?:\.jsonl)?\.\w+$)/.exec(file) ?? ['0'];
  return Number(digits);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
