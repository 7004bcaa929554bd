/** How much a heuristic can be relied on: all of ours are what a forum or a site says, checked against no outcome. */
export type EvidenceGrade =
  /** Stated by its author, and read there. */
  | 'opinion'
  /** Read in an excerpt, a copy or a re-implementation only. */
  | 'unconfirmed';

/** A formula by which people judge their numbers, with its version: formulas of one name give different numbers. */
export interface Heuristic {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly formula: string;
  readonly source: string;
  readonly evidence: EvidenceGrade;
}

/** A heuristic on a person's numbers, and the same formula on a school's medians. Heuristics are never averaged. */
export interface HeuristicAnswer {
  readonly heuristic: Heuristic;
  /** Null where a score is not known, or the formula gives no number for it. */
  readonly own: number | null;
  readonly school: number | null;
  /** Own less the school's, in hundredths; null where one is not known. */
  readonly difference: number | null;
}
