import type { IndicatorKind, MissingReason } from '@bearings/core';
import type { ColumnGuess, TableMap } from '@bearings/intake';
import type { ReproductionAnswer } from '@bearings/library';

/** A map of a table's columns on its way between page and worker. */
export type MapDraft = Omit<TableMap, 'format' | 'missing'> & {
  readonly missing: readonly (readonly [text: string, reason: MissingReason])[];
};

/** What a file was found to be. */
export interface Inspection {
  readonly file: string;
  /** Tables in the manner of QS that it holds. */
  readonly qs: readonly { readonly sheet: string; readonly subject: string; readonly title: string }[];
  /** Names of its visible sheets; empty where it has none. */
  readonly sheets: readonly string[];
  /** What its columns may be; null where it is a QS workbook, whose columns are known, until a sheet is chosen. */
  readonly suggested: { readonly map: MapDraft; readonly guesses: readonly ColumnGuess[] } | null;
}

/** How a table is to be taken over. */
export type OwnSource =
  | { readonly kind: 'qs'; readonly subject: string }
  | { readonly kind: 'map'; readonly map: MapDraft };

/** A name whose match a person should look at. */
export interface DoubtfulName {
  readonly name: string;
  /** Id and name of the school it was taken for, or that another row fits better. */
  readonly school: string;
  readonly schoolName: string;
  readonly taken: boolean;
}

/** A table that was taken over, and what became of it. */
export interface OwnTable {
  /** Of the edition. */
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  readonly indicators: readonly { readonly id: string; readonly label: string; readonly kind: IndicatorKind }[];
  /** How many names mean a school that is known, and how many became schools of the table's own. */
  readonly matched: number;
  readonly ownSchools: number;
  readonly doubtful: readonly DoubtfulName[];
  readonly notes: readonly string[];
  /** Whether the browser keeps it when the page is closed. */
  readonly kept: boolean;
}

/** A table held against its own arithmetic; null where it prints nothing to hold. */
export type OwnReproduction = ReproductionAnswer | null;

/** A table of one's own as a file: the very files of the edition, by path. */
export interface OwnFile {
  readonly format: 1;
  readonly kind: 'bearings-own-table';
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}
