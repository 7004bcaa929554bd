import { fault } from '../fault/fault.js';
import { isSchoolId, type SchoolId } from '../school.js';
import { compactName, foldWords } from './fold-name.js';
import type { NameMatch } from './name-match.js';

/** One line of a review file: a name a person should decide. */
export interface ReviewRow {
  readonly name: string;
  /** The proposed school; empty where there is none. */
  readonly candidate: string;
  readonly score: number;
  readonly runnerUp: string;
  /** Empty in a fresh file. A person writes a school id, or "none" where the name is no school of ours. */
  readonly decision: string;
}

/** What a person decided of a printed name; null says that it is no school of ours. */
export interface NameDecision {
  readonly name: string;
  readonly school: SchoolId | null;
}

/** The lines a person should decide: the doubtful and the unmatched, each name once, sorted by name. */
export function reviewMatches(matches: readonly NameMatch[]): ReviewRow[] {
  const open = matches.filter((match) => match.by !== 'review' && (match.doubtful || match.school === null));
  const rows = new Map(open.map((match) => [match.name, rowOf(match)] as const));
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Reads the decisions a person wrote into a review file; rows without one are left out. Rows are counted as a
 * spreadsheet shows them: the first after the header is row 2.
 */
export function applyReview(rows: readonly ReviewRow[], file: string): NameDecision[] {
  const decided = new Map<string, NameDecision>();
  rows.forEach(({ name, decision }, at) => {
    const row = at + 2;
    const text = decision.trim();
    if (text === '') return;
    const school = text.toLowerCase() === 'none' ? null : text;
    if (school !== null && !isSchoolId(school)) throw fault('naming.decision-unclear', { file, row, decision: text });
    const key = compactName(foldWords(name));
    const earlier = decided.get(key);
    if (earlier !== undefined && earlier.school !== school) {
      const [first, second] = [earlier.school ?? 'none', school ?? 'none'];
      throw fault('naming.decisions-differ', { file, row, name, first, second });
    }
    decided.set(key, { name, school });
  });
  return [...decided.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function rowOf(match: NameMatch): ReviewRow {
  const { name, school, score, runnerUp } = match;
  return { name, candidate: school ?? '', score, runnerUp: runnerUp?.school ?? '', decision: '' };
}
