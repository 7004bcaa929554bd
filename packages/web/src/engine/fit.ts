import type { Problem } from '@bearings/contract';
import type { SchoolId } from '@bearings/core';
import type {
  ApplicationCost,
  Deadline,
  Fact,
  Field,
  FieldId,
  FitAnswer,
  GridAnswer,
  ListDiff,
  ListEntry,
  ListReview,
  PeersAnswer,
  Profile,
} from '@bearings/core/fit';
import type { ImportedFacts } from '@bearings/library/fit';

/** What this browser keeps of a person, and what there is to look at. */
export interface FitState {
  /** Null where there is none yet. */
  readonly profile: Profile | null;
  readonly fields: readonly Field[];
  readonly cohorts: readonly FitCohort[];
  readonly facts: readonly KeptFacts[];
  /** ISO dates of the looks that are kept, oldest first. */
  readonly looks: readonly string[];
  /** Whether a national grid is kept. */
  readonly hasGrid: boolean;
  /** False where the browser keeps nothing, so that all of it ends with the page. */
  readonly isKept: boolean;
}

/** Schools that can be looked at. */
export interface FitCohort {
  readonly id: string;
  readonly label: string;
  readonly isFictional: boolean;
}

/** Facts of a file of the person's own. */
export interface KeptFacts {
  readonly name: string;
  /** As the file was called. */
  readonly file: string;
  readonly kind: ImportedFacts['kind'];
  readonly facts: number;
  readonly schools: number;
  /** Whether any of them may not be passed on. */
  readonly isLicensed: boolean;
}

/** A person's own list as it was worked out. */
export interface FitView {
  readonly answer: FitAnswer;
  /** The schools in the order of the rows of a parcel. */
  readonly rows: readonly SchoolId[];
  readonly cohort: FitCohort;
  /** The state and place of each school, by row, for the eye. */
  readonly places: readonly string[];
}

/** The list by other weights, row by row of a view: what a wish that moves changes at once. */
export interface FitParcel {
  readonly fit: Float64Array;
  readonly known: Float64Array;
  readonly rank: Int32Array;
  /** Row by row, and in a row by wish. */
  readonly points: Float64Array;
}

/** What is known of the schools of a cohort for one wish. */
export interface KnownValues {
  readonly schools: number;
  /** Of how many schools it is known. */
  readonly known: number;
  /** The least and the most, and what a tenth, half and nine tenths of the schools are at or below; null where no number is known. */
  readonly numbers: {
    readonly least: number;
    readonly low: number;
    readonly median: number;
    readonly high: number;
    readonly most: number;
  } | null;
  /** How many schools have each category. */
  readonly categories: Readonly<Record<string, number>>;
}

/** All that is told of one school beside its place on the list. */
export interface FitSchoolView {
  readonly school: SchoolId;
  /** As the register has it; empty where it does not say. */
  readonly degree: string;
  readonly facts: readonly Fact[];
  readonly peers: readonly (PeersAnswer & { readonly names: Readonly<Record<string, string>> })[];
  /** Null where no national grid is kept. */
  readonly grid: GridAnswer | null;
  /** Titles of the sources of its facts, by code. */
  readonly sources: Readonly<Record<string, string>>;
}

/** What is told of the list that a person keeps. */
export interface FitListView {
  readonly deadlines: readonly Deadline[];
  readonly cost: ApplicationCost;
  readonly review: ListReview;
  /** Names of the schools on the list, by id; one that is not known has none. */
  readonly names: Readonly<Record<string, string>>;
  /** By the date of a look: what has changed since. */
  readonly diffs: readonly ListDiff[];
  /** Titles of the sources of deadlines and fees, by code. */
  readonly sources: Readonly<Record<string, string>>;
}

/** A table that was read as a list, before it is taken over. */
export interface ListRead {
  readonly entries: readonly ListEntry[];
  /** Names of its schools, by id; one that is not known has none. */
  readonly names: Readonly<Record<string, string>>;
}

/** The list of one file of many: what is to be said of it, or why it could not be read. */
export type ReviewedFile = { readonly file: string } & (
  | {
      readonly kind: 'reviewed';
      readonly review: ListReview;
      /** Names of the schools that its flags are of, by id. */
      readonly names: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'problem'; readonly problem: Problem }
);

/** A file that was read, before its facts are kept. */
export interface FactsRead {
  readonly name: string;
  readonly file: string;
  readonly kind: ImportedFacts['kind'];
  readonly facts: number;
  readonly schools: number;
  readonly isGrid: boolean;
  readonly isLicensed: boolean;
  readonly unmatched: readonly (ImportedFacts['unmatched'][number] & { readonly candidateName: string })[];
  readonly skipped: ImportedFacts['skipped'];
  readonly notes: readonly string[];
  /** What it tells, in the order of the catalogue, and of how many schools. */
  readonly fields: readonly { readonly field: FieldId; readonly schools: number }[];
  /** The first and last year of its facts; null where none has a year. */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** How a file of facts is read: what it does not say itself, and what the person decided of names. */
export interface FactsAsked {
  /** Guessed where it is null. */
  readonly kind: string | null;
  readonly year: number | null;
  /** ISO date; empty where it is not known. */
  readonly retrieved: string;
  /** By name of the file: the school that is meant, or null for none. */
  readonly decisions: Readonly<Record<string, SchoolId | null>>;
}

/** A file to hand out. */
export interface FitFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Of how many schools of a cohort each field is known, and from where. */
export interface FitCoverage {
  readonly cohort: FitCohort;
  /** How many schools the cohort has. */
  readonly schools: number;
  /** Every field of the catalogue, in its order. */
  readonly fields: readonly FieldCoverage[];
  /** Those that the fields are known from, by code. */
  readonly sources: readonly FitSource[];
}

/** What is known of a field among the schools of a cohort; a reason why nothing is said counts as not known. */
export interface FieldCoverage {
  readonly field: FieldId;
  /** Schools of which a value is known, of whatever year and people. */
  readonly known: number;
  /** Schools of which there is only the reason why nothing is said. */
  readonly missing: number;
  /** Schools of which a value is known from files of the person's own. */
  readonly own: number;
  /** The first and last year of what is known; null where no year is. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Codes of sources. */
  readonly sources: readonly string[];
  /** Whether some of it may not be passed on. */
  readonly isLicensed: boolean;
}

/** A source of facts; all but the code is empty where it is in no register. */
export interface FitSource {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly licence: string;
  readonly note: string;
}

/** What the national grid is called among the files that are kept: no file of facts can be. */
export const GRID = 'grid:national';

/** One thing that is kept of a person, and its size. */
export interface KeptThing {
  readonly kind: 'profile' | 'facts' | 'grid' | 'look';
  /** The name of a file of facts or a grid; the ISO date of a look; empty for the profile. */
  readonly name: string;
  readonly bytes: number;
}
