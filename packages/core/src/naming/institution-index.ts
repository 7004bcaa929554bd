import type { InstitutionAlias, InstitutionName } from './institution.js';

/** What is known of the names of institutions, ready to be asked by `matchAffiliation`. */
export interface InstitutionIndex {
  readonly size: number;
}

/** Builds the index of institutions; `further` adds names their records do not carry. */
export function buildInstitutionIndex(
  institutions: readonly InstitutionName[],
  _further: readonly InstitutionAlias[] = [],
): InstitutionIndex {
  return { size: institutions.length };
}
