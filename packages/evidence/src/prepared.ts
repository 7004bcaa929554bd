/** Types of columns that every engine has. */
export type ColumnType = 'integer' | 'boolean' | 'text';

/** A relation that preparation makes: what a row is, and its columns. */
export interface PreparedRelation {
  /** The columns that tell a row from every other. */
  readonly grain: readonly string[];
  readonly columns: Readonly<Record<string, ColumnType>>;
}

const REFERENCE_COLUMNS = {
  cited_id: 'integer',
  citing_id: 'integer',
  citing_year: 'integer',
  citing_type: 'text',
  citing_retracted: 'boolean',
  citing_xpac: 'boolean',
  citing_core: 'boolean',
  /** -1 where the cited work is not in the snapshot. */
  cited_year: 'integer',
} as const;

/**
 * What preparation makes of a snapshot, as docs/bibliometrics.md states it. Ids are the numbers of OpenAlex ids. Whatever
 * depends on one work alone is worked out while the work is in hand, and what depends on two, the year of a reference's other end
 * and whether an author stands on both, once for all methods.
 */
export const PREPARED = {
  works: {
    grain: ['work_id'],
    columns: {
      work_id: 'integer',
      pub_year: 'integer',
      type: 'text',
      language: 'text',
      is_retracted: 'boolean',
      is_xpac: 'boolean',
      topic_id: 'integer',
      subfield_id: 'integer',
      field_id: 'integer',
      single_field: 'boolean',
      source_id: 'integer',
      source_type: 'text',
      source_core: 'boolean',
      is_open: 'boolean',
      authors: 'integer',
      institutions: 'integer',
      countries: 'integer',
      has_industry: 'boolean',
      references_made: 'integer',
    },
  },
  refs: { grain: ['cited_id', 'citing_id'], columns: REFERENCE_COLUMNS },
  /** References whose works share an author. */
  self_refs: { grain: ['cited_id', 'citing_id'], columns: REFERENCE_COLUMNS },
  credits: {
    grain: ['work_id', 'institution_id'],
    columns: {
      work_id: 'integer',
      institution_id: 'integer',
      credit: 'integer',
      is_first: 'boolean',
      is_last: 'boolean',
      is_corresponding: 'boolean',
      pub_year: 'integer',
      type: 'text',
      subfield_id: 'integer',
      is_retracted: 'boolean',
      is_xpac: 'boolean',
    },
  },
  institutions: {
    grain: ['institution_id'],
    columns: { institution_id: 'integer', ror: 'text', name: 'text', country: 'text', kind: 'text' },
  },
  lineage: {
    grain: ['institution_id', 'ancestor_id'],
    columns: { institution_id: 'integer', ancestor_id: 'integer', steps: 'integer' },
  },
} as const satisfies Readonly<Record<string, PreparedRelation>>;

export type PreparedName = keyof typeof PREPARED;
export const PREPARED_NAMES = Object.keys(PREPARED) as readonly PreparedName[];

/** Beside the prepared relations: who wrote what. No relation of a run reads it. */
export const AUTHORS = {
  grain: ['work_id', 'author_id'],
  columns: { work_id: 'integer', author_id: 'integer' },
} as const satisfies PreparedRelation;

/** Beside the prepared relations, for whoever matches affiliations to institutions: no relation of a run reads it. */
export const RAW_AFFILIATIONS = {
  grain: ['work_id', 'author_seq', 'affiliation'],
  columns: {
    work_id: 'integer',
    author_seq: 'integer',
    authors: 'integer',
    is_corresponding: 'boolean',
    affiliation: 'text',
  },
} as const satisfies PreparedRelation;

/** What a run is told of schools: who belongs to which, and in which country it lies. */
export const GIVEN = {
  /** An institution that belongs to a school. Weights in millionths. */
  school_institutions: {
    grain: ['institution_id', 'school_id'],
    columns: { institution_id: 'integer', school_id: 'text', relation: 'text', weight: 'integer' },
  },
  school_countries: { grain: ['school_id'], columns: { school_id: 'text', country: 'text' } },
  /** Countries that count as another: Hong Kong as China. */
  merged_countries: { grain: ['country'], columns: { country: 'text', counts_as: 'text' } },
} as const satisfies Readonly<Record<string, PreparedRelation>>;

export type GivenName = keyof typeof GIVEN;
