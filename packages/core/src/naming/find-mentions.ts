import type { InstitutionIndex, NamedInstitution } from './institution-index.js';

/** A run of words of an affiliation that is the name of one or more institutions. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly named: readonly NamedInstitution[];
}

/** The names of institutions in the words of an affiliation, the longest at each place; a name within a longer one is left out. */
export function findMentions(index: InstitutionIndex, words: readonly string[]): Mention[] {
  const mentions: Mention[] = [];
  let reached = 0;
  for (let start = 0; start < words.length; start += 1) {
    const most = Math.min(index.longest.get(words[start]!) ?? 0, words.length - start);
    for (let length = most; length > 0 && start + length > reached; length -= 1) {
      const run = words.slice(start, start + length);
      const named = index.byName.get(run.join(' '));
      if (named === undefined) continue;
      mentions.push({ start, end: start + length, words: run, named });
      reached = start + length;
      break;
    }
  }
  return mentions;
}
