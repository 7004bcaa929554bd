import { type InstitutionIndex, isTelling, type NamedInstitution } from './institution-index.js';
import { COMMON_WORDS } from './name-words.js';
import type { SplitAffiliation } from './split-affiliation.js';

/** A run of words of an affiliation that is the name of one or more institutions. */
export interface Mention {
  readonly start: number;
  readonly words: readonly string[];
  readonly named: readonly NamedInstitution[];
}

/** The names of institutions in the words of an affiliation; where two overlap, the longer is meant. */
export function findMentions(index: InstitutionIndex, { words, bounds }: SplitAffiliation): Mention[] {
  const found = words.flatMap((_, start) => longestAt(index, words, bounds, start) ?? []);
  const mentions: Mention[] = [];
  for (const mention of found.sort((a, b) => b.words.length - a.words.length || a.start - b.start)) {
    if (!mentions.some((other) => overlap(mention, other))) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

function longestAt(
  index: InstitutionIndex,
  words: readonly string[],
  bounds: ReadonlySet<number>,
  start: number,
): Mention | null {
  const torn = !bounds.has(start) && words[start] === 'university' && isTelling(index, words[start - 1]!);
  const next = torn ? nextBound(bounds, start) : words.length;

  const most = Math.min(index.longest.get(words[start]!) ?? 0, next - start);
  for (let length = most; length > 0; length -= 1) {
    const run = words.slice(start, start + length);
    const named = index.byName.get(run.join(' '));
    if (named !== undefined && !isCutShort(bounds, run, start)) return { start, words: run, named };
  }
  return null;
}

/** In "Health Sciences, University of Barcelona" a name that crosses the comma and stops at "University" is cut short. */
function isCutShort(bounds: ReadonlySet<number>, run: readonly string[], start: number): boolean {
  const end = start + run.length;
  if (bounds.has(end) || !COMMON_WORDS.has(run.at(-1)!)) return false;
  return run.some((_, step) => step > 0 && bounds.has(start + step));
}

/** In "Columbia University, New York" the words "University, New York" are torn from Columbia and name nothing. */
function nextBound(bounds: ReadonlySet<number>, start: number): number {
  return Math.min(...[...bounds].filter((bound) => bound > start));
}

const overlap = (a: Mention, b: Mention): boolean =>
  a.start < b.start + b.words.length && b.start < a.start + a.words.length;

/** Whether a run of words stands in a text, its words in a row. */
export function hasRun(text: readonly string[], run: readonly string[]): boolean {
  return run.length > 0 && text.some((_, at) => run.every((word, step) => text[at + step] === word));
}
