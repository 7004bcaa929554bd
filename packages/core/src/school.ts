declare const brand: unique symbol;

/** A medical school, by our own stable code: country, hyphen, name ("us-ohsu"). Never a display name, never an index. */
export type SchoolId = string & { readonly [brand]: 'SchoolId' };

const PATTERN = /^[a-z]{2}(-[a-z0-9]+)+$/;

/** Reads a school id. A text that is none is a bug of the caller: tables from outside go through `isSchoolId` first. */
export function schoolId(text: string): SchoolId {
  if (!isSchoolId(text)) throw new RangeError(`not a school id: ${JSON.stringify(text)}`);
  return text;
}

/** Whether a text has the form of a school id. */
export function isSchoolId(text: string): text is SchoolId {
  return PATTERN.test(text);
}

/** What is known of a school apart from its readings; an empty text means that it is not known. */
export interface School {
  readonly id: SchoolId;
  readonly name: string;
  readonly shortName: string;
  readonly university: string;
  /** "MD", "DO", or empty for schools outside the United States. */
  readonly degree: string;
  /** "public", "private", or empty. */
  readonly control: string;
  readonly city: string;
  /** Postal code of the state, for schools of the United States. */
  readonly state: string;
  /** ISO 3166-1 alpha-2; "ZZ" for fictional schools. */
  readonly country: string;
  /** Degrees north and east of the point named in the school's record; null where none is known. */
  readonly place: { readonly latitude: number; readonly longitude: number } | null;
  readonly rorId: string;
  readonly ipedsUnitId: string;
  readonly founded: string;
  /** "active", "new", "branch", "uncertain", or empty. */
  readonly status: string;
  /** Codes of the sources of this row, as in cohorts/sources.csv. */
  readonly sources: readonly string[];
}
