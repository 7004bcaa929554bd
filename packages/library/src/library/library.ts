import type {
  Alias,
  Cohort,
  Edition,
  Indicator,
  Manifest,
  Methodology,
  PrintedRow,
  ReadingRecord,
  School,
  Source,
} from '@bearings/core';
import type { Affiliation } from '@bearings/intake';
import type { Files } from '../archive/files.js';

/** Where a library looks: what is shipped, read only, and a person's own home folder of the same shape. */
export interface Folders {
  /** Root of what is shipped: holds cohorts/, indicators/, methodologies/ and editions/. */
  readonly shipped: string;
  /** Null where none is known: everything shipped can be read without one. */
  readonly home: string | null;
}

/** Where a library's files lie, and which of those places are a person's own. */
export interface Places extends Folders {
  owns(place: string): boolean;
}

/**
 * Everything that can be ranked and by what, read when it is asked for and not before. What is shipped is
 * found first, so that nothing in a home folder can stand in for it. A file that changes on disk is read again.
 */
export interface Library extends Places {
  readonly files: Files;
  /** All editions, by id. */
  editions(): readonly Edition[];
  /** A fault where there is none of that id. */
  edition(id: string): Edition;
  /** Whether the edition is in the home folder. */
  isOwn(edition: string): boolean;
  cohorts(): readonly Cohort[];
  /** The cohort of an id; an edition's own id is the cohort of the schools it prints. */
  cohort(id: string): Cohort;
  methodologies(): readonly Methodology[];
  methodology(id: string): Methodology;
  /** The indicators that are shipped and, where an edition is named, its own after them. */
  indicators(edition?: string): readonly Indicator[];
  /** The schools that are shipped, by id; where an edition is named, its own too. */
  schools(edition?: string): readonly School[];
  /** The schools an edition can rank: its cohort's, or those a published table prints. */
  schoolsOf(edition: Edition): readonly School[];
  sources(): readonly Source[];
  aliases(): readonly Alias[];
  affiliations(): readonly Affiliation[];
  readings(edition: string): readonly ReadingRecord[];
  printed(edition: string): readonly PrintedRow[];
  /** Null where the edition has not been sealed. */
  manifest(edition: string): Manifest | null;
}

/** The edition that is shown where none is asked for. */
export const DEFAULT_EDITION = 'open-us-2025';
