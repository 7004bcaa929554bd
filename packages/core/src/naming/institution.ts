/** A body named in affiliations, as the Research Organization Registry (ROR) records it. */
export interface InstitutionName {
  /** ROR id without the address: "03vek6s52". */
  readonly ror: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The name in other languages. */
  readonly labels: readonly string[];
  readonly acronyms: readonly string[];
  readonly types: readonly string[];
  /** "active", "inactive" or "withdrawn". */
  readonly status: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly subdivision: string;
  readonly city: string;
  readonly relationships: readonly InstitutionRelation[];
}

export interface InstitutionRelation {
  /** "parent", "child", "related", "successor" or "predecessor", as seen from the record that holds it. */
  readonly kind: string;
  readonly ror: string;
}

/** A further name of an institution that its record does not carry, such as that of its medical school. */
export interface InstitutionAlias {
  readonly ror: string;
  readonly name: string;
}

/** The institution an affiliation names, or null. */
export interface AffiliationMatch {
  readonly text: string;
  readonly institution: string | null;
  /** How sure, 0 to 1. */
  readonly score: number;
  readonly runnerUp: { readonly institution: string; readonly score: number } | null;
  readonly by: 'name' | 'alias' | 'acronym' | 'school' | 'none';
}
