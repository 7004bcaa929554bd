import type { EvidenceParcel } from '../engine/school-evidence.js';
import { wordMissing } from '../profile/reading-cards.js';
import type { TableModel } from '../table/build-table.js';
import { labelOf } from '../text/say.js';
import type { Compared } from './compared.js';

/** What one school has on one row. */
export type AlignedCell =
  | { readonly kind: 'value'; readonly value: number; readonly mark: Mark }
  | { readonly kind: 'category'; readonly category: string }
  /** Why there is nothing, in words. */
  | { readonly kind: 'missing'; readonly why: string };

/** Whether a number is the highest or the lowest of those beside it; null where it is neither, or all are equal. */
export type Mark = 'highest' | 'lowest' | null;

/** One indicator over the schools that are compared. */
export interface AlignedRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Number of its colour; undefined where the method does not count it. */
  readonly slot: number | null | undefined;
  /** One per school, in their order. */
  readonly cells: readonly AlignedCell[];
}

/** Lays readings of schools out side by side: those that the method counts, in its order, then the others by name. */
export function alignReadings(
  model: TableModel,
  evidence: EvidenceParcel,
  compared: readonly Compared[],
): { readonly counted: readonly AlignedRow[]; readonly beside: readonly AlignedRow[] } {
  const { table, columns } = model;
  const counted = columns.flatMap(({ id, label, unit, slot }): AlignedRow[] => {
    const readings = table.readings.get(id);
    if (!readings) return [];
    const cells = compared.map(({ row, own }): AlignedCell => {
      const value = readings.values[row] ?? Number.NaN;
      if (!Number.isNaN(value)) return { kind: 'value', value, mark: null };
      const recorded = own.records.some((record) => record.indicator === id);
      return { kind: 'missing', why: wordMissing(readings.missing[row] ?? (recorded ? 'unknown' : 'no-record')) };
    });
    return [{ id, label, unit: unitOf(compared, id, unit), slot, cells: markCells(cells) }];
  });
  const beside = evidence.indicators
    .filter(({ id }) => !table.readings.has(id))
    .map((indicator): AlignedRow => {
      const { id, unit } = indicator;
      const cells = markCells(compared.map((school) => besideCell(school, id)));
      return { id, label: labelOf(indicator), unit: unitOf(compared, id, unit), slot: undefined, cells };
    })
    .filter(({ cells }) => cells.some(({ kind }) => kind !== 'missing'));
  return { counted, beside: beside.sort((a, b) => (a.label < b.label ? -1 : 1)) };
}

function besideCell({ own }: Compared, id: string): AlignedCell {
  const reading = own.records.find((record) => record.indicator === id)?.reading;
  if (reading === undefined) return { kind: 'missing', why: wordMissing('no-record') };
  if (reading.kind === 'category') return reading;
  return reading.kind === 'value'
    ? { kind: 'value', value: reading.value, mark: null }
    : { kind: 'missing', why: wordMissing(reading.reason) };
}

/** Marks the ends of a row; equals share a mark, and a row of equals has none. */
export function markCells(cells: readonly AlignedCell[]): readonly AlignedCell[] {
  const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return cells;
  return cells.map((cell) => {
    if (cell.kind !== 'value') return cell;
    return { ...cell, mark: cell.value === high ? 'highest' : cell.value === low ? 'lowest' : null };
  });
}

function unitOf(compared: readonly Compared[], id: string, usual: string): string {
  for (const { own } of compared) {
    const unit = own.records.find((record) => record.indicator === id)?.unit;
    if (unit) return unit;
  }
  return usual;
}
