import type { School } from '../school.js';
import { foldWords, tellingWords } from './fold-name.js';
import type { NameHints } from './name-match.js';
import { countryForms, stateForms } from './place-words.js';

/** The ways to write where a school is, each as its telling words; the longest first, so that "new york city" goes whole. */
export interface SchoolPlace {
  readonly near: readonly (readonly string[])[];
  readonly country: readonly (readonly string[])[];
}

/** Where a school is, in the words a printed name would use: city, state and country. */
export function placeOf(school: School): SchoolPlace {
  const state = school.country === 'US' ? stateForms(school.state) : [];
  const city = school.city === '' ? [] : [`${school.city} city`, school.city];
  return { near: telling([...city, ...state]), country: telling(countryForms(school.country)) };
}

/** The words left of `extra` once the forms of a place are taken out; a form goes only where the name has all of it. */
export function takeOutPlace(
  extra: readonly string[],
  name: readonly string[],
  forms: readonly (readonly string[])[],
): string[] {
  let left = [...extra];
  for (const form of forms) {
    if (form.every((word) => name.includes(word))) left = left.filter((word) => !form.includes(word));
  }
  return left;
}

/** Whether hints and a school's record agree; a city that differs is no conflict, since campuses spread. */
export function hintsOn(school: School, hints: NameHints): 'agree' | 'conflict' | 'silent' {
  const country = said(hints.country, countryForms(school.country));
  const state = said(hints.state, school.country === 'US' ? stateForms(school.state) : []);
  if (country === false || state === false) return 'conflict';
  const city = said(hints.city, [foldWords(school.city).join(' ')]);
  if (city === false) return 'silent';
  return country === undefined && state === undefined && city === undefined ? 'silent' : 'agree';
}

function said(hint: string | undefined, forms: readonly string[]): boolean | undefined {
  const words = foldWords(hint ?? '').join(' ');
  return words === '' || forms.every((form) => form === '') ? undefined : forms.includes(words);
}

function telling(forms: readonly string[]): string[][] {
  return forms
    .map((form) => tellingWords(foldWords(form)))
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length);
}
