/** Rows of the prepared and given relations, by the names of their columns: what is not known is 0 or an empty text, never null. */
export interface WorkRow {
  readonly work_id: number;
  readonly pub_year: number;
  readonly type: string;
  readonly language: string;
  readonly is_retracted: boolean;
  readonly is_xpac: boolean;
  readonly topic_id: number;
  readonly subfield_id: number;
  readonly field_id: number;
  readonly single_field: boolean;
  readonly source_id: number;
  readonly source_type: string;
  readonly source_core: boolean;
  readonly is_open: boolean;
  readonly authors: number;
  readonly institutions: number;
  readonly countries: number;
  readonly has_industry: boolean;
  readonly references_made: number;
}

export interface RefRow {
  readonly cited_id: number;
  readonly citing_id: number;
  readonly citing_year: number;
  readonly citing_type: string;
  readonly citing_retracted: boolean;
  readonly citing_xpac: boolean;
  readonly citing_core: boolean;
  /** -1 where the cited work is not there. */
  readonly cited_year: number;
}

export interface AuthorRow {
  readonly work_id: number;
  readonly author_id: number;
}

export interface CreditRow {
  readonly work_id: number;
  readonly institution_id: number;
  /** In millionths of the work. */
  readonly credit: number;
  readonly is_first: boolean;
  readonly is_last: boolean;
  readonly is_corresponding: boolean;
  readonly pub_year: number;
  readonly type: string;
  readonly subfield_id: number;
  readonly is_retracted: boolean;
  readonly is_xpac: boolean;
}

export interface InstitutionRow {
  readonly institution_id: number;
  readonly ror: string;
  readonly name: string;
  readonly country: string;
  readonly kind: string;
}

export interface LineageRow {
  readonly institution_id: number;
  readonly ancestor_id: number;
  readonly steps: number;
}

export interface SchoolInstitutionRow {
  readonly institution_id: number;
  readonly school_id: string;
  readonly relation: 'component' | 'joint' | 'associated' | 'related';
  /** In millionths. */
  readonly weight: number;
}

/** Everything a run reads: the prepared relations, and what it is told of schools. */
export interface PreparedWorld {
  readonly works: readonly WorkRow[];
  readonly refs: readonly RefRow[];
  /** Those of `refs` whose works share an author. */
  readonly self_refs: readonly RefRow[];
  /** Read by no run. */
  readonly authors: readonly AuthorRow[];
  readonly credits: readonly CreditRow[];
  readonly institutions: readonly InstitutionRow[];
  readonly lineage: readonly LineageRow[];
  readonly school_institutions: readonly SchoolInstitutionRow[];
  readonly school_countries: readonly { readonly school_id: string; readonly country: string }[];
  readonly merged_countries: readonly { readonly country: string; readonly counts_as: string }[];
}
