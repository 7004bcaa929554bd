import type { SchoolId } from '../school.js';
import { compactName, foldWords } from './fold-name.js';
import { type Decided, decideName } from './decide-name.js';
import { likenSchools } from './liken-names.js';
import { type NameIndex, wordsOf } from './name-index.js';
import type { NameCandidate, NameHints, NameMatch } from './name-match.js';
import { hintsOn } from './school-place.js';

/** A match below this is for a person to look at: it turned a short name round or mended a typing error. */
const SURE = 0.95;
/** A candidate less alike than this is not worth a reader's time. */
const WORTH_NAMING = 0.25;

/**
 * The school that a printed name means, or none. Precision first: a wrong match is worse than none, so a name that
 * fits two schools, or leaves a telling word unexplained, gets no school and its best candidate as runner-up. Hints
 * veto a school elsewhere, and choose between schools of one name.
 */
export function matchName(index: NameIndex, name: string, hints: NameHints = {}): NameMatch {
  const folded = foldWords(name);
  const decided = index.decisions.get(compactName(folded));
  if (decided !== undefined) {
    const score = decided === null ? 0 : 1;
    return { name, school: decided, score, runnerUp: null, by: 'review', doubtful: false };
  }
  const words = wordsOf(name);
  const found = hinted(index, name, hints, decideName(index, folded, words, hints));
  const school = found.school;
  const runnerUp = nextBest(index, words, found);
  if (school === null) return { name, school, score: 0, runnerUp, by: 'none', doubtful: runnerUp !== null };
  const score = Math.round(found.score * 100) / 100;
  const cityOff = hints.city !== undefined && hintsOn(index.schools.get(school)!.school, hints) === 'silent';
  return { name, school, score, runnerUp, by: found.by, doubtful: score < SURE || cityOff };
}

/** Matches the names of a column, in its order. */
export function matchColumn(index: NameIndex, names: readonly string[], hints: NameHints = {}): NameMatch[] {
  const matches = new Map<string, NameMatch>();
  return names.map((name) => {
    const match = matches.get(name) ?? matchName(index, name, hints);
    matches.set(name, match);
    return match;
  });
}

/** Refuses a school that a hint contradicts, and asks again with the place in the name where the name alone said nothing. */
function hinted(index: NameIndex, name: string, hints: NameHints, found: Decided): Decided {
  if (found.school !== null) {
    if (hintsOn(index.schools.get(found.school)!.school, hints) !== 'conflict') return found;
    return { school: null, score: 0, by: 'none', rivals: [found.school, ...found.rivals] };
  }
  for (const place of [hints.city, hints.state]) {
    if (place === undefined || place.trim() === '') continue;
    const fuller = `${name} ${place}`;
    const again = decideName(index, foldWords(fuller), wordsOf(fuller), hints);
    if (again.school === null || again.by === 'spelling') continue;
    if (hintsOn(index.schools.get(again.school)!.school, hints) === 'agree')
      return { ...again, by: 'place', score: Math.min(again.score, 0.94) };
  }
  return found;
}

function nextBest(index: NameIndex, words: readonly string[], found: Decided): NameCandidate | null {
  const alike = likenSchools(index, words).filter((candidate) => candidate.school !== found.school);
  const rival = found.rivals.find((school) => school !== found.school);
  const candidate = rival === undefined ? alike[0] : { school: rival, score: scoreOf(alike, rival) };
  if (candidate === undefined || (rival === undefined && candidate.score < WORTH_NAMING)) return null;
  return { school: candidate.school, score: Math.round(candidate.score * 100) / 100 };
}

/** A rival that shares no word (an acronym's) is as likely as any other of its kind. */
function scoreOf(alike: readonly NameCandidate[], school: SchoolId): number {
  return alike.find((candidate) => candidate.school === school)?.score ?? 0.5;
}
