import { foldText } from '../published/tidy-text.js';
import { COUNTRY_NAMES } from './country-names.js';

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRY_NAMES).flatMap(([code, names]) => names.split('; ').map((name) => [name, code] as const)),
);

/** The code of ISO 3166-1 for a printed country, or for a printed code; empty where the text is neither. */
export function countryCode(printed: string): string {
  const text = printed.trim();
  if (/^[A-Z]{2}$/.test(text) && Object.hasOwn(COUNTRY_NAMES, text)) return text;
  const plain = text.replace(/['’.]/g, '').normalize('NFD').replace(/\p{M}/gu, '');
  return CODES.get(foldText(plain)) ?? '';
}
