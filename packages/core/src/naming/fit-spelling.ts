import { foldWords, tellingWords } from './fold-name.js';
import type { KnownSchool, NameIndex, Spelling } from './name-index.js';
import { COMMON_WORDS, OSTEOPATHIC_PHRASES, SCHOOL_PHRASES, STOP_WORDS } from './name-words.js';
import { takeOutPlace } from './school-place.js';
import { isOneTypingError } from './typing-error.js';

/** A lone telling word shorter than this is too easily another word. */
const SHORTEST_LONE_WORD = 5;

/** How a printed name fits a spelling of a school, when nothing in either is left unexplained. */
export interface Fit {
  readonly spelling: Spelling;
  /** Words of the name that are a typing error of a word of the spelling. */
  readonly mistyped: number;
  /** Whether the name says where the school is. */
  readonly placed: boolean;
  /** Whether the name adds "School of Medicine" or another name of the same school. */
  readonly added: boolean;
  readonly turned: boolean;
}

/**
 * Fits a name to a spelling, or null. Every word of the spelling must be in the name, perhaps mistyped. A further
 * word of the name must be explained by the school: its place, another of its names, or that it is a medical school.
 * A word that nothing explains may be what makes it another university, and then there is no fit.
 */
export function fitSpelling(index: NameIndex, words: readonly string[], spelling: Spelling): Fit | null {
  const known = index.schools.get(spelling.school)!;
  const missing = needed(spelling, known, without(spelling.words, words), words);
  const spare = without(words, spelling.words);
  const extra = pairMistyped(index, missing, spare);
  if (extra === null) return null;
  const mistyped = missing.length;
  if (mistyped > 1 && mistyped * 2 > spelling.words.length) return null;
  if (mistyped > 0 && isThin(spelling, words)) return null;
  const near = takeOutPlace(extra, words, known.place.near);
  const placeless = takeOutPlace(near, words, known.place.country);
  if (isPlaceOnly(spelling, known)) {
    if (mistyped > 0 && extra.length > 0) return null;
    return placeless.length > 0 ? null : fit(spelling, words, mistyped, extra.length > 0, false);
  }
  const left = placeless.filter((word) => !known.ownWords.has(word) && !(words.length > 3 && isStray(word)));
  if (left.length > 0 && !isSchoolPhrase(left, known)) return null;
  return fit(spelling, words, mistyped, placeless.length < extra.length, placeless.length > 0);
}

/**
 * The words of a spelling that a name must have: where the name says the city that the spelling says, it need not say
 * "College of Medicine" too ("University of Arizona, Phoenix").
 */
function needed(
  spelling: Spelling,
  known: KnownSchool,
  missing: readonly string[],
  words: readonly string[],
): readonly string[] {
  if (missing.length === 0 || !isSchoolPhrase(missing, known)) return missing;
  const city = tellingWords(foldWords(known.school.city));
  const saysCity = city.length > 0 && city.every((word) => spelling.words.includes(word) && words.includes(word));
  const saysMore = spelling.words.some(
    (word) => words.includes(word) && !city.includes(word) && !COMMON_WORDS.has(word),
  );
  return saysCity && saysMore ? [] : missing;
}

/** 1 for a known spelling; every liberty taken costs a little. */
export function scoreFit(fit: Fit): number {
  const turned = fit.turned ? (fit.spelling.words.length < 3 ? 0.06 : 0.03) : 0;
  return 1 - turned - (fit.placed ? 0.01 : 0) - (fit.added ? 0.03 : 0) - fit.mistyped * 0.1;
}

function fit(spelling: Spelling, words: readonly string[], mistyped: number, placed: boolean, added: boolean): Fit {
  const kept = words.filter((word) => spelling.words.includes(word));
  const turned = mistyped === 0 && kept.join(' ') !== spelling.words.join(' ');
  return { spelling, mistyped, placed, added, turned };
}

/** The words of `spare` left once each word of `missing` is paired with its typing error, or null where one has none. */
function pairMistyped(index: NameIndex, missing: readonly string[], spare: readonly string[]): string[] | null {
  const left = [...spare];
  for (const word of missing) {
    const at = left.findIndex((other) => isMistyped(index, other, word));
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}

/** Whether `typed` is no word of its own and one typing error from `word`. In a short word the first letter must hold. */
export function isMistyped(index: NameIndex, typed: string, word: string): boolean {
  if (word.length < 4 || typed.length < 4 || index.knownWords.has(typed)) return false;
  if (word.length < 6 && typed[0] !== word[0]) return false;
  return isOneTypingError(typed, word);
}

/** An acronym, or a name that hangs on one short word: a typing error in it may be another name. */
function isThin(spelling: Spelling, words: readonly string[]): boolean {
  if (spelling.isAcronym) return true;
  const telling = spelling.words.filter((word) => !COMMON_WORDS.has(word));
  const typed = words.filter((word) => !COMMON_WORDS.has(word));
  return telling.length === 1 && [...telling, ...typed].some((word) => word.length < SHORTEST_LONE_WORD);
}

function isSchoolPhrase(left: readonly string[], known: KnownSchool): boolean {
  const sorted = [...left].sort().join(' ');
  const phrases = known.school.degree === 'DO' ? OSTEOPATHIC_PHRASES : SCHOOL_PHRASES;
  return phrases.some((phrase) => [...phrase].sort().join(' ') === sorted);
}

/** A joining word with a typing error ("og" for "of"). */
function isStray(word: string): boolean {
  return (
    word.length <= 3 &&
    /^[a-z]+$/.test(word) &&
    [...STOP_WORDS].some((stop) => stop.length === word.length && stop.length > 1 && isOneTypingError(word, stop))
  );
}

function isPlaceOnly(spelling: Spelling, known: KnownSchool): boolean {
  const place = new Set([...known.place.near, ...known.place.country].flat());
  return spelling.words.every((word) => place.has(word));
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...words];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
