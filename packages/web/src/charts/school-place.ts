import type { School } from '@bearings/core';
import { LOCALE } from '../text/locale.js';

/** The country code of schools that are made up. */
const FICTIONAL = 'ZZ';

/** "Boston, MA, United States"; what is not known is left out. */
export function wordSchoolPlace(school: School): string {
  return [school.city, school.state, wordCountry(school.country)].filter(Boolean).join(', ');
}

/** A country in the reader's language; its code where the browser knows no name, nothing where it is made up. */
export function wordCountry(code: string): string {
  if (code === '' || code === FICTIONAL) return '';
  try {
    return new Intl.DisplayNames(LOCALE.names, { type: 'region' }).of(code) ?? code;
  } catch {
    // A code that is no region at all.
    return code;
  }
}

/** Where a school is, for counting: its state where all are in the United States, else its country. */
export function regionsOf(schools: readonly School[]): (school: School) => string {
  if (schools.every(({ country }) => country === 'US')) return ({ state }) => state;
  const names = new Map<string, string>();
  return ({ country }) => {
    if (!names.has(country)) names.set(country, wordCountry(country));
    return names.get(country)!;
  };
}
