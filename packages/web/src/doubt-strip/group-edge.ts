import type { HowSure } from '../live/how-sure.js';

/** Where a row stands in the bracket around its group: rows of one group that follow each other share one. */
export type GroupEdge = 'first' | 'middle' | 'last' | 'alone';

/** The part of a bracket beside a row, among those that are shown; null where it belongs to no group. */
export function groupEdge(sure: HowSure, rows: Int32Array, position: number): GroupEdge | null {
  const own = groupOf(sure, rows[position]);
  if (own === null) return null;
  const above = groupOf(sure, rows[position - 1]) === own;
  const below = groupOf(sure, rows[position + 1]) === own;
  if (above) return below ? 'middle' : 'last';
  return below ? 'first' : 'alone';
}

function groupOf(sure: HowSure, row: number | undefined): number | null {
  if (sure.kind !== 'measured' || row === undefined) return null;
  return sure.intervals.group[row] || null;
}
