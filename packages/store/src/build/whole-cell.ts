import { fault } from '@bearings/core';

/** Reads a cell of a table of a build that holds a whole number. A fault with its place where it does not. */
export function wholeCell(cell: string, { file, row, column }: { file: string; row: number; column: string }): bigint {
  if (/^-?\d+$/.test(cell)) return BigInt(cell);
  const [at, found] = [`row ${row}, ${column}`, JSON.stringify(cell)];
  throw fault('build.malformed', { file, at, found, expected: 'a whole number' });
}
