import type { Placement } from '../ranking/placement.js';
import type { PrintedRow } from './edition.js';

/** Turns printed places into placements, best first, then the unranked by school id. */
export function placePrinted(rows: readonly PrintedRow[]): Placement[] {
  throw new Error(`not built yet: ${rows.length}`);
}

/** A printed rank that does not follow from the ranks above it. */
export interface MisnumberedRow {
  readonly row: PrintedRow;
  readonly printed: number;
  /** The rank that standard competition numbering gives after the ranks above. */
  readonly expected: number;
  /** `overlaps`: too small for the rows above; `gap`: rows seem to be left out; `no-partner`: marked as a tie but alone. */
  readonly wrong: 'overlaps' | 'gap' | 'no-partner';
}

/** The rows whose printed ranks do not follow standard competition numbering (1, 2, 2, 4). */
export function findMisnumbered(rows: readonly PrintedRow[]): MisnumberedRow[] {
  throw new Error(`not built yet: ${rows.length}`);
}
