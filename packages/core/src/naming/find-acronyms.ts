import type { InstitutionIndex } from './institution-index.js';
import type { Mention } from './find-mentions.js';
import { foldWords } from './fold-name.js';
import type { SplitAffiliation } from './split-affiliation.js';

/** Fewer letters than this are initials of anything. */
const SHORTEST_ACRONYM = 3;

/** Acronyms in capitals that institutions are known by ("WWU Münster"), as mentions; they say nothing without a place. */
export function findAcronyms(index: InstitutionIndex, text: string, { words }: SplitAffiliation): Mention[] {
  const acronyms = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}])/gu) ?? [];
  return [...new Set(acronyms)].flatMap((acronym) => {
    const named = acronym.length < SHORTEST_ACRONYM ? undefined : index.byAcronym.get(acronym);
    const start = words.indexOf(foldWords(acronym)[0] ?? '');
    return named === undefined || start < 0 ? [] : [{ start, words: words.slice(start, start + 1), named }];
  });
}
