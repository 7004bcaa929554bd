import { fault } from '../fault/fault.js';
import type { Placement, Ranked } from '../ranking/placement.js';
import { isSchoolId, type SchoolId } from '../school.js';
import type { PrintedRow } from './edition.js';
import { readPrintedPlace, type PrintedPlace } from './printed-place.js';

/**
 * Turns printed places into placements, best first, then the unranked by school id. Schools printed at the same rank
 * are tied, with or without a mark; a rank marked as a tie stays one, even where the others are not in the table.
 */
export function placePrinted(rows: readonly PrintedRow[]): Placement[] {
  const read = readRows(rows);
  const sharing = countRanks(read);
  const placed = read.map((one) => ({ ...one, placement: placeRow(one, sharing) }));
  return placed.sort((a, b) => inOrder(a.place, b.place) || (a.school < b.school ? -1 : 1)).map((p) => p.placement);
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

/**
 * The rows whose printed ranks do not follow standard competition numbering (1, 2, 2, 4), by rank and line. Each rank is
 * measured from the one above it, so that one slip is reported once and not again for every rank below. An excerpt of
 * a table has gaps by its nature.
 */
export function findMisnumbered(rows: readonly PrintedRow[]): MisnumberedRow[] {
  const found: MisnumberedRow[] = [];
  let expected = 1;
  for (const [printed, lines] of groupByRank(readRows(rows))) {
    if (printed !== expected) {
      const wrong = printed < expected ? 'overlaps' : 'gap';
      found.push(...lines.map(({ row }) => ({ row, printed, expected, wrong }) as const));
    }
    const [only, another] = lines;
    if (only?.marked && !another) found.push({ row: only.row, printed, expected: printed, wrong: 'no-partner' });
    expected = printed + lines.length;
  }
  return found;
}

function groupByRank(rows: readonly ReadRow[]): [number, { readonly row: PrintedRow; readonly marked: boolean }[]][] {
  const groups = new Map<number, { readonly row: PrintedRow; readonly marked: boolean }[]>();
  for (const { row, place } of [...rows].sort((a, b) => a.row.order - b.row.order)) {
    if (place.kind !== 'ranked') continue;
    const line = { row, marked: place.tied };
    const group = groups.get(place.rank);
    if (group) group.push(line);
    else groups.set(place.rank, [line]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

interface ReadRow {
  readonly row: PrintedRow;
  readonly school: SchoolId;
  readonly place: PrintedPlace;
}

function readRows(rows: readonly PrintedRow[]): ReadRow[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const { school, nameAsPrinted: name, order } = row;
    if (!isSchoolId(school)) throw fault('edition.printed-row', { row: order, name, why: 'no school is given for it' });
    const line = lines.get(school);
    if (line !== undefined) {
      throw fault('edition.printed-row', {
        row: order,
        name,
        why: `its school ${school} stands in row ${line} already`,
      });
    }
    lines.set(school, order);
    const place = readPrintedPlace(row.place);
    if (!place) {
      const why = `the place "${row.place.slice(0, 40)}" is no rank, band or tier, as 3, =22, 201-250 or Tier 1 are`;
      throw fault('edition.printed-row', { row: order, name, why });
    }
    return { row, school, place };
  });
}

function countRanks(rows: readonly ReadRow[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { place } of rows) {
    if (place.kind === 'ranked') counts.set(place.rank, (counts.get(place.rank) ?? 0) + 1);
  }
  return counts;
}

function placeRow({ school, place }: ReadRow, sharing: ReadonlyMap<number, number>): Placement {
  switch (place.kind) {
    case 'ranked':
      return rankSchool(school, place.rank, place.tied || (sharing.get(place.rank) ?? 0) > 1);
    case 'banded':
      return { kind: 'banded', school, band: place.band };
    case 'tiered':
      return { kind: 'tiered', school, tier: place.tier };
    case 'none':
      return { kind: 'unranked', school, reason: 'not-applicable', because: 'no place is printed' };
  }
}

function rankSchool(school: SchoolId, rank: number, tied: boolean): Ranked {
  return { kind: 'ranked', school, rank, label: tied ? `=${rank}` : String(rank), tied };
}

const KINDS: readonly PrintedPlace['kind'][] = ['ranked', 'banded', 'tiered', 'none'];

function inOrder(a: PrintedPlace, b: PrintedPlace): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || leading(a) - leading(b);
}

function leading(place: PrintedPlace): number {
  if (place.kind === 'ranked') return place.rank;
  if (place.kind === 'banded') return place.from;
  return place.kind === 'tiered' ? place.tier : 0;
}
