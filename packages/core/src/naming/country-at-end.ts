import { foldWords } from './fold-name.js';
import { eachCountry, eachState } from './place-words.js';

/** Places with a country of their own that are often written under the name of another: "Hong Kong, China". */
const WRITTEN_UNDER: Readonly<Record<string, readonly string[]>> = {
  CN: ['HK', 'MO'],
  DK: ['FO', 'GL'],
  FR: ['GF', 'GP', 'MQ', 'NC', 'PF', 'RE', 'YT'],
  NL: ['AW', 'CW', 'SX'],
  US: ['AS', 'GU', 'MP', 'PR', 'VI'],
};

/** Places whose name ends in that of another country. */
const NO_COUNTRY: Readonly<Record<string, string>> = { 'new south wales': 'AU' };

const MOST_WORDS = 5;

/** Countries by the forms of their names, those of two letters left out: CA is also California. */
const BY_FORM: ReadonlyMap<string, ReadonlySet<string>> = listForms();

/**
 * The countries that an affiliation may end in: "Tripoli, Libya" in LY, "Atlanta, Georgia" in GE or US, "Hong Kong, China" in CN or HK. None where it ends in no
 * name of a country or of a state of the United States.
 */
export function countriesAtEnd(text: string): ReadonlySet<string> {
  const words = foldWords(text);
  for (let length = Math.min(MOST_WORDS, words.length); length > 0; length -= 1) {
    const found = BY_FORM.get(words.slice(-length).join(' '));
    if (found !== undefined) return found;
  }
  return new Set();
}

function listForms(): ReadonlyMap<string, ReadonlySet<string>> {
  const byForm = new Map<string, Set<string>>();
  const add = (form: string, codes: readonly string[]): void => {
    if (form.length < 3 && form !== 'uk') return;
    const held = byForm.get(form) ?? new Set();
    for (const code of codes) held.add(code);
    byForm.set(form, held);
  };
  for (const [code, forms] of eachCountry())
    for (const form of forms) add(form, [code, ...(WRITTEN_UNDER[code] ?? [])]);
  for (const forms of eachState()) for (const form of forms) add(form, ['US']);
  for (const [form, code] of Object.entries(NO_COUNTRY)) add(form, [code]);
  return byForm;
}
