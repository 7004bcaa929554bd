/** What a cell holds; null where it is blank. An error of the spreadsheet ("#N/A") is its text. */
export type CellValue = string | number | boolean | null;

/** One row as it stands in the file. */
export interface RawRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly number: number;
  /** By column from the left; blank cells at the end are left out. */
  readonly cells: readonly CellValue[];
}

/** A table as it was found: cells in their places, nothing understood yet. Blank rows are left out. */
export interface RawTable {
  readonly file: string;
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly rows: readonly RawRow[];
  /** Places of the cells whose value is computed by the spreadsheet ("C7"). */
  readonly formulas: ReadonlySet<string>;
  /** Merged places ("A1:C1"). */
  readonly merged: readonly string[];
  /** What a reader should know about how it was read. */
  readonly notes: readonly string[];
}
