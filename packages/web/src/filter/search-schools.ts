import type { School } from '@bearings/core';
import { foldText } from './fold-text.js';
import { countryName, stateName } from './place-names.js';

/** Other names of schools, by school. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** How well a school is meant by what was typed: a name of it in full, the beginning of one, or words from all that is known. */
export const MATCH = { none: 0, words: 1, beginning: 2, full: 3 } as const;

/** What is searched, by row: the names one per line, and every word after a space. */
export interface SearchIndex {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Lays the words of schools out for searching: names, aliases, city, state and country, in the reader's language and in English. */
export function indexSchools(schools: readonly School[], aliases: Aliases): SearchIndex {
  return indexNames(
    schools.map((school) => ({
      called: [school.name, school.shortName, school.university, ...(aliases.get(school.id) ?? [])],
      where: [
        school.city,
        school.state,
        stateName(school.state),
        school.country,
        ...(school.country === 'ZZ' ? [] : [countryName(school.country), countryName(school.country, 'long', 'en')]),
      ],
    })),
  );
}

/** Lays out for searching what rows are called, and words of where they are. */
export function indexNames(
  rows: readonly { readonly called: readonly string[]; readonly where: readonly string[] }[],
): SearchIndex {
  const folded = rows.map(({ called, where }) => ({ called: called.map(foldText), where: where.map(foldText) }));
  return {
    names: folded.map(({ called }) => `\n${called.join('\n')}\n`),
    words: folded.map(({ called, where }) => ` ${[...called, ...where].join(' ')}`),
  };
}

/**
 * How well each row fits a text, as in MATCH. Every word typed has to begin a word of the row; in scripts that part no
 * words, it may stand anywhere. Nothing typed fits everything.
 */
export function searchSchools(index: SearchIndex, find: string): Uint8Array {
  const typed = foldText(find);
  const marks = new Uint8Array(index.words.length);
  if (typed === '') return marks.fill(find.trim() === '' ? MATCH.words : MATCH.none);
  const needles = typed.split(' ').map((word) => (/^[\p{Script=Latin}\p{N}]+$/u.test(word) ? ` ${word}` : word));
  for (let row = 0; row < marks.length; row++) {
    const words = index.words[row] ?? '';
    if (!needles.every((needle) => words.includes(needle))) continue;
    const names = index.names[row] ?? '';
    marks[row] = names.includes(`\n${typed}\n`)
      ? MATCH.full
      : names.includes(`\n${typed}`)
        ? MATCH.beginning
        : MATCH.words;
  }
  return marks;
}

/** The row that is meant most likely: the best fit, and among equal ones the first in the order given; null where none fits. */
export function bestMatch(marks: Uint8Array, rows: Int32Array): number | null {
  let best: number | null = null;
  for (const row of rows) {
    if ((marks[row] ?? 0) > (best === null ? 0 : (marks[best] ?? 0))) best = row;
  }
  return best;
}
