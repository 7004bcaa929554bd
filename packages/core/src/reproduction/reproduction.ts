import type { PrintedRow } from '../edition/edition.js';
import type { MisnumberedRow } from '../edition/place-printed.js';
import type { Methodology, StartsFrom } from '../methodology/methodology.js';
import type { EvidenceTable } from '../scoring/evidence-table.js';

/** A published table and the methodology that should give it. */
export interface ReproduceTableInput {
  readonly methodology: Methodology;
  readonly startsFrom: StartsFrom;
  /** The schools of the table with their readings, as `tabulate` sets them out. */
  readonly evidence: EvidenceTable;
  readonly printed: readonly PrintedRow[];
  /** Weights printed beside the table, by indicator; empty where none are. */
  readonly printedWeights: Readonly<Record<string, number>>;
  /** Whether rows were left out of the table, so that printed ranks tell the order only. */
  readonly excerpt?: boolean;
}

/** How far a published table follows from its own indicators. */
export interface Reproduction {
  /** Something is printed to compare with, every score, rank and tier follows, and at least 96 % of bands. */
  readonly reproduced: boolean;
  readonly scores: Tally;
  readonly ranks: Tally;
  /** Printed bands that the computed order gives, a band being as long as it is printed and ties kept whole. */
  readonly bands: Tally;
  /** Printed bands between whose two numbers the computed rank lies. */
  readonly bandNumbers: Tally;
  readonly tiers: Tally;
  /** Largest distance between a score before rounding and the printed one, in points. */
  readonly largestDeviation: number;
  readonly weights: {
    readonly declared: Readonly<Record<string, number>>;
    readonly printed: Readonly<Record<string, number>>;
    /** By least squares from the printed scores; empty where the methodology does not start from indicator scores. */
    readonly fitted: Readonly<Record<string, number>>;
  };
  readonly misfits: readonly Misfit[];
  /** Where the printed numbers do not follow each other in standard competition order. */
  readonly numbering: readonly MisnumberedRow[];
  /** Bands before which the printed numbers count more schools than the table has. */
  readonly vacancies: readonly Vacancy[];
}

export interface Tally {
  readonly exact: number;
  readonly total: number;
}

/** One printed fact of one row that does not follow. */
export interface Misfit {
  /** Line of the table, from 1. */
  readonly row: number;
  readonly school: string;
  readonly name: string;
  readonly what: 'score' | 'rank' | 'band' | 'tier';
  readonly printed: string;
  readonly recomputed: string;
  readonly why: string;
}

export interface Vacancy {
  readonly band: string;
  /** The fewest places that are numbered but not filled, from the top of the table on. */
  readonly atLeast: number;
}
