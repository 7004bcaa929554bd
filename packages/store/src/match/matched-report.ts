import { MATCHED_NAME } from '@bearings/evidence';
import { parseJson } from '@bearings/library';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MatchRules } from './match-rules.js';

/** What matching the affiliations of a prepared folder has given, and from what. */
export interface MatchedReport {
  /** Digest of what is matched and how: the folder, the matcher, its rules, the further names. */
  readonly key: string;
  /** The preparation whose affiliations they are. */
  readonly prepared: string;
  /** Digest of the answers, affiliation by affiliation. */
  readonly digest: string;
  readonly matcher: string;
  readonly rules: MatchRules;
  /** Institutions that could be named, and further names of theirs. */
  readonly institutions: number;
  readonly furtherNames: number;
  /** Distinct affiliations of authors without institution. */
  readonly affiliations: { readonly distinct: number; readonly matched: number };
  readonly authorships: { readonly withAffiliation: number; readonly matched: number };
  /** Works that have an institution by it, rows of the relation, and their credit in millionths. */
  readonly works: number;
  readonly rows: number;
  readonly credit: number;
}

const REPORT = `${MATCHED_NAME}.json`;

/** The report of a prepared folder whose affiliations were matched; null where they were not. */
export function readMatched(prepared: string): MatchedReport | null {
  const file = join(prepared, REPORT);
  return existsSync(file) ? (parseJson(readFileSync(file, 'utf8'), file) as MatchedReport) : null;
}

export const reportFile = (prepared: string): string => join(prepared, REPORT);
