import { LOCALE } from '../text/locale.js';

/** States and territories of the United States by postal code, with the associated ones that have medical schools or graduates. */
const STATES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|' +
    'DC District of Columbia|FL Florida|GA Georgia|GU Guam|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|' +
    'KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|' +
    'MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|' +
    'ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|' +
    'SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|VI Virgin Islands|WA Washington|' +
    'WV West Virginia|WI Wisconsin|WY Wyoming'
  )
    .split('|')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);

/** Postal codes of all of them, in the order of their names. */
export const STATE_CODES: readonly string[] = Object.keys(STATES).sort((a, b) =>
  stateName(a) < stateName(b) ? -1 : 1,
);

/** A state by its postal code; the code itself where it is none of the United States. */
export function stateName(code: string): string {
  return STATES[code] ?? code;
}

const NAMES = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string, style: 'long' | 'short'): Intl.DisplayNames {
  const key = `${locale} ${style}`;
  const names = NAMES.get(key) ?? new Intl.DisplayNames(locale, { type: 'region', style });
  NAMES.set(key, names);
  return names;
}

/** A country in the reader's language; the code itself where nothing is called so. */
export function countryName(code: string, style: 'long' | 'short' = 'long', locale = LOCALE.numbers): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return namesIn(locale, style).of(code) ?? code;
}
