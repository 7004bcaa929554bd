import type { AffiliationMatch } from './institution.js';
import type { InstitutionIndex } from './institution-index.js';

/** The institution that an affiliation string names, or none. */
export function matchAffiliation(_index: InstitutionIndex, _text: string): AffiliationMatch {
  throw new Error('not built yet');
}
