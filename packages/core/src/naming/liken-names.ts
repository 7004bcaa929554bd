import type { SchoolId } from '../school.js';
import { COMMON_WORDS } from './name-words.js';
import { isMistyped } from './fit-spelling.js';
import { type NameIndex, rarityOf, type Spelling } from './name-index.js';
import { deletionsOf } from './typing-error.js';
import type { NameCandidate } from './name-match.js';

/** Spellings that share an uncommon word with the name, or a word one typing error away. */
export function spellingsNear(index: NameIndex, words: readonly string[]): Spelling[] {
  const near = new Set<Spelling>();
  const add = (word: string) => {
    for (const spelling of index.byWord.get(word) ?? []) near.add(spelling);
  };
  for (const word of new Set(words)) {
    add(word);
    for (const other of wordsNear(index, word)) add(other);
  }
  return [...near];
}

/**
 * Schools by how alike their nearest spelling is: twice the rarity of the shared words over the rarity of all words
 * (Dice's coefficient, weighted). Best first; equal ones by id.
 */
export function likenSchools(index: NameIndex, words: readonly string[]): NameCandidate[] {
  const bare = words.every((word) => COMMON_WORDS.has(word));
  const own = bare ? 0 : sum(words.map((word) => rarityOf(index, word)));
  const best = new Map<SchoolId, number>();
  for (const spelling of bare ? [] : spellingsNear(index, words)) {
    const shared = spelling.words.filter(
      (word) => words.includes(word) || words.some((w) => isMistyped(index, w, word)),
    );
    const score = (2 * sum(shared.map((word) => rarityOf(index, word)))) / (own + spelling.weight);
    if (score > (best.get(spelling.school) ?? 0)) best.set(spelling.school, Math.min(1, score));
  }
  return [...best].map(([school, score]) => ({ school, score })).sort(bestFirst);
}

/** Words of the index one typing error from a word that is none of its own. */
function wordsNear(index: NameIndex, word: string): string[] {
  if (index.knownWords.has(word) || word.length < 4) return [];
  const others = new Set(deletionsOf(word).flatMap((key) => index.wordsByDeletion.get(key) ?? []));
  return [...others].filter((other) => isMistyped(index, word, other));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const bestFirst = (a: NameCandidate, b: NameCandidate): number => b.score - a.score || (a.school < b.school ? -1 : 1);
