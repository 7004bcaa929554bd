import type { SchoolId } from '../school.js';
import { compactName } from './fold-name.js';
import { type Fit, fitSpelling, scoreFit } from './fit-spelling.js';
import { spellingsNear } from './liken-names.js';
import { bagOf, type NameIndex, rarityOf, type Spelling } from './name-index.js';
import type { MatchEvidence, NameHints } from './name-match.js';
import { COMMON_WORDS, DIRECTIONS, ORDER_TELLS } from './name-words.js';
import { hintsOn, takeOutPlace } from './school-place.js';
import { deletionsOf, isOneTypingError } from './typing-error.js';

/** Words as rare as this together carry a name even where its other word is short and mistyped. */
const TELLING_REST = 3;

/** Words beside which the place alone tells a school. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['university', 'school', 'medicine']);

/** A verdict on a name before anything is made of it for a reader. */
export interface Decided {
  readonly school: SchoolId | null;
  readonly score: number;
  readonly by: MatchEvidence;
  /** Schools that the name fits as well, best first. */
  readonly rivals: readonly SchoolId[];
}

/** A whole name shorter than this carries too little for a typing error to be seen in it. */
const SHORTEST_MISTYPED = 5;

/**
 * Decides a name by the first evidence that speaks: a known spelling, the spelling in another order or with its place
 * and "School of Medicine", the acronym with its place, one typing error in the whole.
 */
export function decideName(
  index: NameIndex,
  folded: readonly string[],
  words: readonly string[],
  hints: NameHints,
): Decided {
  const compact = compactName(folded);
  const printed = byAlias(index.byCompact.get(compact));
  const ordered = byAlias(index.byOrder.get(words.join(' ')));
  if (printed !== null && (ordered === null || ordered.school === printed.school)) return printed;
  if (ordered !== null && index.byCompact.has(compact)) return ordered;
  const close = mistypedAs(index, folded.join(''));
  const read = ordered ?? byFit(index, words, hints) ?? byAcronym(index, words, hints);
  if (read === null) return byTypingError(index, close, words);
  const nearer = schoolsOf(close).filter((school) => school !== read.school);
  return read.school === null || nearer.length === 0 ? read : refuse([read.school, ...nearer]);
}

function byAlias(spellings: readonly Spelling[] = []): Decided | null {
  const schools = schoolsOf(spellings);
  if (schools.length === 0) return null;
  if (schools.length > 1) return null;
  const by = spellings.every((spelling) => spelling.isAcronym) ? 'acronym' : 'alias';
  return { school: schools[0]!, score: 1, by, rivals: [] };
}

function byFit(index: NameIndex, words: readonly string[], hints: NameHints): Decided | null {
  const fits: Fit[] = [];
  for (const spelling of [...(index.byBag.get(bagOf(words)) ?? []), ...spellingsNear(index, words)]) {
    const fit = fitSpelling(index, words, spelling);
    if (fit !== null && !turnsMeaning(index, fit, words)) fits.push(fit);
  }
  fits.sort(closestFirst);
  const best = fits[0];
  if (best === undefined) return null;
  const rivals = schoolsOf(fits.map((fit) => fit.spelling)).filter((school) => school !== best.spelling.school);
  const open = rivals.filter((school) => !saysMore(best, fits, school));
  if (open.length > 0) {
    const agreeing = [best.spelling.school, ...open].filter(
      (id) => hintsOn(index.schools.get(id)!.school, hints) === 'agree',
    );
    if (agreeing.length !== 1) return refuse([best.spelling.school, ...open]);
    return { school: agreeing[0]!, score: 0.9, by: 'place', rivals: [best.spelling.school, ...open] };
  }
  const by = best.mistyped > 0 ? 'spelling' : best.placed ? 'place' : 'tokens';
  return { school: best.spelling.school, score: scoreFit(best), by, rivals };
}

/** Whether the best fit uses every word that the fit of another school uses, and more, and is no worse typed. */
function saysMore(best: Fit, fits: readonly Fit[], school: SchoolId): boolean {
  const others = fits.filter((fit) => fit.spelling.school === school);
  const words = best.spelling.words;
  return others.every(
    ({ spelling, mistyped }) =>
      mistyped >= best.mistyped &&
      spelling.words.length < words.length &&
      spelling.words.every((word) => words.includes(word)),
  );
}

