import type { SchoolId } from '../school.js';
import { compactName } from './fold-name.js';
import { type Fit, fitSpelling, scoreFit } from './fit-spelling.js';
import { spellingsNear } from './liken-names.js';
import { bagOf, type NameIndex, type Spelling } from './name-index.js';
import type { MatchEvidence, NameHints } from './name-match.js';
import { COMMON_WORDS, ORDER_TELLS } from './name-words.js';
import { hintsOn, takeOutPlace } from './school-place.js';
import { deletionsOf, isOneTypingError } from './typing-error.js';

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
  return (
    byAlias(index.byCompact.get(compact)) ??
    byAlias(index.byOrder.get(words.join(' '))) ??
    byFit(index, words, hints) ??
    byAcronym(index, words, hints) ??
    byTypingError(index, compact, words) ?? { school: null, score: 0, by: 'none', rivals: [] }
  );
}

function byAlias(spellings: readonly Spelling[] = []): Decided | null {
  const schools = schoolsOf(spellings);
  if (schools.length === 0) return null;
  if (schools.length > 1) return refuse(schools);
  const by = spellings.every((spelling) => spelling.kind === 'acronym') ? 'acronym' : 'alias';
  return { school: schools[0]!, score: 1, by, rivals: [] };
}

function byFit(index: NameIndex, words: readonly string[], hints: NameHints): Decided | null {
  const fits: Fit[] = [];
  for (const spelling of [...(index.byBag.get(bagOf(words)) ?? []), ...spellingsNear(index, words)]) {
    const fit = fitSpelling(index, words, spelling);
    if (fit !== null && !turnsMeaning(fit)) fits.push(fit);
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

/** "Washington University" is not the University of Washington, unless its place says so. */
function turnsMeaning({ spelling, turned, placed }: Fit): boolean {
  const telling = spelling.words.filter((word) => !COMMON_WORDS.has(word));
  return turned && !placed && telling.length === 1 && ORDER_TELLS.has(telling[0]!);
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
      if (others.length > 0 || hintsOn(known.school, hints) === 'agree') placed.push(school);
    }
  }
  if (rivals.size === 0) return null;
  if (placed.length !== 1) return refuse([...rivals]);
  return { school: placed[0]!, score: 0.85, by: 'acronym', rivals: [...rivals] };
}

function byTypingError(index: NameIndex, compact: string, words: readonly string[]): Decided | null {
  if (compact.length < SHORTEST_MISTYPED) return null;
  const near = new Set(deletionsOf(compact).flatMap((key) => index.byDeletion.get(key) ?? []));
  const close = [...near].filter((spelling) => isOneTypingError(compact, spelling.compact));
  const schools = schoolsOf(close);
  if (schools.length === 0) return null;
  if (schools.length > 1 || close.every((spelling) => isOtherWord(index, words, spelling))) return refuse(schools);
  return { school: schools[0]!, score: 0.9, by: 'spelling', rivals: [] };
}

/** Whether the one word that differs is a word in its own right, or so short that its first letter must hold. */
function isOtherWord(index: NameIndex, words: readonly string[], spelling: Spelling): boolean {
  const typed = words.filter((word) => !spelling.words.includes(word));
  const meant = spelling.words.filter((word) => !words.includes(word));
  if (typed.length !== 1 || meant.length !== 1) return false;
  const [one, other] = [typed[0]!, meant[0]!];
  return index.knownWords.has(one) || (other.length < 6 && one[0] !== other[0]);
}

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
