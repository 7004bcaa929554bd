import type { Indicator, IndicatorId, Reading, StartsFrom } from '@bearings/core';

/** A publisher's table, understood: schools with their places, overall scores and readings, as printed. */
export interface PublishedTable {
  readonly title: string;
  readonly publisher: string;
  /** The file and the sheet it was read from; the sheet is empty where the file has none. */
  readonly file: string;
  readonly sheet: string;
  /** Whether the numbers are scores that the publisher has normalized, or readings. */
  readonly startsFrom: StartsFrom;
  /** In the order of their columns. */
  readonly indicators: readonly Indicator[];
  /** What is known of an indicator's readings beyond the indicator itself; one entry per indicator. */
  readonly circumstances: ReadonlyMap<IndicatorId, ReadingCircumstances>;
  readonly rows: readonly PublishedTableRow[];
  /** Shares, by indicator, that the publisher printed beside the table; they may be wrong. */
  readonly printedWeights: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** When, of whom and by whom the readings of one indicator were taken. */
export interface ReadingCircumstances {
  readonly year: number | null;
  readonly period: string;
  readonly population: string;
  readonly source: string;
}

export interface PublishedTableRow {
  /** Line of the table, from 1. */
  readonly order: number;
  /** Row of the sheet, from 1. */
  readonly sheetRow: number;
  readonly nameAsPrinted: string;
  /** As printed, each; empty where none is. */
  readonly city: string;
  readonly state: string;
  readonly country: string;
  /** "3", "=22", "201-250", "851+"; empty where none is printed. A mark of a tie stands before the number wherever it was printed. */
  readonly place: string;
  /** NaN where none is printed. */
  readonly overall: number;
  /** One per indicator. */
  readonly readings: ReadonlyMap<IndicatorId, Reading>;
}