/**
 * "Washington University" is not the University of Washington unless its place says so, California Southern University
 * is not Southern California, and "University of Missouri, St. Louis" says where it is and not that it is Saint Louis.
 */
function turnsMeaning(index: NameIndex, { spelling, turned, placed }: Fit, words: readonly string[]): boolean {
  const telling = spelling.words.filter((word) => !COMMON_WORDS.has(word));
  const { near, country } = index.schools.get(spelling.school)!.place;
  const places = new Set([...near, ...country].flat());
  const within = words.slice(words.indexOf(spelling.words[0]!), words.lastIndexOf(spelling.words.at(-1)!));
  if (
    telling.every((word) => places.has(word)) &&
    placed &&
    (turned || within.some((word) => !spelling.words.includes(word)))
  )
    return true;
  if (!turned) return false;
  const plain = spelling.words.every((word) => PLAIN_WORDS.has(word) || ORDER_TELLS.has(word));
  if (telling.length === 1 && plain) return !placed;
  const order = words.filter((word) => telling.includes(word)).join(' ');
  return telling.length === 2 && telling.some((word) => DIRECTIONS.has(word)) && order !== telling.join(' ');
}

function byAcronym(index: NameIndex, words: readonly string[], hints: NameHints): Decided | null {
  const rivals = new Set<SchoolId>();
  const placed: SchoolId[] = [];
  for (const word of words) {
    for (const school of index.byAcronym.get(word) ?? []) {
      const known = index.schools.get(school)!;
      const others = words.filter((other) => other !== word);
      const forms = [...known.place.near, ...known.place.country];
      if (takeOutPlace(others, words, forms).length > 0) continue;
      rivals.add(school);
      if ((others.length > 0 && word.length > 2) || hintsOn(known.school, hints) === 'agree') placed.push(school);
    }
  }
  if (rivals.size === 0) return null;
  if (placed.length !== 1) return refuse([...rivals]);
  return { school: placed[0]!, score: 0.85, by: 'acronym', rivals: [...rivals] };
}

/** Spellings that the whole name becomes by one typing error. */
function mistypedAs(index: NameIndex, whole: string): Spelling[] {
  if (whole.length < SHORTEST_MISTYPED) return [];
  const near = new Set(deletionsOf(whole).flatMap((key) => index.byDeletion.get(key) ?? []));
  return [...near].filter((spelling) => isOneTypingError(whole, spelling.whole));
}

function byTypingError(index: NameIndex, close: readonly Spelling[], words: readonly string[]): Decided {
  const schools = schoolsOf(close);
  if (schools.length !== 1 || close.every((spelling) => isOtherName(index, words, spelling))) return refuse(schools);
  return { school: schools[0]!, score: 0.9, by: 'spelling', rivals: [] };
}

/**
 * Whether the words that differ make it another name: a number is no typing error, nor is a word in its own right, and
 * a short word must keep its first letter and not be the only telling one.
 */
function isOtherName(index: NameIndex, words: readonly string[], spelling: Spelling): boolean {
  if (numbers(words) !== numbers(spelling.words)) return true;
  const typed = words.filter((word) => !spelling.words.includes(word));
  const meant = spelling.words.filter((word) => !words.includes(word));
  if (typed.length === 0 && meant.length === 1 && meant[0]!.length === 1) return true;
  if (typed.length !== 1 || meant.length !== 1) return false;
  const [one, other] = [typed[0]!, meant[0]!];
  if (index.knownWords.has(one)) return true;
  const rest = spelling.words.filter((word) => word !== other && !COMMON_WORDS.has(word));
  const lone = rest.reduce((sum, word) => sum + rarityOf(index, word), 0) < TELLING_REST;
  const short = Math.min(one.length, other.length);
  return lone && (short < 5 || (short < 6 && one[0] !== other[0]));
}

const numbers = (words: readonly string[]): string => words.join('').replace(/\P{N}/gu, '');

function refuse(rivals: readonly SchoolId[]): Decided {
  return { school: null, score: 0, by: 'none', rivals };
}

function schoolsOf(spellings: readonly Spelling[]): SchoolId[] {
  return [...new Set(spellings.map((spelling) => spelling.school))];
}

const closestFirst = (a: Fit, b: Fit): number =>
  a.mistyped - b.mistyped ||
  b.spelling.weight - a.spelling.weight ||
  scoreFit(b) - scoreFit(a) ||
  (a.spelling.school < b.spelling.school ? -1 : a.spelling.school > b.spelling.school ? 1 : 0);
