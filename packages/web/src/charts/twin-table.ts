/** A cell of a chart's table: a number, words, or nothing where nothing belongs. */
export type TwinCell = string | number | null;

/** The same facts as a chart, in rows. */
export interface TwinTable {
  readonly columns: readonly {
    readonly label: string;
    /** Whether it holds numbers, which stand at the end of a cell. */
    readonly end?: boolean;
    /** Only files have it: what joins them with others. */
    readonly fileOnly?: boolean;
    /** How its numbers are written; as a person would, where nothing is said. Files get them in full. */
    readonly format?: (value: number) => string;
  }[];
  /** A missing reading is a text that says its reason. */
  readonly rows: readonly (readonly TwinCell[])[];
}
