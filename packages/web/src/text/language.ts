import { type Catalogue, EN } from './en/en.js';
import { LOCALE } from './locale.js';

/** The sentences of the language that is spoken now. Read it where a sentence is shown, never keep it. */
export let W: Catalogue = EN;

/** A language that the page speaks. */
export interface Language {
  /** As a document states it: BCP 47. */
  readonly code: string;
  /** In its own words. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: typeof LOCALE;
  /** Whether readers are offered it. What is not offered is for tests, and spoken where the address asks for it. */
  readonly offered: boolean;
  /** Its sentences; fetched only when it is spoken. */
  load(): Promise<Catalogue>;
  /** For a test language: how it is made of English sentences. */
  disguise?(): Promise<(english: unknown) => unknown>;
}

const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  locale: { numbers: 'en-US', lists: 'en-GB', names: 'en', beforeSign: '' },
  offered: true,
  load: async () => EN,
};

/** The languages there are; the first where no other is asked for. */
export const LANGUAGES: readonly [Language, ...Language[]] = [
  ENGLISH,
  {
    code: 'es',
    name: 'Español',
    direction: 'ltr',
    locale: { numbers: 'es-419', lists: 'es', names: 'es', beforeSign: '' },
    offered: true,
    load: () => import('./es/es.js').then(({ ES }) => ES),
  },
  {
    code: 'en-XA',
    name: 'Accented English',
    direction: 'ltr',
    locale: ENGLISH.locale,
    offered: false,
    load: () => import('./pseudo/pseudo.js').then(({ accentCatalogue }) => accentCatalogue(EN)),
    disguise: () => import('./pseudo/pseudo.js').then(({ accentCatalogue }) => accentCatalogue),
  },
  {
    code: 'ar-XB',
    name: 'Mirrored English',
    direction: 'rtl',
    locale: { ...ENGLISH.locale, beforeSign: '\u200e' },
    offered: false,
    load: () => import('./pseudo/pseudo.js').then(({ mirrorCatalogue }) => mirrorCatalogue(EN)),
    disguise: () => import('./pseudo/pseudo.js').then(({ mirrorCatalogue }) => mirrorCatalogue),
  },
];

let spoken: Language = ENGLISH;
const listeners = new Set<() => void>();
/** Sentences that came after those of every page. */
const further = new Set<(language: Language) => Promise<void>>();

/** Speaks a language from now on, and tells whoever shows sentences to draw them again. */
export async function speak(language: Language): Promise<void> {
  const [words] = await Promise.all([language.load(), ...[...further].map((load) => load(language))]);
  W = words;
  spoken = language;
  Object.assign(LOCALE, language.locale);
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
  for (const tell of listeners) tell();
}

/** Loads sentences that not every page needs, now and whenever another language is spoken. */
export async function addWords(load: (language: Language) => Promise<void>): Promise<void> {
  further.add(load);
  await load(spoken);
}

/** The language that is spoken now. */
export function spokenLanguage(): Language {
  return spoken;
}

/** Tells when another language is spoken; gives the way to stop being told. */
export function onLanguage(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
