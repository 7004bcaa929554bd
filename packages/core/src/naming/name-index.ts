import { logarithm } from '../arithmetic/logarithm.js';
import { fault } from '../fault/fault.js';
import type { School, SchoolId } from '../school.js';
import type { Alias } from './alias.js';
import { deriveAcronyms } from './derive-acronyms.js';
import { compactName, foldWords, joinInitials, tellingWords } from './fold-name.js';
import { COMMON_WORDS } from './name-words.js';
import type { NameDecision } from './review.js';
import { placeOf, type SchoolPlace } from './school-place.js';
import { deletionsOf } from './typing-error.js';

/** One way to write the name of one school, taken apart. */
export interface Spelling {
  readonly school: SchoolId;
  /** Whether it is one word of capitals, whatever its kind says: then a letter changed is another acronym. */
  readonly isAcronym: boolean;
  readonly compact: string;
  /** Every word of it in a row. */
  readonly whole: string;
  readonly words: readonly string[];
  /** Sum of the rarity of the words. */
  readonly weight: number;
}

/** Capitals in a row up to this many letters are an acronym; a longer row is a name in capitals. */
const LONGEST_ACRONYM = 8;

/** What is known of one school beside its spellings. */
export interface KnownSchool {
  readonly school: School;
  readonly place: SchoolPlace;
  /** Uncommon words of all spellings of the school: they may be added to any of its names. */
  readonly ownWords: ReadonlySet<string>;
}

/** What is known of the names of a set of schools, ready to be asked by `matchName`. */
export interface NameIndex {
  readonly schools: ReadonlyMap<SchoolId, KnownSchool>;
  readonly byCompact: ReadonlyMap<string, readonly Spelling[]>;
  readonly byOrder: ReadonlyMap<string, readonly Spelling[]>;
  readonly byBag: ReadonlyMap<string, readonly Spelling[]>;
  readonly byWord: ReadonlyMap<string, readonly Spelling[]>;
  /** Spellings by their compact form with up to one letter left out. */
  readonly byDeletion: ReadonlyMap<string, readonly Spelling[]>;
  /** Uncommon and common words of all spellings, by the word with up to one letter left out. */
  readonly wordsByDeletion: ReadonlyMap<string, readonly string[]>;
  /** ln(schools / schools that have the word). A word nobody has is as rare as one of a single school. */
  readonly rarity: ReadonlyMap<string, number>;
  /** Words that are something in their own right and so are no typing error of another. */
  readonly knownWords: ReadonlySet<string>;
  readonly byAcronym: ReadonlyMap<string, readonly SchoolId[]>;
  readonly decisions: ReadonlyMap<string, SchoolId | null>;
}

/**
 * Builds the index of the names of schools: the aliases, and each school's own name. Decisions of a review override
 * every other evidence. A fault names an alias or decision whose school is not among the schools.
 */
export function buildNameIndex(
  schools: readonly School[],
  aliases: readonly Alias[],
  decisions: readonly NameDecision[] = [],
): NameIndex {
  const ids = new Set(schools.map((school) => school.id));
  for (const { school, alias } of aliases) {
    if (!ids.has(school)) throw fault('naming.unknown-school', { name: alias, school });
  }
  for (const { name, school } of decisions) {
    if (school !== null && !ids.has(school)) throw fault('naming.unknown-school', { name, school });
  }
  const named = [...schools.map((s) => ({ school: s.id, alias: s.name, kind: 'official', source: '' })), ...aliases];
  const rarity = measureRarity(named, schools.length);
  const spellings = named.map((alias) => spell(alias, rarity)).filter((spelling) => spelling.compact !== '');
  const known = new Map(schools.map((school) => [school.id, know(school, spellings)] as const));
  return {
    schools: known,
    byCompact: group(spellings, (spelling) => [spelling.compact]),
    byOrder: group(spellings, (spelling) => [spelling.words.join(' ')]),
    byBag: group(spellings, (spelling) => [bagOf(spelling.words)]),
    byWord: group(spellings, (spelling) => spelling.words.filter((word) => !COMMON_WORDS.has(word))),
    byDeletion: group(spellings, (spelling) => (spelling.isAcronym ? [] : deletionsOf(spelling.whole))),
    wordsByDeletion: group([...rarity.keys()], (word) => (word.length < 4 ? [] : deletionsOf(word))),
    rarity,
    knownWords: knownWords(rarity, known),
    byAcronym: acronymsOf(schools, named),
    decisions: new Map(decisions.map(({ name, school }) => [compactName(foldWords(name)), school])),
  };
}

/** The telling words of a name, initials joined; all its words where none tells ("UND" is no German "and"). */
export function wordsOf(name: string): string[] {
  const words = joinInitials(foldWords(name));
  const telling = tellingWords(words);
  return telling.length > 0 ? telling : words;
}

/** The words without regard to their order. */
export function bagOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

/** How rare a word is among the schools; a word of none is as rare as a word of one. */
export function rarityOf(index: Pick<NameIndex, 'rarity' | 'schools'>, word: string): number {
  return index.rarity.get(word) ?? logarithm(Math.max(2, index.schools.size));
}

function measureRarity(named: readonly Alias[], schools: number): Map<string, number> {
  const owners = new Map<string, Set<SchoolId>>();
  for (const { school, alias } of named) {
    for (const word of wordsOf(alias)) owners.set(word, (owners.get(word) ?? new Set()).add(school));
  }
  const count = Math.max(2, schools);
  return new Map([...owners].map(([word, of]) => [word, Math.max(0.05, logarithm(count / of.size))]));
}

function spell({ school, alias, kind }: Alias, rarity: ReadonlyMap<string, number>): Spelling {
  const words = wordsOf(alias);
  const weight = words.reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  const folded = foldWords(alias);
  const compact = compactName(folded);
  const isAcronym = kind === 'acronym' || (compact.length <= LONGEST_ACRONYM && /^[\p{Lu}\p{N}&\s-]+$/u.test(alias));
  return { school, isAcronym, compact, whole: folded.join(''), words, weight };
}

function know(school: School, spellings: readonly Spelling[]): KnownSchool {
  const own = spellings.filter((spelling) => spelling.school === school.id).flatMap((spelling) => spelling.words);
  const words = [...own, ...wordsOf(school.shortName), ...wordsOf(school.university)];
  return { school, place: placeOf(school), ownWords: new Set(words.filter((word) => !COMMON_WORDS.has(word))) };
}

function knownWords(rarity: ReadonlyMap<string, number>, known: ReadonlyMap<SchoolId, KnownSchool>): Set<string> {
  const places = [...known.values()].flatMap(({ place }) => [...place.near, ...place.country].flat());
  return new Set([...rarity.keys(), ...places]);
}

function acronymsOf(schools: readonly School[], named: readonly Alias[]): Map<string, SchoolId[]> {
  const byId = new Map(schools.map((school) => [school.id, school]));
  const owners = new Map<string, Set<SchoolId>>();
  const add = (acronym: string, id: SchoolId) => owners.set(acronym, (owners.get(acronym) ?? new Set()).add(id));
  for (const { school, alias } of [...named, ...schools.map((s) => ({ school: s.id, alias: s.university }))]) {
    for (const acronym of deriveAcronyms(byId.get(school)!, alias)) add(acronym, school);
  }
  return new Map([...owners].map(([acronym, ids]) => [acronym, [...ids].sort()]));
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [item]);
      else members.push(item);
    }
  }
  return groups;
}
