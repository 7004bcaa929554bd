/** Something that must hold of a run, told as a selection of what breaks it: it must return nothing. */
export interface Check {
  /** "credit-conserved", or "grain-of-works". */
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly holds: string;
  /** Columns of the selection, which name what breaks it. */
  readonly columns: readonly string[];
  readonly select: string;
}
