import { type Catalogue, EN } from './en/en.js';
import { LOCALE } from './locale.js';

/** The sentences of the language that is spoken now. Read it where a sentence is shown, never keep it. */
export let W: Catalogue = EN;

/** A language that the page speaks. */
export interface Language {
  readonly code: string;
  /** In its own words. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: typeof LOCALE;
  load(): Promise<Catalogue>;
}

export const LANGUAGES: readonly Language[] = [
  {
    code: 'en',
    name: 'English',
    direction: 'ltr',
    locale: { numbers: 'en-US', lists: 'en-GB' },
    load: async () => EN,
  },
];

/** Speaks a language from now on. Whoever shows sentences has to be drawn again. */
export async function speak(language: Language): Promise<void> {
  W = await language.load();
  Object.assign(LOCALE, language.locale);
  document.documentElement.lang = language.code;
  document.documentElement.dir = language.direction;
}
