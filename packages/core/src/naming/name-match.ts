import type { SchoolId } from '../school.js';

/** What decided a match: the strongest evidence it needed. "review" is a decision a person took earlier. */
export type MatchEvidence = 'review' | 'alias' | 'acronym' | 'tokens' | 'place' | 'spelling' | 'none';

/** A school that could be meant, and how well the name fits it, 0 to 1. */
export interface NameCandidate {
  readonly school: SchoolId;
  readonly score: number;
}

/**
 * The school a printed name means, or null: no match is an answer where the evidence is thin or another school is
 * near. The best candidate of a refused name is its `runnerUp`, so that a person can decide.
 */
export interface NameMatch {
  readonly name: string;
  readonly school: SchoolId | null;
  /** How well the name fits the school, 0 to 1; 1 is a known spelling. 0 where there is no match. */
  readonly score: number;
  readonly runnerUp: NameCandidate | null;
  readonly by: MatchEvidence;
  /** Whether a person should look: a match by other than a known spelling, or a refusal that has a candidate. */
  readonly doubtful: boolean;
}

/** What a caller knows of the place beside the name: ISO country code or name, state (code or name), city. */
export interface NameHints {
  readonly country?: string;
  readonly state?: string;
  readonly city?: string;
}
