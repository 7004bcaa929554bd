/** What the manual prints of a method: every table of methods is printed from such entries. */
export interface MethodEntry {
  readonly label: string;
  readonly meaning: string;
  readonly formula: string;
  /** Where the definition comes from. */
  readonly source: string;
}

/** The numbers a method is defined for. */
export interface Domain {
  /** As in "the logarithm needs a value above 0". */
  readonly needs: string;
  holds(value: number): boolean;
}
