import type { Direction, IndicatorKind, MissingReason, StartsFrom } from '@bearings/core';

/** How the columns of somebody's table are to be understood: saved beside the edition, and used again next year. */
export interface TableMap {
  readonly format: 1;
  readonly title: string;
  readonly publisher: string;
  /** Empty: the first visible sheet, or a file without sheets. */
  readonly sheet: string;
  /** Row of the header, from 1; null where it is to be found by its columns. */
  readonly headerRow: number | null;
  readonly startsFrom: StartsFrom;
  /** The sign before the decimals. The other one, and spaces, may part thousands. */
  readonly decimal: '.' | ',';
  readonly columns: MappedColumns;
  readonly indicators: readonly MappedIndicator[];
  /** Texts, without regard to case, that stand for a missing reading; the empty text is the blank cell. */
  readonly missing: ReadonlyMap<string, MissingReason>;
}

/** Names of columns as they stand in the header; null where the table has none. */
export interface MappedColumns {
  readonly school: string;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  readonly rank: string | null;
  readonly overall: string | null;
}

/** A column that holds the readings of an indicator. */
export interface MappedIndicator {
  readonly id: string;
  readonly column: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  readonly year: number | null;
  readonly period: string;
  readonly population: string;
  readonly source: string;
}
