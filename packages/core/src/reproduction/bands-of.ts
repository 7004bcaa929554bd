import { readPrintedPlace } from '../edition/printed-place.js';
import type { PrintedRow } from '../edition/edition.js';
import type { Bands } from '../methodology/methodology.js';

/** The bands that a table prints, first to last, and the rank down to which schools stand one by one; null where it has none. */
export function bandsOf(rows: readonly Pick<PrintedRow, 'place'>[]): Bands | null {
  const edges = new Map<string, readonly [number, number | null]>();
  for (const { place } of rows) {
    const read = readPrintedPlace(place);
    if (read?.kind !== 'banded') continue;
    const to = read.band.split('-')[1];
    edges.set(read.band, [read.from, to === undefined ? null : Number(to)]);
  }
  const sorted = [...edges.values()].sort((a, b) => a[0] - b[0]);
  const first = sorted[0];
  return first ? { individual: first[0] - 1, edges: sorted } : null;
}
