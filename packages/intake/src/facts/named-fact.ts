import type { Source } from '@bearings/core';
import type { Fact } from '@bearings/core/fit';

/** How a file names a school: by a printed name, or by its number in IPEDS. */
export interface SchoolMention {
  readonly name: string;
  /** Another name of it in the same row, asked where the first means no school. */
  readonly otherName?: string;
  /** UNITID of IPEDS; empty where the file has none. */
  readonly unitId: string;
  /** Postal code of the state, as a hint; empty where the file says none. */
  readonly state: string;
  /** Empty where the file has no sheets. */
  readonly sheet: string;
  readonly row: number;
}

/** A fact whose school is still as the file names it. */
export interface NamedFact extends Omit<Fact, 'school'> {
  readonly mention: SchoolMention;
}

/** A row, or a value of it, that was read and knowingly not taken. */
export interface SkippedRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: string;
}

/** What a file says, before its schools are found. */
export interface NamedFacts {
  readonly facts: readonly NamedFact[];
  readonly skipped: readonly SkippedRow[];
  /** What a reader should know of how it was read. */
  readonly notes: readonly string[];
  /** Where it comes from, with the publisher's notice as its licence. */
  readonly source: Source;
}

/** What only the caller knows of a file. */
export interface FactCircumstances {
  /** ISO date on which the file was fetched; empty where it was not kept. */
  readonly retrieved: string;
  /** The calendar year in which the period ends, for files that say none. */
  readonly year?: number;
}
