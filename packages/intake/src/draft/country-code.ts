import { eachCountry } from '@bearings/core';
import { foldText } from '../published/tidy-text.js';
import { MORE_COUNTRY_NAMES } from './more-country-names.js';

const CODES: ReadonlyMap<string, string> = new Map([
  ...eachCountry().flatMap(([code, forms]) => forms.slice(1).map((name) => [name, code] as const)),
  ...Object.entries(MORE_COUNTRY_NAMES).flatMap(([code, names]) =>
    names.split('; ').map((name) => [name, code] as const),
  ),
]);
const KNOWN: ReadonlySet<string> = new Set(CODES.values());

/** The code of ISO 3166-1 for a printed country, or for a printed code; empty where the text is neither. */
export function countryCode(printed: string): string {
  const text = printed.trim();
  if (/^[A-Z]{2}$/.test(text) && KNOWN.has(text)) return text;
  const plain = text.replace(/['’.]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
  return CODES.get(foldText(plain)) ?? '';
}
