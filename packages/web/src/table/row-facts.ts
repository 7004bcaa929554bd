import type { MissingReason, Placement } from '@bearings/core';
import { W } from '../text/language.js';
import { formatFixed } from '../text/words.js';
import type { Column, TableModel } from './build-table.js';

/** Points behind the school above, as printed; null where there is none. */
export function gapOf({ standing }: TableModel, row: number): number | null {
  const above = standing.order[standing.at[row]! - 1];
  if (above === undefined) return null;
  const gap = standing.printed[above]! - standing.printed[row]!;
  return Number.isNaN(gap) ? null : gap;
}

/** A gap as it is printed: "level", or with a minus sign. */
export function wordGap(gap: number, decimals: number): string {
  return Number(gap.toFixed(decimals)) === 0 ? W.row.level : formatFixed(-gap, decimals);
}

/** Whether another band, tier or kind of placement begins at a row. */
export function breaksAt({ standing }: TableModel, row: number): boolean {
  const above = standing.order[standing.at[row]! - 1];
  return above !== undefined && groupOf(standing.placement(above)) !== groupOf(standing.placement(row));
}

function groupOf(placement: Placement): string {
  if (placement.kind === 'banded') return placement.band;
  return placement.kind === 'tiered' ? `tier ${placement.tier}` : placement.kind;
}

/** A reading that is missing, and what stood in for it. */
export interface MissingMark {
  readonly column: Column;
  readonly reason: MissingReason;
  /** The missing rule by which the school was scored all the same; null where it was not scored. */
  readonly filledBy: string | null;
}

/** The readings that a row is missing, in the order of the columns. */
export function marksOf({ table, standing, columns }: TableModel, row: number): readonly MissingMark[] {
  const scored = !Number.isNaN(standing.printed[row]!);
  return columns.flatMap((column) => {
    const reason = table.readings.get(column.id)?.missing[row] ?? null;
    if (reason === null) return [];
    const use = standing.methodology?.indicators.find(({ indicator }) => indicator === column.id);
    return { column, reason, filledBy: scored ? (use?.missing.by ?? null) : null };
  });
}

/** Why a reading is missing and what stood in, without the name of the indicator. */
export function wordReason({ reason, filledBy }: MissingMark): string {
  const why = W.reasons[reason] ?? reason;
  return filledBy === null ? why : `${why}; ${W.standIns[filledBy] ?? filledBy}`;
}

/** The same with the name of the indicator. */
export function wordMark(mark: MissingMark): string {
  return W.row.missing(mark.column.label, wordReason(mark));
}

/** The points of a row by column, in words. */
export function wordPoints({ standing, columns }: TableModel, row: number): string {
  const parts: string[] = [];
  for (const { id, label } of columns) {
    const points = standing.points.get(id)?.[row];
    if (points !== undefined && !Number.isNaN(points)) parts.push(W.row.part(label, formatFixed(points, 1)));
  }
  return W.row.bar(parts);
}
