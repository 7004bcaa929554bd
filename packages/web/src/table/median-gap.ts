import type { Standing } from '../live/live-table.js';

/** The median distance between a scored school and the one above it, in printed points; null for fewer than three. */
export function medianGap({ order, printed }: Pick<Standing, 'order' | 'printed'>): number | null {
  const gaps: number[] = [];
  for (let at = 1; at < order.length; at++) {
    const gap = printed[order[at - 1] ?? -1]! - printed[order[at] ?? -1]!;
    if (!Number.isNaN(gap)) gaps.push(gap);
  }
  return medianOf(gaps);
}

function medianOf(unsorted: readonly number[]): number | null {
  const gaps = [...unsorted].sort((a, b) => a - b);
  if (gaps.length < 3) return null;
  const middle = Math.floor(gaps.length / 2);
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : (upper + (gaps[middle - 1] ?? 0)) / 2;
}
