import type { Row } from './table-model.js';

/** The median distance between a scored school and the one above it, in printed points; null for fewer than three. */
export function medianGap(rows: readonly Row[]): number | null {
  const gaps = rows.flatMap((row) => (row.gap === null ? [] : [row.gap])).sort((a, b) => a - b);
  if (gaps.length < 3) return null;
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : (upper + (gaps[middle - 1] ?? 0)) / 2;
}
