import type { SchoolId } from '@bearings/core';

/** An institution whose work is, in part, a school's. */
export interface Affiliation {
  readonly school: SchoolId;
  /** ROR id without the address. */
  readonly institution: string;
  readonly institutionName: string;
  /** "component", "joint", "associated" or "related". */
  readonly relation: string;
  readonly source: string;
}
