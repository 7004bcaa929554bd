import { type AffiliationMatch, countriesAtEnd, type InstitutionIndex, matchAffiliation } from '@bearings/core';

/** Raised whenever the same affiliation, over the same institutions, is answered otherwise. */
export const MATCHER = 'affiliations-1';

/** What an answer has to reach to count: measured in docs/bibliometrics.md. */
export interface MatchRules {
  /** The least score, 0 to 1. */
  readonly leastScore: number;
  /** The least distance to the score of the next institution that is named. */
  readonly leastMargin: number;
}

export const MATCH_RULES: MatchRules = { leastScore: 0.9, leastMargin: 0.25 };

/**
 * The institution that an affiliation surely names, by its ROR id; null where the answer is weak, another institution comes near it, or the
 * affiliation ends in another country than that of the institution.
 */
export function matchSurely(index: InstitutionIndex, affiliation: string, rules: MatchRules): string | null {
  const found = matchAffiliation(index, affiliation);
  if (found.institution === null || !isSure(found, rules)) return null;
  const countries = countriesAtEnd(affiliation);
  const { country } = index.byRor.get(found.institution)!;
  return countries.size === 0 || country === '' || countries.has(country) ? found.institution : null;
}

function isSure({ score, runnerUp }: AffiliationMatch, { leastScore, leastMargin }: MatchRules): boolean {
  return score >= leastScore && (runnerUp === null || score - runnerUp.score >= leastMargin);
}
