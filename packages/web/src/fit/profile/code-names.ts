import { countryName } from '../../filter/place-names.js';
import { foldText } from '../../filter/fold-text.js';
import { LOCALE } from '../../text/locale.js';
import { compareNames } from '../../text/words.js';

/** Unions and codes for testing, which are no countries. */
const NO_COUNTRIES = /^(EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|CQ|DG|EA|IC|TA)$/;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

let made: { readonly locale: string; readonly languages: ReadonlyMap<string, string> } | null = null;

/** Countries by code, in the order of their names in the language that is spoken. */
export function countryOptions(): readonly (readonly [code: string, name: string])[] {
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => (a + b).toUpperCase()));
  return codes
    .filter((code) => !NO_COUNTRIES.test(code) && new Intl.Locale(`und-${code}`).region === code)
    .map((code) => [code, countryName(code)] as const)
    .filter(([code, name]) => name !== code)
    .sort(([, a], [, b]) => compareNames(a, b));
}

/** Currencies by code, in the order of their names. */
export function currencyOptions(): readonly (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames(LOCALE.numbers, { type: 'currency' });
  return Intl.supportedValuesOf('currency')
    .map((code) => [code, `${names.of(code) ?? code} (${code})`] as const)
    .sort(([, a], [, b]) => compareNames(a, b));
}

/** Names of the languages that have a code of two letters. */
export function languageNames(): readonly string[] {
  return [...languages().values()].sort(compareNames);
}

/** A language by its code. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(LOCALE.numbers, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The code of a language that is named, or given by its code; null where there is none. */
export function languageOf(text: string): string | null {
  const folded = foldText(text);
  for (const [code, name] of languages()) if (foldText(name) === folded) return code;
  try {
    const [code] = Intl.getCanonicalLocales(text);
    return code !== undefined && languageName(code) !== code ? code : null;
  } catch {
    return null;
  }
}

function languages(): ReadonlyMap<string, string> {
  if (made?.locale === LOCALE.numbers) return made.languages;
  const names = new Intl.DisplayNames(LOCALE.numbers, { type: 'language', fallback: 'none' });
  const found = LETTERS.flatMap((a) =>
    LETTERS.flatMap((b) => {
      const name = names.of(a + b);
      return name === undefined || Intl.getCanonicalLocales(a + b)[0] !== a + b ? [] : [[a + b, name] as const];
    }),
  );
  made = { locale: LOCALE.numbers, languages: new Map(found) };
  return made.languages;
}
